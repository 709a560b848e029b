import { betterOutcome, compareOutcomes, type Attempt, type CallOutcome, type CallPlan } from '../model/index.js';

/** Whether the plan still holds a number or a round after this attempt. Without a plan nothing is known to be left. */
function hasMore(attempt: Attempt, plan: CallPlan | undefined): boolean {
  if (!plan) return false;
  return attempt.try < plan.numbers.length || attempt.round < (plan.rounds ?? 1);
}

function isCallOver(current: Attempt, best: CallOutcome, plan: CallPlan | undefined, final: boolean | undefined): boolean {
  if (final === true) return true;
  if (current.phase === 'waiting' || current.phase === 'live') return false;
  if (current.status === 'cancelled' || best === 'person') return true;
  return final === undefined && !hasMore(current, plan);
}

function callOutcome(best: CallOutcome, isOver: boolean): CallOutcome {
  if (best === 'pending') return isOver ? 'unsure' : 'pending';
  return isOver || compareOutcomes(best, 'not-reached') < 0 ? best : 'pending';
}

/** What the attempts, the plan and the host's last `final` make of the call as a whole (rules 5 and 6). */
export interface Conclusion {
  readonly isOver: boolean;
  readonly outcome: CallOutcome;
  /** The attempt that the call's own status and words speak of. */
  readonly shown: Attempt;
}

/** Works out whether the call is over, its outcome, and the attempt to show. `attempts` are in order; `current` is the last. */
export function concludeCall(
  attempts: readonly Attempt[], current: Attempt, plan: CallPlan | undefined, final: boolean | undefined,
): Conclusion {
  let best = current.outcome;
  for (const attempt of attempts) if (attempt !== current) best = betterOutcome(best, attempt.outcome);
  const isOver = isCallOver(current, best, plan, final);
  const outcome = callOutcome(best, isOver);
  const decider = isOver && current.outcome !== best ? attempts.findLast((attempt) => attempt.outcome === best) : undefined;
  return { isOver, outcome, shown: decider ?? current };
}
