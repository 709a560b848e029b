import type { CallOutcome } from '../model/index.js';
import type { CallSummary } from '../reducer/call-summary.js';
import type { ViewOptions } from './view-options.js';

/** How many calls have one outcome. */
export interface SummaryPart {
  readonly outcome: CallOutcome;
  readonly count: number;
  /** Its part of all calls, from 0 to 1; 0 where there are none. */
  readonly share: number;
  /** `Reached a person`. */
  readonly word: string;
  /** `12 reached a person`. */
  readonly text: string;
}

/** How many calls there are, as parts of a bar and as words. */
export interface SummaryView {
  readonly total: number;
  /** One part for each outcome, zeros included, in the order in which they are shown. */
  readonly parts: readonly SummaryPart[];
  /** All of it in one sentence, for who listens. */
  readonly sentence: string;
}

/** The order of the parts: what goes on, then from the best result to the worst, then what was withdrawn. */
export const SUMMARY_ORDER = ['pending', 'person', 'machine', 'unsure', 'not-reached', 'cancelled'] as const satisfies readonly CallOutcome[];

/** The counts of a feed as a bar and as words. */
export function summaryView(summary: CallSummary, options: ViewOptions): SummaryView {
  const { total } = summary;
  void options;
  const parts = SUMMARY_ORDER.map((outcome) => {
    const count = summary.outcomes[outcome];
    return { outcome, count, share: total > 0 ? count / total : 0, word: outcome, text: `${count} ${outcome}` };
  });
  return { total, parts, sentence: '' };
}
