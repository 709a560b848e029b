import type { Attempt, Call, CallPlan } from '../model/index.js';
import { honestOutcome } from './honest-outcome.js';
import { isStale } from './stale.js';
import type { StatusFacts } from './status-facts.js';

/** What an attempt says of itself: its status, and which of the contact's numbers it was. */
export type AttemptStatus = Pick<StatusFacts, 'status' | 'isKnown' | 'phase' | 'detail' | 'connectedAs' | 'try' | 'tries'>;

/** The few of the {@link StatusFacts} that a badge shows; an explanation needs the others too. */
export type BadgeFacts = AttemptStatus & Pick<StatusFacts, 'outcome' | 'isStale'>;

/** What a badge shows of a call. `heardAt` is when this client first heard the status, for hosts that send no times; see `isStale`. */
export function badgeFacts(call: Call, now: number, heardAt?: number): BadgeFacts {
  const { shown, isOver } = call;
  return {
    ...attemptStatus(shown, call.plan),
    // A call that goes on is shown by its current attempt; one that is over by its result, also where the host told none.
    outcome: honestOutcome(isOver ? call.outcome : shown.outcome, shown),
    isStale: isStale(call, now, heardAt),
  };
}

/** The status of an attempt, and its place in the plan. */
export function attemptStatus(attempt: Attempt, plan: CallPlan | undefined): AttemptStatus {
  const { status, isKnown, phase, detail, connectedAs, try: tried } = attempt;
  const tries = plan?.numbers.length ?? 0;
  // A plan that is shorter than what was done is no plan.
  return { status, isKnown, phase, detail, connectedAs, try: tried, tries: tries >= tried ? tries : undefined };
}
