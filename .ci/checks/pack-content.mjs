import { readFileSync } from 'node:fs';
import { basename, join, posix } from 'node:path';
import { integrityOf } from '../package/integrity.mjs';
import { resultOf } from './check.mjs';
import { runCommand } from './run-command.mjs';

/** What the package is made of; a file of another kind has no business in it. */
const KINDS = [
  /^(package\.json|README\.md|LICENSE|CHANGELOG\.md)$/,
  /^dist\/(src|components|types)\/[\w./-]+\.(js|js\.map|d\.ts)$/,
  /^dist\/_virtual\/[\w./-]+\.js(\.map)?$/,
  /^dist\/embed(-badge|-board)?\.js(\.map)?$/,
  /^dist\/[\w.-]+\.json$/,
  /^dist\/(THIRD-PARTY-LICENCES|llms|llms-full)\.txt$/,
];

/**
 * The content of the packed package: files of known kinds only, source maps with their sources in them, and files for a script tag that
 * are what dist/integrity.json says.
 *
 * @param {string} root the folder of package.json
 * @returns {Promise<import('./check.mjs').Result>}
 */
export async function checkPackContent(root) {
  const { code, output } = await runCommand('npm', ['pack', '--dry-run', '--ignore-scripts', '--json', '--silent'], { cwd: root });
  if (code !== 0) return resultOf([`npm pack failed:\n${output}`]);
  /** @type {{ files: { path: string }[], size: number }} */
  const { files, size } = [JSON.parse(output)].flat(2).flatMap((pack) => ('files' in pack ? [pack] : Object.values(pack)))[0];
  const paths = new Set(files.map(({ path }) => path));
  const problems = [...paths].filter((path) => !KINDS.some((kind) => kind.test(path))).map((path) => `${path} has no business in the package`);
  for (const path of paths) {
    if (path.endsWith('.js')) problems.push(...mapProblems(root, path, paths));
  }
  /** @type {Record<string, string>} */
  const integrity = JSON.parse(readFileSync(join(root, 'dist', 'integrity.json'), 'utf8'));
  const scripts = [...paths].filter((path) => /^dist\/embed[\w-]*\.js$/.test(path)).map((path) => basename(path));
  if (scripts.toSorted().join() !== Object.keys(integrity).toSorted().join()) problems.push(`dist/integrity.json does not name ${scripts.join(', ')}`);
  for (const [name, hash] of Object.entries(integrity)) {
    if (integrityOf(readFileSync(join(root, 'dist', name))) !== hash) problems.push(`dist/${name} is not what dist/integrity.json says`);
  }
  return resultOf(problems, `${paths.size} files, ${(size / 1_000_000).toFixed(1)} MB packed`);
}

/** @param {string} root @param {string} path @param {ReadonlySet<string>} paths */
function mapProblems(root, path, paths) {
  const name = /\n\/\/# sourceMappingURL=(\S+)\s*$/.exec(readFileSync(join(root, path), 'utf8'))?.[1];
  // A module that only leads on to others is its own source.
  if (name === undefined) return [];
  const map = posix.join(posix.dirname(path), name);
  if (!paths.has(map)) return [`${path} names a source map that is not there`];
  /** @type {{ sources: string[], sourcesContent?: (string | null)[] }} */
  const { sources, sourcesContent = [] } = JSON.parse(readFileSync(join(root, map), 'utf8'));
  const lacking = sources.filter((_, index) => typeof sourcesContent[index] !== 'string');
  return lacking.length === 0 ? [] : [`${map} lacks the text of ${lacking.join(', ')}`];
}
