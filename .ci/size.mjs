// Measures the built package against test/size-budgets.json: `npm run size`. 1 KB = 1000 bytes.
import { readFileSync } from 'node:fs';
import { measure } from './package/bundle-size.mjs';

/** @type {import('./package/bundle-size.mjs').SizeBudget[]} */
const budgets = JSON.parse(readFileSync('test/size-budgets.json', 'utf8'));

for (const budget of budgets) {
  const { minified, brotli, problems } = await measure(process.cwd(), budget);
  console.log(`${budget.name.padEnd(18)}${String(minified).padStart(8)} min${String(brotli).padStart(8)} brotli  of ${budget.bytes}${budget.goal === undefined ? '' : ` (goal ${budget.goal})`}`);
  for (const problem of problems) {
    console.error(`  ${problem}.`);
    process.exitCode = 1;
  }
}
