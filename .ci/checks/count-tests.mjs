/**
 * What is read of Vitest's JSON report.
 *
 * @typedef {{ status: string, fullName?: string, failureMessages?: string[] }} TestResult
 * @typedef {{ testResults: { name?: string, status: string, assertionResults: TestResult[] }[] }} Report
 */

/** More tests than these that need a second try are no accident of a busy machine. */
const MAX_UNSTEADY = 3;

/**
 * Counts the tests of a run. A file that cannot be loaded, an error outside of every test, and a test that was skipped all
 * count as failed: a test here runs, or it does not exist. So does a run without a report, and one in which more than three
 * tests passed at the second try only.
 *
 * @param {Report | undefined} report
 * @param {number} code that Vitest ended with
 * @returns {{ passed: number, failed: number, note: string }}
 */
export function countTests(report, code) {
  if (report === undefined) return { passed: 0, failed: 1, note: 'Vitest did not start' };
  const tests = report.testResults.flatMap(({ assertionResults }) => assertionResults);
  const passed = tests.filter(({ status }) => status === 'passed').length;
  const broken = tests.filter(({ status }) => status === 'failed').length;
  const skipped = tests.length - passed - broken;
  const unloaded = report.testResults.filter(({ status, assertionResults }) => status === 'failed' && assertionResults.length === 0).length;
  const stray = code !== 0 && broken + unloaded === 0 ? 1 : 0;
  const unsteady = tests.filter(isUnsteady).length;
  const shaky = unsteady > MAX_UNSTEADY ? 1 : 0;

  const notes = [`${tests.length} tests in ${report.testResults.length} files`];
  if (skipped > 0) notes.push(`${skipped} skipped`);
  if (unloaded > 0) notes.push(`${unloaded} not loaded`);
  if (stray > 0) notes.push('an error outside of the tests');
  if (unsteady > 0) notes.push(`${unsteady} at the second try`);
  return { passed, failed: broken + skipped + unloaded + stray + shaky, note: notes.join(', ') };
}

/**
 * The names of the tests that did not pass, with the first line of why, and of the files that could not be loaded.
 *
 * @param {Report | undefined} report
 * @returns {string[]}
 */
export function failuresOf(report) {
  return (report?.testResults ?? []).flatMap(({ name = 'a file', status, assertionResults }) => {
    if (status === 'failed' && assertionResults.length === 0) return [`${name} (not loaded)`];
    return assertionResults.filter((test) => test.status !== 'passed').map((test) => nameOf(test, name));
  });
}

/**
 * The names of the tests that passed at the second try only, with the first line of why they did not at the first.
 *
 * @param {Report | undefined} report
 * @returns {string[]}
 */
export function unsteadyOf(report) {
  return (report?.testResults ?? []).flatMap(({ name = 'a file', assertionResults }) => assertionResults.filter(isUnsteady).map((test) => nameOf(test, name)));
}

/** Vitest keeps what went wrong at the first try. @param {TestResult} test */
function isUnsteady({ status, failureMessages = [] }) {
  return status === 'passed' && failureMessages.length > 0;
}

/** @param {TestResult} test @param {string} file */
function nameOf({ fullName, failureMessages: [why] = [] }, file) {
  const name = fullName ?? file;
  return why === undefined ? name : `${name} (${why.split('\n', 1)[0]})`;
}
