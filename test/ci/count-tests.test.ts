import { describe, expect, it } from 'vitest';
import { countTests, failuresOf, unsteadyOf } from '../../.ci/checks/count-tests.mjs';

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

  it('counts a test that passed at the second try, and says so; more than three are a failure', () => {
    const shaky = { status: 'passed', failureMessages: ['Error: late'] };
    const run = (tests: number) => ({ testResults: [{ status: 'passed', assertionResults: Array.from({ length: tests }, () => shaky) }] });
    expect(countTests(run(3), 0)).toEqual({ passed: 3, failed: 0, note: '3 tests in 1 files, 3 at the second try' });
    expect(countTests(run(4), 0)).toMatchObject({ passed: 4, failed: 1 });
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

describe('unsteadyOf', () => {
  it('names each test that passed at the second try only, and why it did not at the first', () => {
    const tests = [{ status: 'passed', fullName: 'adds' }, { status: 'passed', fullName: 'waits', failureMessages: ['Error: late\n    at wait'] }, { status: 'failed', fullName: 'divides', failureMessages: ['Error: by zero'] }];
    expect(unsteadyOf({ testResults: [{ name: 'sums.ts', status: 'failed', assertionResults: tests }] })).toEqual(['waits (Error: late)']);
  });

  it('names nothing where there is no report', () => {
    expect(unsteadyOf(undefined)).toEqual([]);
  });
});
