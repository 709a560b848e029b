// Compares `exports` of package.json with the entries in the source tree: `node .ci/exports.mjs`; `--write` brings it up to date.
import { readFileSync, writeFileSync } from 'node:fs';
import { isDeepStrictEqual } from 'node:util';
import { exportsOf, findEntries } from './package/entries.mjs';

const manifest = JSON.parse(readFileSync('package.json', 'utf8'));
const wanted = exportsOf(findEntries('.'));

if (process.argv.includes('--write')) {
  writeFileSync('package.json', `${JSON.stringify({ ...manifest, exports: wanted }, undefined, 2)}\n`);
} else if (!isDeepStrictEqual(manifest.exports, wanted)) {
  const subpaths = new Set([...Object.keys(wanted), ...Object.keys(manifest.exports)]);
  for (const subpath of subpaths) {
    if (isDeepStrictEqual(wanted[subpath], manifest.exports[subpath])) continue;
    const found = JSON.stringify(wanted[subpath]) ?? 'nothing';
    console.error(`${subpath}: package.json says ${JSON.stringify(manifest.exports[subpath]) ?? 'nothing'}, the source tree has ${found}.`);
  }
  console.error('Run "npm run exports" to bring package.json up to date.');
  process.exitCode = 1;
} else {
  console.log(`${Object.keys(wanted).length} entries.`);
}
