import type { Call } from '../model/index.js';

/** A number and a round that the plan still has to come. Both count from 1. */
export interface PlannedPlace {
  readonly try: number;
  readonly round: number;
}

/** How many planned attempts are listed at most; a plan may have many rounds. */
export const PLANNED_MARKS = 30;

/**
 * What the plan still has to come after a call's last attempt, in order, and how many places were left out because there
 * are more than {@link PLANNED_MARKS}. Nothing for a call that is over, or without a plan.
 */
export function plannedPlaces({ isOver, plan, attempts }: Call): { places: readonly PlannedPlace[]; leftOut: number } {
  const numbers = plan?.numbers.length ?? 0;
  const last = attempts.at(-1);
  if (isOver || numbers === 0 || last === undefined) return { places: [], leftOut: 0 };
  // Places are counted through all rounds, from 0: the one after the last attempt up to the end of the plan.
  const from = (last.round - 1) * numbers + Math.min(last.try, numbers);
  const count = Math.max(0, numbers * (plan?.rounds ?? 1) - from);
  const places = Array.from({ length: Math.min(count, PLANNED_MARKS) }, (_, index) => ({
    try: (from + index) % numbers + 1,
    round: Math.floor((from + index) / numbers) + 1,
  }));
  return { places, leftOut: count - places.length };
}
