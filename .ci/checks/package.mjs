import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { measure } from '../package/bundle-size.mjs';
import { findEntries } from '../package/entries.mjs';
import { commandCheck, resultOf } from './check.mjs';
import { runCommand } from './run-command.mjs';

/** @typedef {import('./check.mjs').Check} Check */

/** These are for a browser's script tag, which Node has not. */
const BROWSER_ONLY = new Set(['./embed']);

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
    { name: 'the manifest names every element', run: async () => readManifest(root) },
    { name: 'every entry imports in Node', run: () => importEntries(root, project, tarball, manifest) },
    { name: 'a host compiles against the types', run: () => compileHost(root, project) },
    { name: 'sizes and tree-shaking', run: () => weigh(root) },
  ];
}

/** @param {string} root */
function readManifest(root) {
  /** @type {{ modules: { declarations?: { tagName?: string, description?: string }[] }[] }} */
  const { modules } = JSON.parse(readFileSync(join(root, 'dist', 'custom-elements.json'), 'utf8'));
  const described = new Set(modules.flatMap(({ declarations = [] }) => declarations.flatMap(({ tagName, description }) => (description ? [tagName] : []))));
  const tags = findEntries(root).flatMap(({ subpath }) => /^\.\/define\/(.+)$/.exec(subpath)?.slice(1) ?? []);
  return resultOf(tags.filter((tag) => !described.has(tag)).map((tag) => `dist/custom-elements.json does not describe <${tag}>`), `${tags.length} elements`);
}

/** @param {string} root @param {string} project @param {string} tarball @param {{ devDependencies: Record<string, string> }} manifest */
async function importEntries(root, project, tarball, manifest) {
  writeFileSync(join(project, 'package.json'), JSON.stringify({ name: 'host', private: true, type: 'module' }));
  const packages = [tarball, `msw@${manifest.devDependencies['msw']}`];
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
async function compileHost(root, project) {
  const names = moduleNames(root);
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
