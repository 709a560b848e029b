// `npm publish`, before anything is built: says what is missing, in place of npm's refusal after the upload.
import { readFileSync } from 'node:fs';
import { publishProblems } from './package/publish-problems.mjs';

for (const problem of publishProblems(JSON.parse(readFileSync(new URL('../package.json', import.meta.url), 'utf8')))) {
  console.error(problem);
  process.exitCode = 1;
}
