/**
 * The custom elements manifest: the public face of every element, for editors and documentation.
 *
 * @typedef {{ name: string, privacy?: string }} Member
 * @typedef {{ members?: Member[], attributes?: { fieldName?: string }[] }} Declaration
 * @typedef {{ modules: { path: string, declarations?: Declaration[] }[] }} Manifest
 */

export default {
  globs: ['components/call-*/call-*.ts', 'components/call-*/define.ts', 'components/events/*.ts'],
  exclude: ['**/*.styles.ts'],
  outdir: 'dist',
  litelement: true,
  plugins: [{ name: 'as-published', packageLinkPhase: asPublished }],
};

/**
 * The analyser lists private members too, takes reactive state for attributes, and names the sources: none of that is what
 * a host gets.
 *
 * @param {{ customElementsManifest: Manifest }} context
 */
function asPublished({ customElementsManifest }) {
  for (const declaration of customElementsManifest.modules.flatMap(({ declarations }) => declarations ?? [])) {
    const hidden = new Set(declaration.members?.filter(isHidden).map(({ name }) => name));
    if (declaration.members !== undefined) declaration.members = declaration.members.filter(({ name }) => !hidden.has(name));
    if (declaration.attributes !== undefined) {
      declaration.attributes = declaration.attributes.filter(({ fieldName }) => fieldName === undefined || !hidden.has(fieldName));
    }
  }
  customElementsManifest.modules = JSON.parse(JSON.stringify(customElementsManifest.modules), (key, value) =>
    (key === 'path' || key === 'module') && typeof value === 'string' ? publishedPath(value) : value,
  );
}

/** @param {Member} member */
function isHidden({ name, privacy }) {
  return name.startsWith('#') || privacy === 'private' || privacy === 'protected';
}

/** @param {string} path */
function publishedPath(path) {
  return path.replace(/^\/?(components\/.*)\.[jt]s$/, 'dist/$1.js');
}
