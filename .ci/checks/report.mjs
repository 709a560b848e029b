/** @typedef {import('./check.mjs').Check} Check */

const NAME_WIDTH = 36;

/**
 * Runs checks one after the other, says in a line each what came of it, shows the output of those that failed, and adds up.
 *
 * @param {readonly Check[]} checks
 * @returns {Promise<{ passed: number, failed: number }>}
 */
export async function runChecks(checks) {
  const total = { passed: 0, failed: 0 };
  for (const { name, run } of checks) {
    const start = performance.now();
    if (process.stdout.isTTY) process.stdout.write(`  …     ${name}`);
    const { passed, failed, note = '', output = '' } = await run();
    const seconds = `${((performance.now() - start) / 1000).toFixed(1)} s`;
    const line = `  ${failed === 0 ? 'ok  ' : 'FAIL'}  ${name.padEnd(NAME_WIDTH)} ${seconds.padStart(7)}  ${note}`;
    console.log(`${process.stdout.isTTY ? '\r' : ''}${line.trimEnd()}`);
    if (failed > 0) console.log(`\n${output.trim().replace(/^/gm, '        ')}\n`);
    total.passed += passed;
    total.failed += failed;
  }
  return total;
}

/** The last line of every run, which CI reads. @param {{ passed: number, failed: number }} total */
export function printTotal({ passed, failed }) {
  console.log(`\n${passed} passed, ${failed} failed`);
  process.exitCode = failed === 0 ? 0 : 1;
}
