// Part of `npm run build`: what editors, type checkers and language models want to know, made from the built manifest.
import { copyFileSync, globSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { elementTypes } from './editors/element-types.mjs';
import { fullText, shortText } from './editors/llms-text.mjs';
import { cssData, htmlData } from './editors/vs-code-data.mjs';
import { webTypes } from './editors/web-types.mjs';

const product = JSON.parse(readFileSync('package.json', 'utf8'));
/** @type {import('./manifest/manifest.mjs').Manifest} */
const manifest = JSON.parse(readFileSync('dist/custom-elements.json', 'utf8'));

/** @param {string} name @param {unknown} data */
const writeJson = (name, data) => writeFileSync(join('dist', name), `${JSON.stringify(data, undefined, 2)}\n`);

writeJson('vscode.html-custom-data.json', htmlData(manifest));
writeJson('vscode.css-custom-data.json', cssData(manifest));
writeJson('web-types.json', webTypes(manifest, product));

mkdirSync('dist/types', { recursive: true });
writeFileSync('dist/types/elements.d.ts', elementTypes(manifest));
for (const file of globSync('.ci/editors/types/*.d.ts')) {
  copyFileSync(file, join('dist', 'types', basename(file)));
  // Types alone cannot be imported: what is left of the import when a program runs is this.
  writeFileSync(join('dist', 'types', basename(file).replace('.d.ts', '.js')), 'export {};\n');
}

writeFileSync('dist/llms.txt', shortText('.', manifest));
writeFileSync('dist/llms-full.txt', fullText('.', manifest));
