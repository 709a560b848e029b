import type { Calls } from '../../src/client/calls-client.js';
import type { Call } from '../../src/model/index.js';
import type { CallSummary } from '../../src/reducer/call-summary.js';

/** Calls that were handed in, as a feed would offer them. */
export interface GivenCalls extends Calls {
  readonly summary: CallSummary;
}

/** No calls at all. */
export const NO_CALLS: CallSummary = {
  total: 0,
  outcomes: { 'pending': 0, 'person': 0, 'machine': 0, 'unsure': 0, 'not-reached': 0, 'cancelled': 0 },
  statuses: {},
};

/** Calls that were handed in, as a look at a feed's calls. Of two with one id the later counts. */
export function givenCalls(value: Iterable<Call>): GivenCalls {
  const calls = new Map<string, Call>();
  for (const call of value) calls.set(call.id, call);
  const outcomes = { ...NO_CALLS.outcomes };
  const statuses = new Map<string, number>();
  for (const { outcome, status } of calls.values()) {
    outcomes[outcome] += 1;
    statuses.set(status, (statuses.get(status) ?? 0) + 1);
  }
  return {
    size: calls.size, get: (id) => calls.get(id), values: () => calls.values(), changed: new Set(),
    summary: { total: calls.size, outcomes, statuses: Object.fromEntries(statuses) },
  };
}
