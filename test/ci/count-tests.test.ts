import { describe, expect, it } from 'vitest';
import { countTests, failuresOf } from '../../.ci/checks/count-tests.mjs';

/** A file of the report, with its own status and those of its tests. */
const file = (status: string, ...tests: string[]) => ({ status, assertionResults: tests.map((one) => ({ status: one })) });

describe('countTests', () => {
  it('counts every test', () => {
    const report = { testResults: [file('passed', 'passed', 'passed'), file('failed', 'passed', 'failed')] };
    expect(countTests(report, 1)).toEqual({ passed: 3, failed: 1, note: '4 tests in 2 files' });
  });

  it.each(['pending', 'skipped', 'todo'])('counts a test that is %s as failed', (status) => {
    const report = { testResults: [file('passed', 'passed', status)] };
    expect(countTests(report, 0)).toEqual({ passed: 1, failed: 1, note: '2 tests in 1 files, 1 skipped' });
  });

  it('counts a file that cannot be loaded as failed', () => {
    const report = { testResults: [file('passed', 'passed'), file('failed')] };
    expect(countTests(report, 1)).toMatchObject({ passed: 1, failed: 1 });
  });

  it('counts an error outside of the tests as failed', () => {
    expect(countTests({ testResults: [file('passed', 'passed')] }, 1)).toMatchObject({ passed: 1, failed: 1 });
  });

  it('counts a run without a report as failed', () => {
    expect(countTests(undefined, 1)).toMatchObject({ passed: 0, failed: 1 });
  });
});

describe('failuresOf', () => {
  it('names each test that did not pass and why, and each file that was not loaded', () => {
    const tests = [{ status: 'passed', fullName: 'adds' }, { status: 'failed', fullName: 'divides', failureMessages: ['Error: by zero\n    at divide'] }, { status: 'skipped', fullName: 'waits' }];
    const report = { testResults: [{ name: 'sums.ts', status: 'failed', assertionResults: tests }, { name: 'torn.ts', status: 'failed', assertionResults: [] }] };
    expect(failuresOf(report)).toEqual(['divides (Error: by zero)', 'waits', 'torn.ts (not loaded)']);
  });

  it('names nothing where there is no report', () => {
    expect(failuresOf(undefined)).toEqual([]);
  });
});
