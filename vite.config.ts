import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';
import type { BuildOptions, Plugin } from 'vite';
import { findEntries } from './.ci/package/entries.mjs';
import { jsonImports } from './.ci/package/json-imports.mjs';
import { packWordFile } from './.ci/package/pack-words.mjs';
import { keysOf } from './src/view/words/unpack-words.js';
import { WORD_KEYS } from './src/view/words/word-keys.js';
import { projects } from './test/vitest.projects.js';

const root = fileURLToPath(new URL('.', import.meta.url));

/** `vite build`: every module of the package as a module of its own, so that a host's bundler takes only what it uses. */
function library(): BuildOptions {
  return {
    target: 'es2022',
    minify: false,
    sourcemap: true,
    lib: {
      entry: [
        ...findEntries(root).flatMap(({ source, file }) => (/(?<!\.d)\.ts$/.test(source) && file !== './dist/embed.js' ? [source] : [])),
        'src/conformance/main.ts',
      ],
      formats: ['es'],
    },
    rolldownOptions: {
      external: [/^(lit|@lit|@lit-labs|react|rxjs|msw)($|\/)/, /^node:/],
      output: { preserveModules: true, preserveModulesRoot: '.', entryFileNames: '[name].js' },
    },
  };
}

/** `vite build --mode embed`: everything in one minified file, for a script tag. */
function embed(): BuildOptions {
  return {
    target: 'es2022',
    minify: true,
    sourcemap: true,
    emptyOutDir: false,
    lib: { entry: 'components/embed.ts', formats: ['iife'], name: 'ringback', fileName: () => 'embed.js' },
  };
}

/** The files that are shipped as they are. */
const plainFiles: Plugin = {
  name: 'plain-files',
  apply: 'build',
  generateBundle() {
    for (const { source, file } of findEntries(root)) {
      if (source.endsWith('.json')) this.emitFile({ type: 'asset', fileName: file.replace('./dist/', ''), source: readFileSync(source) });
    }
  },
};

/** Each language without the keys that all share. */
const packedWords: Plugin = {
  name: 'packed-words',
  apply: 'build',
  enforce: 'pre',
  load(id) {
    if (!/\/src\/view\/locales\/[\w-]+\/words\.json$/.test(id)) return undefined;
    return packWordFile(readFileSync(id, 'utf8'), keysOf(WORD_KEYS));
  },
};

export default defineConfig(({ mode }) => ({
  publicDir: false,
  plugins: mode === 'embed' ? [] : [plainFiles, packedWords, jsonImports],
  // rxjs keeps its modern build behind this condition; what is taken without it is ES5 with helpers, a kilobyte more.
  resolve: mode === 'embed' ? { conditions: ['es2015', 'module', 'browser', 'production'] } : {},
  build: mode === 'embed' ? embed() : library(),
  test: { projects, onConsoleLog: (text) => !text.includes('Lit is in dev mode') },
}));
