import { readFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { parseSync } from 'vite';

/**
 * One thing that an entry of the package exports.
 *
 * @typedef {{ name: string, kind: 'function' | 'class' | 'constant' | 'type', signature: string, doc: string }} ApiItem
 * @typedef {{ name: string, slug: string, items: ApiItem[] }} ApiEntry
 */

/** Entries that have pages of their own, or that need none. */
const ELSEWHERE = /^\.\/(define|embed|elements|types|providers|locales\/)/;

/**
 * The public functions, classes and types of each entry, read from the declarations that ship with it.
 *
 * @param {string} declarations the folder of the declarations
 * @param {readonly { subpath: string, source: string, types: string | undefined }[]} entries
 * @returns {ApiEntry[]}
 */
export function readApi(declarations, entries) {
  return entries.filter(({ subpath, types }) => types !== undefined && !ELSEWHERE.test(subpath)).map(({ subpath, source }) => ({
    name: subpath.replace('.', 'ringback'),
    slug: subpath === '.' ? 'ringback' : subpath.slice(2).replaceAll('/', '-'),
    items: [...exportsOf(join(declarations, source.replace(/\.tsx?$/, '.d.ts')), new Map()).values()].toSorted((one, other) => one.name.localeCompare(other.name, 'en')),
  }));
}

/**
 * @param {string} file
 * @param {Map<string, Map<string, ApiItem>>} known what was read before
 * @returns {Map<string, ApiItem>} by the name under which it is exported
 */
function exportsOf(file, known) {
  const before = known.get(file);
  if (before !== undefined) return before;
  /** @type {Map<string, ApiItem>} */
  const items = new Map();
  known.set(file, items);
  const source = readFileSync(file, 'utf8');
  const { program, comments } = parseSync(file, source);
  /** @param {string} specifier */
  const from = (specifier) => (specifier.startsWith('.') ? exportsOf(resolve(dirname(file), specifier.replace(/\.js$/, '.d.ts')), known) : new Map());
  /** @type {Map<string, ApiItem>} */
  const locals = new Map();

  for (const statement of program.body) {
    if (statement.type === 'ImportDeclaration') {
      for (const specifier of statement.specifiers) {
        const imported = specifier.type === 'ImportSpecifier' && specifier.imported.type === 'Identifier' ? specifier.imported.name : 'default';
        const item = from(statement.source.value).get(imported);
        if (item !== undefined) locals.set(specifier.local.name, item);
      }
    } else if (statement.type === 'ExportAllDeclaration') {
      for (const [name, item] of from(statement.source.value)) items.set(name, item);
    } else {
      const declaration = statement.type === 'ExportNamedDeclaration' ? statement.declaration : statement;
      const doc = comments.findLast(({ type, value, end }) => type === 'Block' && value.startsWith('*') && end <= statement.start && source.slice(end, statement.start).trim() === '');
      for (const item of declarationItems(declaration, source.slice(statement.start, statement.end), doc?.value ?? '')) {
        locals.set(item.name, item);
        if (statement.type === 'ExportNamedDeclaration') items.set(item.name, item);
      }
    }
  }
  for (const statement of program.body) {
    if (statement.type !== 'ExportNamedDeclaration') continue;
    for (const { local, exported } of statement.specifiers) {
      const [localName, name] = [nameOf(local), nameOf(exported)];
      const item = statement.source ? from(statement.source.value).get(localName) : locals.get(localName);
      if (item !== undefined) items.set(name, { ...item, name });
    }
  }
  return items;
}

/** @param {{ name: string } | { value: unknown }} node */
function nameOf(node) {
  return 'name' in node ? node.name : String(node.value);
}

/** @param {any} declaration @param {string} text @param {string} doc @returns {ApiItem[]} */
function declarationItems(declaration, text, doc) {
  const kind = KINDS[declaration?.type];
  if (kind === undefined) return [];
  const signature = text.replace(/^export /, '').replace(/^declare /, '').replaceAll(/^\s*(#private|private [^;]*|protected [^;]*);\n/gm, '');
  const names = kind === 'constant' ? declaration.declarations.map((/** @type {any} */ one) => one.id.name) : [declaration.id?.name];
  return names.filter((/** @type {unknown} */ name) => typeof name === 'string').map((/** @type {string} */ name) => ({ name, kind, signature, doc: plainDoc(doc) }));
}

/** @type {Readonly<Record<string, ApiItem['kind']>>} */
const KINDS = {
  TSDeclareFunction: 'function', FunctionDeclaration: 'function', ClassDeclaration: 'class', VariableDeclaration: 'constant', TSInterfaceDeclaration: 'type', TSTypeAliasDeclaration: 'type',
};

/** A comment without its stars. @param {string} comment */
function plainDoc(comment) {
  return comment.replace(/^\*/, '').split('\n').map((line) => line.replace(/^\s*\*? ?/, '')).join('\n').trim();
}
