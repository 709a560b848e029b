import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';
import type { BuildOptions, Plugin } from 'vite';
import { findEntries, isScriptFile } from './.ci/package/entries.mjs';
import { jsonImports } from './.ci/package/json-imports.mjs';
import { packTables } from './.ci/package/pack-tables.mjs';
import { packTemplates } from './.ci/package/pack-templates.mjs';
import { plainStyles } from './.ci/package/plain-styles.mjs';
import { packWordFile } from './.ci/package/pack-words.mjs';
import { scriptFile } from './.ci/package/script-file.mjs';
import { packGroups } from './src/providers/word-table.js';
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
        ...findEntries(root).flatMap(({ source, file }) => (/(?<!\.d)\.ts$/.test(source) && !isScriptFile(file) ? [source] : [])),
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

/** The providers' words as one text for each table. */
const packedTables: Plugin = {
  name: 'packed-tables',
  apply: 'build',
  transform(code, id) {
    const packed = /\/src\/providers\/.*\.ts$/.test(id) ? packTables(code, (text) => this.parse(text), packGroups) : undefined;
    return packed === undefined ? undefined : { code: packed, map: null };
  },
};

/** The elements' templates and styles without the blanks of their source. */
const packedTemplates: Plugin = {
  name: 'packed-templates',
  apply: 'build',
  transform(code, id) {
    if (!/\/components\/.*\.ts$/.test(id)) return undefined;
    const parse = (text: string): unknown => this.parse(text);
    const packed = packTemplates(code, parse);
    return packed === undefined ? undefined : { code: plainStyles(packed, parse) ?? packed, map: null };
  },
};

/** `vite build --mode embed`: one of the files for a script tag, which are named as their mode. */
export default defineConfig(({ mode }) => ({
  publicDir: false,
  ...(isScriptFile(`./dist/${mode}.js`) ? { ...scriptFile(root, mode), plugins: [packedTemplates] } : { plugins: [plainFiles, packedWords, packedTables, packedTemplates, jsonImports], build: library() }),
  test: { projects, onConsoleLog: (text) => !text.includes('Lit is in dev mode') },
}));
