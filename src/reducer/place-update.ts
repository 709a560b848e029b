import type { Attempt, CallPlan, CallUpdate } from '../model/index.js';

/** The round and number that an update is about. */
export interface AttemptPlace {
  readonly round: number;
  readonly try: number;
}

/** Orders attempts: by round, then by number. */
export const comparePlaces = (a: AttemptPlace, b: AttemptPlace): number => a.round - b.round || a.try - b.try;

const FIRST: AttemptPlace = { round: 1, try: 1 };

function tryOfSlot(slot: string | undefined, plan: CallPlan | undefined): number | undefined {
  if (slot === undefined || !plan) return undefined;
  const found = plan.numbers.findIndex((number) => number.slot === slot);
  return found < 0 ? undefined : found + 1;
}

/** Whether the attempt has its result, so that a `try-number` must mean another one. */
const hasResult = (attempts: readonly Attempt[], place: AttemptPlace): boolean =>
  attempts.some((attempt) => comparePlaces(attempt, place) === 0 && (attempt.phase === 'ended' || attempt.phase === 'connected'));

/**
 * Finds the attempt that an update is about (rule 1): what it says itself, else its number's slot in the plan, else the
 * furthest of the attempts that the updates before it were about. `attempts` are in order.
 */
export function placeUpdate(update: CallUpdate, attempts: readonly Attempt[], plan: CallPlan | undefined): AttemptPlace {
  const isOrdered = update.seq !== undefined || update.at !== undefined;
  const before: AttemptPlace = (isOrdered ? attempts[attempts.length - 1] : undefined) ?? FIRST;
  const named = update.try ?? (update.number && tryOfSlot(update.number.slot, plan));
  if (update.status !== 'try-number') {
    const round = update.round ?? before.round;
    return { round, try: named ?? (round > before.round ? 1 : before.try) };
  }
  const isNext = hasResult(attempts, before);
  const tried = named ?? (isNext ? before.try + 1 : before.try);
  const isAgain = isOrdered && update.round === undefined && isNext && tried <= before.try;
  return { round: update.round ?? (isAgain ? before.round + 1 : before.round), try: tried };
}
