import type { Attempt, CallPlan } from '../model/index.js';
import { isAttemptStale, ringSecondsOf } from './stale.js';

/**
 * How many whole seconds a ringing phone has left before the call is cut: from the plan's `ringSeconds` down to 0.
 *
 * `undefined` where the attempt does not ring, where nobody said when the ringing began, and once the ringing is stale.
 * Never negative and never more than `ringSeconds`, even when clocks disagree.
 */
export function ringCountdown(attempt: Attempt, plan: CallPlan | undefined, now: number): number | undefined {
  const since = attempt.ringingAt ?? attempt.updatedAt;
  if (attempt.status !== 'ringing' || since === undefined || isAttemptStale(attempt, plan, now)) return undefined;
  const total = ringSecondsOf(plan);
  return Math.min(total, Math.max(0, Math.ceil(total - (now - since) / 1000)));
}
