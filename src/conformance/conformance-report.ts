import type { ConformanceCase } from './conformance-case.js';

/** What came of a case. */
export const CASE_OUTCOMES = [
  'passed',
  'failed',      // the backend breaks a rule that a client stands on
  'advised',     // it breaks one that clients get along without
  'not-offered', // the protocol leaves it to the backend, and this one leaves it out
  'not-run',     // the run was not given what it needs
] as const;

/** What came of a case. */
export type CaseOutcome = (typeof CASE_OUTCOMES)[number];

/** One case and what came of it. */
export interface CaseResult extends Pick<ConformanceCase, 'id' | 'title' | 'rule' | 'weight'> {
  readonly outcome: CaseOutcome;
  readonly milliseconds: number;
  /** Why it was not run, or is not offered. */
  readonly note?: string;
  readonly expected?: string;
  readonly came?: string;
  readonly mend?: string;
}

/** What came of a run. */
export interface ConformanceReport {
  readonly url: string;
  readonly results: readonly CaseResult[];
  readonly counts: Readonly<Record<CaseOutcome, number>>;
  /** Whether no rule was broken that a client stands on. */
  readonly isConformant: boolean;
}

/** Adds the results up. */
export function reportOf(url: string, results: readonly CaseResult[]): ConformanceReport {
  const counts: Record<CaseOutcome, number> = { 'passed': 0, 'failed': 0, 'advised': 0, 'not-offered': 0, 'not-run': 0 };
  for (const { outcome } of results) counts[outcome]++;
  return { url, results, counts, isConformant: counts.failed === 0 };
}
