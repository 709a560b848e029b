import { CALL_OUTCOMES, type Call, type CallOutcome } from '../model/index.js';
import type { CallSummary } from './call-summary.js';

/** Counts calls that are at hand as values, as a store does its own. */
export function countCalls(calls: Iterable<Call>): CallSummary {
  const outcomes = Object.fromEntries(CALL_OUTCOMES.map((outcome) => [outcome, 0])) as Record<CallOutcome, number>; // oxlint-disable-line typescript/no-unsafe-type-assertion -- fromEntries forgets its keys
  const statuses: Record<string, number> = {};
  let total = 0;
  for (const { outcome, status } of calls) {
    total += 1;
    outcomes[outcome] += 1;
    statuses[status] = (statuses[status] ?? 0) + 1;
  }
  return { total, outcomes, statuses };
}
