import { globSync } from 'node:fs';
import { posix } from 'node:path';

/**
 * One way into the package.
 *
 * @typedef {object} Entry
 * @property {string} subpath as it stands in `exports`, such as `./define/call-status`
 * @property {string} source the module or file it is made from
 * @property {string} file what it resolves to in the package
 * @property {string | undefined} types its declarations; a JSON file has none
 */

/** Which files are entries, and the subpath of each: a new file of one of these shapes is a new entry. */
const MODULES = [
  ['src/index.ts', () => '.'],
  ['src/{conformance,host,hydrate,mock,react,ssr,testing}/index.ts', (/** @type {string} */ path) => `./${path.split('/')[1]}`],
  ['src/client/compact/index.ts', () => './compact'],
  ['src/host/*/index.ts', (/** @type {string} */ path) => `./host/${path.split('/')[2]}`],
  ['src/testing/node/index.ts', () => './testing/node'],
  ['src/providers/*/index.ts', (/** @type {string} */ path) => `./providers/${path.split('/')[2]}`],
  ['src/view/locales/index.ts', () => './locales'],
  ['src/view/locales/!(index).ts', (/** @type {string} */ path) => `./locales/${posix.basename(path, '.ts')}`],
  ['components/index.ts', () => './elements'],
  ['components/define.ts', () => './define'],
  ['components/*/define.ts', (/** @type {string} */ path) => `./define/${path.split('/')[1]}`],
];

/** The files that are made from the elements. */
const FROM_ELEMENTS = ['custom-elements.json', 'vscode.css-custom-data.json', 'vscode.html-custom-data.json', 'web-types.json'];

/**
 * Every entry of the package, found in the source tree, in a fixed order.
 *
 * @param {string} root the folder of package.json
 * @returns {Entry[]}
 */
export function findEntries(root) {
  /** @param {string} pattern */
  const find = (pattern) =>
    globSync(pattern, { cwd: root })
      .map((path) => path.replaceAll('\\', '/'))
      .toSorted();
  return [
    ...MODULES.flatMap(([pattern, subpath]) =>
      find(String(pattern)).map((path) => moduleEntry(typeof subpath === 'function' ? subpath(path) : '', path)),
    ),
    ...find('components/embed*.ts').map((path) => scriptEntry(path)),
    ...find('src/wire/messages.schema.json').map((path) => fileEntry('./schema.json', path)),
    ...find('.ci/editors/types/*.d.ts').map((path) => typesEntry(path)),
    ...find('components/index.ts').flatMap((path) => FROM_ELEMENTS.map((name) => fileEntry(`./${name}`, path))),
  ];
}

/** @param {string} subpath @param {string} source @returns {Entry} */
function moduleEntry(subpath, source) {
  const stem = source.replace(/\.ts$/, '');
  return { subpath, source, file: `./dist/${stem}.js`, types: `./dist/${stem}.d.ts` };
}

/** A file for a script tag, which stands at the top of the package. @param {string} source @returns {Entry} */
function scriptEntry(source) {
  const name = posix.basename(source, '.ts');
  return { ...moduleEntry(`./${name}`, source), file: `./dist/${name}.js` };
}

/** Whether a file of the package is complete in itself, for a script tag. @param {string} file as in `Entry` */
export function isScriptFile(file) {
  return /^\.\/dist\/embed[\w-]*\.js$/.test(file);
}

/** Types of a framework: what they name is there only where that framework is. @param {string} source @returns {Entry} */
function typesEntry(source) {
  const name = posix.basename(source, '.d.ts');
  return { subpath: `./types/${name}`, source, file: `./dist/types/${name}.js`, types: `./dist/types/${name}.d.ts` };
}

/** @param {string} subpath @param {string} source @returns {Entry} */
function fileEntry(subpath, source) {
  return { subpath, source, file: `./dist/${posix.basename(subpath)}`, types: undefined };
}

/**
 * The `exports` of package.json that offer these entries.
 *
 * @param {readonly Entry[]} entries
 * @returns {Record<string, string | { types: string, default: string }>}
 */
export function exportsOf(entries) {
  return {
    ...Object.fromEntries(
      entries.map(({ subpath, file, types }) => [subpath, types === undefined ? file : { types, default: file }]),
    ),
    './package.json': './package.json',
  };
}
