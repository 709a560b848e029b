/** @import { Declaration, Manifest, Member } from './manifest.mjs' */
import { SHARED_TOKENS } from './shared-tokens.mjs';

/** The custom elements manifest: the public face of every element, for editors and documentation. */
export default {
  globs: ['components/call-*/call-*.ts', 'components/call-*/define.ts', 'components/events/*.ts'],
  exclude: ['**/*.styles.ts'],
  outdir: 'dist',
  litelement: true,
  // package.json names the file already, also while the site has a copy made elsewhere.
  packagejson: false,
  plugins: [asPublished()],
};

/**
 * The analyser lists private members too, takes reactive state for attributes, forgets the words that an attribute may have,
 * leaves properties without the words of their attributes, and names the sources: none of that is what a host gets.
 */
function asPublished() {
  /** The types that `@attr` gives, by class and attribute. @type {Map<string, string>} */
  const types = new Map();
  return {
    name: 'as-published',
    /** @param {{ node: { getText: () => string, getFullText: () => string, kind: number, name?: { getText: () => string } }, ts: { isClassDeclaration: (node: unknown) => boolean } }} context */
    analyzePhase({ node, ts }) {
      if (!ts.isClassDeclaration(node)) return;
      for (const [, type = '', name = ''] of node.getFullText().matchAll(/@attr \{(.+?)\} ([\w-]+)/g)) types.set(`${node.name?.getText()} ${name}`, type);
    },
    /** @param {{ customElementsManifest: Manifest }} context */
    packageLinkPhase({ customElementsManifest }) {
      for (const declaration of customElementsManifest.modules.flatMap(({ declarations }) => declarations ?? [])) {
        hidePrivate(declaration);
        for (const attribute of declaration.attributes ?? []) describeAttribute(declaration, attribute, types.get(`${declaration.name} ${attribute.name}`));
        describeTokens(declaration);
      }
      customElementsManifest.modules = JSON.parse(JSON.stringify(customElementsManifest.modules), (key, value) =>
        (key === 'path' || key === 'module') && typeof value === 'string' ? publishedPath(value) : value,
      );
    },
  };
}

/** @param {Declaration} declaration */
function hidePrivate(declaration) {
  const hidden = new Set(declaration.members?.filter(isHidden).map(({ name }) => name));
  if (declaration.members !== undefined) declaration.members = declaration.members.filter(({ name }) => !hidden.has(name));
  if (declaration.attributes !== undefined) {
    declaration.attributes = declaration.attributes.filter(({ fieldName }) => fieldName === undefined || !hidden.has(fieldName));
  }
}

/** @param {Member} member */
function isHidden({ name, privacy }) {
  return name.startsWith('#') || privacy === 'private' || privacy === 'protected';
}

/** @param {Declaration} declaration @param {import('./manifest.mjs').Attribute} attribute @param {string | undefined} type */
function describeAttribute(declaration, attribute, type) {
  if (type !== undefined) attribute.type = { text: type };
  const field = declaration.members?.find(({ name }) => name === attribute.fieldName);
  if (field !== undefined && attribute.description !== undefined) field.description ??= attribute.description;
}

/** What several elements share is described once. @param {Declaration} declaration */
function describeTokens(declaration) {
  const own = new Set(declaration.cssProperties?.map(({ name }) => name));
  const shared = SHARED_TOKENS.filter(({ name, users }) => declaration.tagName !== undefined && users.includes(declaration.tagName) && !own.has(name));
  if (shared.length > 0) declaration.cssProperties = [...(declaration.cssProperties ?? []), ...shared.map(({ name, description }) => ({ name, description }))];
}

/** @param {string} path */
function publishedPath(path) {
  return path.replace(/^\/?(components\/.*)\.[jt]s$/, 'dist/$1.js');
}
