import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { countTests, failuresOf, unsteadyOf } from './count-tests.mjs';
import { runCommand } from './run-command.mjs';

/** @typedef {import('./check.mjs').Result} Result */
/** @typedef {import('./check.mjs').Check} Check */

/**
 * Every test of one project of vite.config.ts; each test counts. Most of them drive a browser, a socket or a process on a machine
 * that has other work too: one that fails gets a second try, and the report names it.
 *
 * @param {string} project
 * @param {string} name in the report
 * @returns {Check}
 */
export function projectCheck(project, name) {
  return { name, run: () => runTests(['--retry=1', '--project', project]) };
}

/**
 * Runs Vitest and counts its tests, as `countTests` does.
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
    const found = readReport(report);
    return { ...countTests(found, code), output, failures: failuresOf(found), unsteady: unsteadyOf(found) };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** @param {string} path of Vitest's JSON report @returns {import('./count-tests.mjs').Report | undefined} */
function readReport(path) {
  try {
    return JSON.parse(readFileSync(path, 'utf8'));
  } catch {
    // Vitest writes none where it cannot start; the count says so.
    return undefined;
  }
}
