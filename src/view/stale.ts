import { DEFAULT_RING_SECONDS, type Attempt, type Call, type CallPlan } from '../model/index.js';

/** How long news of a ringing phone may be late before the status is called stale, in seconds. Covers clocks and slow networks. */
export const RING_GRACE_SECONDS = 10;

/** How long the dialling of a next number may take before the phone rings, in seconds. Some providers never report the ringing. */
export const DIAL_GRACE_SECONDS = 30;

/** How long a call that goes on, or one that waits for its next number, may be without news before it is called stale, in seconds. */
export const TALK_LIMIT_SECONDS = 3600;

/** How far a host's clock may run ahead of `now` before its times are not believed, in milliseconds. */
export const CLOCK_TOLERANCE_MS = 10_000;

/**
 * Whether a call's status is overdue (reducer rule 7): the phone cannot be ringing any more, or the next number should long
 * have been dialled, or a conversation is longer than belief, and no news came. A queue has no limit: `queued` is never stale.
 *
 * `heardAt` is when this client first heard the status; it is used where the host sends no times, or times from the future.
 * Without any time nothing is claimed.
 */
export function isStale(call: Call, now: number, heardAt?: number): boolean {
  const { shown, plan } = call;
  if (call.isOver) return false;
  const isBetween = shown.phase === 'ended' && shown.outcome === 'not-reached';
  return isBetween ? isQuiet(shown, TALK_LIMIT_SECONDS + (plan?.pauseSeconds ?? 0), now, heardAt) : isAttemptStale(shown, plan, now, heardAt);
}

/** The same for one attempt, whatever became of its call. `plan` tells how long phones ring and how long the host pauses. */
export function isAttemptStale(attempt: Attempt, plan: CallPlan | undefined, now: number, heardAt?: number): boolean {
  const limit = quietLimit(attempt, plan);
  return limit !== undefined && isQuiet(attempt, limit, now, heardAt);
}

function isQuiet(attempt: Attempt, limit: number, now: number, heardAt?: number): boolean {
  const told = attempt.updatedAt ?? attempt.ringingAt ?? attempt.startedAt;
  const since = told !== undefined && told <= now + CLOCK_TOLERANCE_MS ? told : heardAt;
  return since !== undefined && now - since > limit * 1000;
}

/** How long a phone rings, in seconds, by the plan or by default. A plan that makes no sense is not believed. */
export function ringSecondsOf(plan: CallPlan | undefined): number {
  const seconds = plan?.ringSeconds;
  return seconds !== undefined && seconds > 0 ? seconds : DEFAULT_RING_SECONDS;
}

function quietLimit(attempt: Attempt, plan: CallPlan | undefined): number | undefined {
  if (attempt.status === 'ringing') return ringSecondsOf(plan) + RING_GRACE_SECONDS;
  if (attempt.status === 'try-number') return ringSecondsOf(plan) + (plan?.pauseSeconds ?? 0) + DIAL_GRACE_SECONDS;
  return attempt.isKnown && attempt.phase === 'live' ? TALK_LIMIT_SECONDS : undefined;
}
