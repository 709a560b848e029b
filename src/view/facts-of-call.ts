import type { Attempt, Call } from '../model/index.js';
import { attemptStatus, badgeFacts } from './badge-facts.js';
import { honestOutcome } from './honest-outcome.js';
import { isAttemptStale, ringSecondsOf } from './stale.js';
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
    ...badgeFacts(call, now, heardAt),
    roundsTried: isOver ? roundsTried(call) : 0,
    isWithdrawn: isOver && shown.status !== 'cancelled' && call.attempts.at(-1)?.status === 'cancelled',
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

function attemptFacts(attempt: Attempt, { plan, isOver }: Call): AttemptFacts {
  const { answeredBy, keyPressed, cause, round } = attempt;
  const tries = plan?.numbers.length ?? 0;
  const rounds = plan ? plan.rounds ?? 1 : 0;
  const nextTry = isOver ? undefined : nextTryOf(attempt, tries, rounds);
  return {
    ...attemptStatus(attempt, plan),
    isOver, answeredBy, keyPressed, cause, round, nextTry,
    // A plan that is shorter than what was done is no plan.
    rounds: rounds >= round ? rounds : undefined,
    ringSeconds: ringSecondsOf(plan),
    hasMore: nextTry !== undefined,
    roundsTried: 0,
    isWithdrawn: false,
    line: attempt.number?.line ?? plan?.numbers[attempt.try - 1]?.line,
    at: attempt.updatedAt,
  };
}

function nextTryOf(attempt: Attempt, tries: number, rounds: number): NextTry | undefined {
  if (attempt.try < tries) return 'number';
  return attempt.round < rounds ? 'round' : undefined;
}

function roundsTried({ plan, attempts }: Call): number {
  const numbers = plan?.numbers.length ?? 0;
  if (numbers === 0) return 0;
  const dialled = attempts.filter((attempt) => attempt.phase !== 'waiting' && attempt.status !== 'cancelled' && attempt.try <= numbers);
  const rounds = Math.max(0, ...dialled.map((attempt) => attempt.round));
  const places = new Set(dialled.map((attempt) => `${attempt.round}/${attempt.try}`));
  return places.size === rounds * numbers ? rounds : 0;
}
