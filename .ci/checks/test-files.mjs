import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { runCommand } from './run-command.mjs';

/** @typedef {import('./check.mjs').Result} Result */
/** @typedef {import('./check.mjs').Check} Check */

/**
 * Every test of one project of vite.config.ts; each test counts.
 *
 * @param {string} project
 * @param {string} name in the report
 * @returns {Check}
 */
export function projectCheck(project, name) {
  return { name, run: () => runTests(['--project', project]) };
}

/**
 * Runs Vitest and counts its tests. A file that cannot be loaded, an error outside of every test, and a test that was
 * skipped all count as failed: a test here runs, or it does not exist.
 *
 * @param {readonly string[]} args
 * @param {{ isLive?: boolean }} [options]
 * @returns {Promise<Result>}
 */
export async function runTests(args, { isLive = false } = {}) {
  const folder = mkdtempSync(join(tmpdir(), 'ringback-tests-'));
  try {
    const report = join(folder, 'report.json');
    const reporters = ['--reporter=default', '--reporter=json', `--outputFile=${report}`];
    const { code, output } = await runCommand('vitest', ['run', ...reporters, ...args], { isLive });
    return { ...count(report, code), output };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** @param {string} path of Vitest's JSON report @param {number} code it ended with @returns {Result} */
function count(path, code) {
  /** @type {{ testResults: { status: string, assertionResults: { status: string }[] }[] }} */
  let report;
  try {
    report = JSON.parse(readFileSync(path, 'utf8'));
  } catch {
    return { passed: 0, failed: 1, note: 'Vitest did not start' };
  }
  const tests = report.testResults.flatMap(({ assertionResults }) => assertionResults);
  const passed = tests.filter(({ status }) => status === 'passed').length;
  const broken = tests.filter(({ status }) => status === 'failed').length;
  const skipped = tests.length - passed - broken;
  const unloaded = report.testResults.filter(({ status, assertionResults }) => status === 'failed' && assertionResults.length === 0).length;
  const failed = broken + skipped + unloaded;
  const notes = [`${tests.length} tests in ${report.testResults.length} files`];
  if (skipped > 0) notes.push(`${skipped} skipped`);
  if (unloaded > 0) notes.push(`${unloaded} not loaded`);
  if (failed === 0 && code !== 0) notes.push('errors outside of the tests');
  return { passed, failed: failed === 0 && code !== 0 ? 1 : failed, note: notes.join(', ') };
}
