// The last step of the build of the script files: minifies them once more, writes dist/integrity.json and dist/THIRD-PARTY-LICENCES.txt, and prints the tags.
import { readFileSync, writeFileSync } from 'node:fs';
import { basename } from 'node:path';
import { findEntries, isScriptFile } from './package/entries.mjs';
import { integrityOf, scriptTag } from './package/integrity.mjs';
import { licenceText, packagesIn } from './package/licences.mjs';
import { squeeze } from './package/squeeze.mjs';

const files = findEntries('.').map(({ file }) => file).filter(isScriptFile);

await Promise.all(files.map((file) => squeeze(file)));
const integrity = Object.fromEntries(files.map((file) => [basename(file), integrityOf(readFileSync(file))]));
writeFileSync('dist/integrity.json', `${JSON.stringify(integrity, undefined, 2)}\n`);

const packages = files.flatMap((file) => packagesIn(JSON.parse(readFileSync(`${file}.map`, 'utf8'))));
writeFileSync('dist/THIRD-PARTY-LICENCES.txt', licenceText('.', [...new Set(packages)].toSorted()));

for (const [name, hash] of Object.entries(integrity)) console.log(scriptTag(name, hash));
