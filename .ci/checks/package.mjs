import { globSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { compareManifest } from '../manifest/compare-manifest.mjs';
import { elementFacts } from '../manifest/element-facts.mjs';
import { elementsOf } from '../manifest/manifest.mjs';
import { measure } from '../package/bundle-size.mjs';
import { findEntries } from '../package/entries.mjs';
import { bundleEverywhere } from './bundlers.mjs';
import { commandCheck, resultOf } from './check.mjs';
import { checkPackContent } from './pack-content.mjs';
import { runCommand } from './run-command.mjs';
import { followStarts } from './starts.mjs';

/** @typedef {import('./check.mjs').Check} Check */

/** What a host installs beside the package for the entries that stand on it. */
const PEERS = ['@lit-labs/ssr', '@lit-labs/ssr-client', '@types/react', 'msw', 'react'];

/** These are for a browser's script tag, which Node has not. */
const BROWSER_ONLY = new Set(['./embed', './embed-badge', './embed-board']);

/**
 * The checks of the package as a host gets it: built, packed, and installed in an empty project.
 *
 * They stand on each other in this order.
 *
 * @param {string} root the folder of package.json
 * @returns {Check[]}
 */
export function packageChecks(root) {
  const manifest = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
  const project = mkdtempSync(join(tmpdir(), 'ringback-host-'));
  process.on('exit', () => rmSync(project, { recursive: true, force: true }));
  const tarball = join(project, `${manifest.name}-${manifest.version}.tgz`);
  return [
    commandCheck('exports match the source tree', ['node', join(root, '.ci', 'exports.mjs')]),
    {
      ...commandCheck('build', ['npm', 'run', 'build'], ['npm', 'pack', '--ignore-scripts', '--pack-destination', project]),
      isGround: true,
    },
    commandCheck('publint', ['publint', 'run', tarball, '--strict']),
    commandCheck('types of the exports (attw)', ['attw', tarball, '--profile', 'esm-only', '--no-color', '--no-emoji']),
    { name: 'the manifest says what the elements have', run: () => checkManifest(root) },
    commandCheck('types for Vue, Svelte, Solid and JSX', ['tsc', '-p', join(root, 'test', 'types')]),
    { name: 'every entry imports in Node', run: () => importEntries(root, project, tarball, manifest) },
    { name: 'one badge with Vite, webpack, esbuild', run: () => bundleEverywhere(project) },
    { name: 'the package holds nothing else', run: () => checkPackContent(root) },
    { name: 'the starts, word for word', run: () => followPages(root, project) },
    { name: 'a host compiles against the types', run: () => compileHost(root, project) },
    { name: 'sizes and tree-shaking', run: () => weigh(root) },
  ];
}

/** @param {string} root */
async function checkManifest(root) {
  /** @type {import('../manifest/manifest.mjs').Manifest} */
  const manifest = JSON.parse(readFileSync(join(root, 'dist', 'custom-elements.json'), 'utf8'));
  const declarations = new Map(elementsOf(manifest).map((element) => [element.tagName, element]));
  const tags = findEntries(root).flatMap(({ subpath }) => /^\.\/define\/(.+)$/.exec(subpath)?.slice(1) ?? []);
  const problems = await Promise.all(tags.map(async (tag) => {
    const declaration = declarations.get(tag);
    return declaration === undefined ? [`dist/custom-elements.json does not describe <${tag}>`] : compareManifest(declaration, await elementFacts(join(root, 'dist'), tag));
  }));
  return resultOf(problems.flat(), `${tags.length} elements`);
}

/** @param {string} root @param {string} project @param {string} tarball @param {{ devDependencies: Record<string, string> }} manifest */
async function importEntries(root, project, tarball, manifest) {
  writeFileSync(join(project, 'package.json'), JSON.stringify({ name: 'host', private: true, type: 'module' }));
  const packages = [tarball, ...PEERS.map((name) => `${name}@${manifest.devDependencies[name]}`)];
  const install = await runCommand('npm', ['install', '--prefer-offline', '--no-audit', '--no-fund', ...packages], { cwd: project });
  if (install.code !== 0) return resultOf([`npm install of the packed package failed:\n${install.output}`]);

  /** @type {string[]} */
  const problems = [];
  const modules = moduleNames(root);
  for (const name of modules.filter((one) => !BROWSER_ONLY.has(one.replace('ringback', '.')))) {
    const { code, output } = await runCommand('node', ['--input-type=module', '--eval', `await import('${name}')`], { cwd: project });
    if (code !== 0) problems.push(`import '${name}' failed:\n${output}`);
    else if (output !== '') problems.push(`import '${name}' prints:\n${output}`);
  }
  return resultOf(problems, `${modules.length} entries`);
}

/** @param {string} root @param {string} project */
async function followPages(root, project) {
  const pages = ['README.md', ...globSync('docs/start/*.md', { cwd: root }).toSorted()];
  return resultOf(await followStarts(root, project, pages.map((page) => join(root, page))), `${pages.length} pages`);
}

/** @param {string} root @param {string} project */
async function compileHost(root, project) {
  const names = moduleNames(root).filter((name) => !name.startsWith('ringback/types/'));
  writeFileSync(join(project, 'host.ts'), names.map((name, index) => `export * as entry${index} from '${name}';\n`).join(''));
  const options = ['--noEmit', '--strict', '--target', 'es2022', '--lib', 'es2023,esnext.disposable,dom,dom.iterable,dom.asynciterable', '--types', ''];
  const tsc = join(root, 'node_modules', '.bin', 'tsc');
  /** @type {string[]} */
  const problems = [];
  for (const resolution of [
    ['--module', 'nodenext'],
    ['--module', 'esnext', '--moduleResolution', 'bundler'],
  ]) {
    const { code, output } = await runCommand(tsc, [...options, ...resolution, 'host.ts'], { cwd: project });
    if (code !== 0) problems.push(`${resolution.join(' ')}:\n${output}`);
  }
  return resultOf(problems);
}

/** @param {string} root */
async function weigh(root) {
  /** @type {import('../package/bundle-size.mjs').SizeBudget[]} */
  const budgets = JSON.parse(readFileSync(join(root, 'test', 'size-budgets.json'), 'utf8'));
  /** @type {string[]} */
  const problems = [];
  /** @type {string[]} */
  const notes = [];
  for (const budget of budgets) {
    const { brotli, problems: found } = await measure(root, budget);
    notes.push(`${budget.name} ${(brotli / 1000).toFixed(1)} KB`);
    problems.push(...found);
  }
  return resultOf(problems, notes.join(', '));
}

/** @param {string} root */
function moduleNames(root) {
  return findEntries(root).flatMap(({ subpath, types }) => (types === undefined ? [] : [subpath.replace('.', 'ringback')]));
}
