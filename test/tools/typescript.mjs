// Loads the TypeScript file that is its first argument.
import { resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import './source-hooks.mjs';

const [, , file = ''] = process.argv;
process.argv.splice(1, 1);
await import(pathToFileURL(resolve(file)).href);
