import type { Attempt, Call, CallPlan } from '../model/index.js';
import { honestOutcome } from './honest-outcome.js';
import { isAttemptStale, isStale, ringSecondsOf } from './stale.js';
import type { NextTry, StatusFacts } from './status-facts.js';

/**
 * What is known of a call, as one status: the attempt that the call shows, and where it stands in the plan.
 *
 * `heardAt` is when this client first heard the status, for hosts that send no times; see `isStale`.
 */
export function factsOfCall(call: Call, now: number, heardAt?: number): StatusFacts {
  const { shown, isOver } = call;
  return {
    ...attemptFacts(shown, call),
    // A call that goes on is shown by its current attempt; one that is over by its result, also where the host told none.
    outcome: honestOutcome(isOver ? call.outcome : shown.outcome, shown),
    isStale: isStale(call, now, heardAt),
    roundsTried: isOver ? roundsTried(call) : 0,
  };
}

/** What is known of one attempt, whatever became of its call after it. */
export function factsOfAttempt(call: Call, attempt: Attempt, now: number, heardAt?: number): StatusFacts {
  return {
    ...attemptFacts(attempt, call),
    outcome: honestOutcome(attempt.outcome, attempt),
    isStale: (!call.isOver || attempt !== call.shown) && isAttemptStale(attempt, call.plan, now, heardAt),
  };
}

type AttemptFacts = Omit<StatusFacts, 'outcome' | 'isStale'>;

function attemptFacts(attempt: Attempt, call: Call): AttemptFacts {
  const { plan, isOver } = call;
  const { status, isKnown, phase, detail, connectedAs, answeredBy, keyPressed, cause, updatedAt } = attempt;
  const tries = plan?.numbers.length ?? 0;
  const line = attempt.number?.line ?? plan?.numbers[attempt.try - 1]?.line;
  const nextTry = isOver ? undefined : nextTryOf(attempt, plan);
  return {
    status, isKnown, phase, isOver,
    try: attempt.try,
    round: attempt.round,
    ...(tries >= attempt.try && { tries }),
    ...(plan && (plan.rounds ?? 1) >= attempt.round && { rounds: plan.rounds ?? 1 }),
    ringSeconds: ringSecondsOf(plan),
    hasMore: nextTry !== undefined,
    ...(nextTry && { nextTry }),
    roundsTried: 0,
    ...(line && { line }),
    ...(detail !== undefined && { detail }),
    ...(connectedAs !== undefined && { connectedAs }),
    ...(answeredBy && { answeredBy }),
    ...(keyPressed !== undefined && { keyPressed }),
    ...(cause && { cause }),
    ...(updatedAt !== undefined && { at: updatedAt }),
  };
}

function nextTryOf(attempt: Attempt, plan: CallPlan | undefined): NextTry | undefined {
  if (plan === undefined) return undefined;
  if (attempt.try < plan.numbers.length) return 'number';
  return attempt.round < (plan.rounds ?? 1) ? 'round' : undefined;
}

function roundsTried({ plan, attempts }: Call): number {
  const numbers = plan?.numbers.length ?? 0;
  if (numbers === 0) return 0;
  const dialled = attempts.filter((attempt) => attempt.phase !== 'waiting' && attempt.try <= numbers);
  const rounds = Math.max(0, ...dialled.map((attempt) => attempt.round));
  const places = new Set(dialled.map((attempt) => `${attempt.round}/${attempt.try}`));
  return places.size === rounds * numbers ? rounds : 0;
}
