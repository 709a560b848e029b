import { DEFAULT_RING_SECONDS, type Attempt, type Call, type CallPlan } from '../model/index.js';

/** How long news of a ringing phone may be late before the status is called stale, in seconds. Covers clocks and slow networks. */
export const RING_GRACE_SECONDS = 10;

/** How long the dialling of a next number may take before the phone rings, in seconds. Some providers never report the ringing. */
export const DIAL_GRACE_SECONDS = 30;

/** How long a call may go on without news before it is called stale, in seconds. */
export const TALK_LIMIT_SECONDS = 3600;

/** How far a host's clock may run ahead of `now` before its times are not believed, in milliseconds. */
export const CLOCK_TOLERANCE_MS = 10_000;

/**
 * Whether a call's status is overdue (reducer rule 7): the phone cannot be ringing any more, or a next number should long
 * have been dialled, and no news came. A queue has no such limit: `queued` is never stale.
 *
 * `heardAt` is when this client first heard the status; it is used where the host sends no times, or times from the future.
 * Without any time nothing is claimed.
 */
export function isStale(call: Call, now: number, heardAt?: number): boolean {
  return !call.isOver && isAttemptStale(call.shown, call.plan, now, heardAt);
}

/** The same for one attempt, whether or not its call is over. `plan` tells how long phones ring and how long the host pauses. */
export function isAttemptStale(attempt: Attempt, plan: CallPlan | undefined, now: number, heardAt?: number): boolean {
  const limit = quietLimit(attempt, plan);
  if (limit === undefined) return false;
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
