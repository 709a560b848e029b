/** @typedef {import('./check.mjs').Check} Check */

const NAME_WIDTH = 36;

/**
 * Runs checks one after the other, says in a line each what came of it, shows the output of those that failed, adds up, and
 * names at the end what failed and what passed at the second try only, where the reader of a long log looks first.
 *
 * A check that throws has failed. Where one fails that the following ones stand on, they are not run.
 *
 * @param {readonly Check[]} checks
 * @returns {Promise<{ passed: number, failed: number }>}
 */
export async function runChecks(checks) {
  const total = { passed: 0, failed: 0 };
  /** @type {string[]} */
  const broken = [];
  /** @type {string[]} */
  const unsteady = [];
  for (const [index, { name, run, isGround = false }] of checks.entries()) {
    const start = performance.now();
    if (process.stdout.isTTY) process.stdout.write(`  …     ${name}`);
    const { passed, failed, note = '', output = '', failures = [], unsteady: shaky = [] } = await run().catch(thrown);
    const seconds = `${((performance.now() - start) / 1000).toFixed(1)} s`;
    const line = `  ${failed === 0 ? 'ok  ' : 'FAIL'}  ${name.padEnd(NAME_WIDTH)} ${seconds.padStart(7)}  ${note}`;
    console.log(`${process.stdout.isTTY ? '\r' : ''}${line.trimEnd()}`);
    total.passed += passed;
    total.failed += failed;
    unsteady.push(...shaky.map((what) => `  ${name}: ${what}`));
    if (failed === 0) continue;
    console.log(`\n${output.trim().replace(/^/gm, '        ')}\n`);
    broken.push(...(failures.length > 0 ? failures : ['all of it']).map((what) => `  ${name}: ${what}`));
    if (isGround) {
      const rest = checks.slice(index + 1).map((check) => check.name);
      console.log(`  not run, because ${name} failed: ${rest.join(', ')}`);
      break;
    }
  }
  if (unsteady.length > 0) console.log(`\nPassed at the second try only:\n${unsteady.join('\n')}`);
  if (broken.length > 0) console.log(`\nFailed:\n${broken.join('\n')}`);
  return total;
}

/** @param {unknown} error @returns {import('./check.mjs').Result} */
function thrown(error) {
  return { passed: 0, failed: 1, output: error instanceof Error ? (error.stack ?? error.message) : String(error) };
}

/** The last line of every run, which CI reads. @param {{ passed: number, failed: number }} total */
export function printTotal({ passed, failed }) {
  console.log(`\n${passed} passed, ${failed} failed`);
  process.exitCode = failed === 0 ? 0 : 1;
}
