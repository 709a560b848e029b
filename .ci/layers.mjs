// Checks src and components against the layer rules: `node .ci/layers.mjs`. Prints one line for each breach.
import { globSync, readFileSync } from 'node:fs';
import { checkLayers } from './layers/check-layers.mjs';

const paths = globSync(['src/**/*.ts', 'components/**/*.ts']).map((path) => path.replaceAll('\\', '/')).toSorted();
const problems = checkLayers(new Map(paths.map((path) => [path, readFileSync(path, 'utf8')])));

for (const problem of problems) console.error(problem);
console.log(`${paths.length} modules, ${problems.length} breaches of the layer rules.`);
process.exitCode = problems.length > 0 ? 1 : 0;
