import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { build as esbuild } from 'esbuild';
import { build as vite } from 'vite';
import webpack from 'webpack';

/** @typedef {import('./check.mjs').Result} Result */

/** What a host writes, what must be in its bundle, and what must not: proof that `sideEffects` is right. */
const HOSTS = [
  { code: "import 'ringback/define/call-status-badge';", contains: ['call-status-badge'], lacks: ['call-feed', 'call-board', '_trySubscribe'] },
  { code: "import { CallStatusBadgeElement } from 'ringback/elements'; globalThis.badge = CallStatusBadgeElement;", contains: ['variant'], lacks: ['call-feed', 'call-board', '_trySubscribe'] },
  { code: "import 'ringback'; import 'ringback/elements'; globalThis.nothing = 'nothing';", contains: ['nothing'], lacks: ['adoptedStyleSheets', 'busy'] },
];

/** @type {Readonly<Record<string, (project: string, entry: string) => Promise<string>>>} */
const BUNDLERS = {
  Vite: async (project, entry) => {
    const built = await vite({ root: project, configFile: false, logLevel: 'error', build: { write: false, target: 'es2022', rolldownOptions: { input: join(project, entry) } } });
    const output = 'output' in built ? built.output : [];
    return output.map((part) => (part.type === 'chunk' ? part.code : '')).join('');
  },
  webpack: (project, entry) => new Promise((resolve, reject) => {
    const compiler = webpack({ mode: 'production', context: project, entry: `./${entry}`, output: { path: project, filename: 'webpack.out.js' }, performance: { hints: false } });
    if (compiler === null) throw new Error('webpack gives no compiler.');
    compiler.run((error, stats) => {
      if (error !== null || stats === undefined || stats.hasErrors()) reject(error ?? new Error(stats?.toString({ all: false, errors: true })));
      else compiler.close(() => resolve(readFileSync(join(project, 'webpack.out.js'), 'utf8')));
    });
  }),
  esbuild: async (project, entry) => {
    const { outputFiles } = await esbuild({ absWorkingDir: project, entryPoints: [entry], bundle: true, minify: true, format: 'esm', target: 'es2022', write: false, logLevel: 'silent' });
    return outputFiles.map(({ text }) => text).join('');
  },
};

/**
 * Bundles one badge with every bundler, from the installed package, and sees that nothing is dropped that is needed and nothing comes
 * along that is not.
 *
 * @param {string} project that has the package installed
 * @returns {Promise<Result>}
 */
export async function bundleEverywhere(project) {
  /** @type {string[]} */
  const problems = [];
  /** @type {string[]} */
  const notes = [];
  for (const [index, { code, contains, lacks }] of HOSTS.entries()) {
    const entry = `bundled-${index}.js`;
    writeFileSync(join(project, entry), code);
    for (const [name, bundle] of Object.entries(BUNDLERS)) {
      // oxlint-disable-next-line no-await-in-loop -- one after the other
      const bundled = await bundle(project, entry);
      if (index === 0) notes.push(`${name} ${(bundled.length / 1000).toFixed(1)} KB`);
      problems.push(
        ...contains.filter((text) => !bundled.includes(text)).map((text) => `${name} drops "${text}" from: ${code}`),
        ...lacks.filter((text) => bundled.includes(text)).map((text) => `${name} keeps "${text}" in: ${code}`),
      );
    }
  }
  return { passed: problems.length === 0 ? 1 : 0, failed: problems.length === 0 ? 0 : 1, output: problems.join('\n'), note: notes.join(', ') };
}
