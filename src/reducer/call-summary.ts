import type { CallOutcome } from '../model/index.js';

/** How many calls there are, by outcome and by the status that is shown. */
export interface CallSummary {
  readonly total: number;
  /** One count for each outcome, zeros included. */
  readonly outcomes: Readonly<Record<CallOutcome, number>>;
  /** Counts by status name; a status that no call shows is absent. Unknown texts are counted under their own text. */
  readonly statuses: Readonly<Record<string, number>>;
}
