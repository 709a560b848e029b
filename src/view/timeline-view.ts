import type { Call, CallOutcome, CallPhase, LineType } from '../model/index.js';
import type { Situation } from './situation.js';
import type { ViewOptions } from './view-options.js';

/** Where a mark stands: over, going on, or still to come by the plan. */
export const MARK_STATES = ['past', 'now', 'planned'] as const;

/** Where a mark stands. */
export type MarkState = (typeof MARK_STATES)[number];

/** One number of the contact: a line of the timeline. */
export interface TimelineRow {
  /** Which number, counted from 1. */
  readonly try: number;
  /** `Mobile`, the host's own word for it, or `Number 2` where nothing is known of it. Never the same for two rows. */
  readonly label: string;
  /** The number or its name, masked unless the options say otherwise. */
  readonly display?: string;
  readonly line?: LineType;
}

/** One round through the numbers: a column of the timeline. */
export interface TimelineRound {
  /** Counted from 1. */
  readonly round: number;
  /** `Round 1`. */
  readonly label: string;
  /** Whether nothing of it has begun. */
  readonly isPlanned: boolean;
}

/** One attempt, or one that is planned. */
export interface TimelineMark {
  /** Stays the same for the same attempt: `round/try`. */
  readonly key: string;
  readonly try: number;
  readonly round: number;
  readonly state: MarkState;
  readonly outcome: CallOutcome;
  readonly phase: CallPhase;
  readonly situation?: Situation;
  /** The word of the badge; for a planned mark, that it is planned. */
  readonly word: string;
  readonly isStale: boolean;
  readonly isKnown: boolean;
  /** When it began, in milliseconds since 1970; absent where no update carried a time. */
  readonly startedAt?: number;
  /** The same as a time of day in the page's language. */
  readonly timeText?: string;
  /** Whole seconds until a ringing phone is cut off; absent where it does not ring or no time is known. */
  readonly ringSecondsLeft?: number;
  /** One sentence that needs no table around it: `Mobile, round 1: busy, 09:14.` */
  readonly sentence: string;
}

/** The marks of one round, in the order in which they happen. */
export interface TimelineGroup extends TimelineRound {
  readonly marks: readonly TimelineMark[];
}

/** A call's attempts: rows and columns for a wide layout, groups in order for a narrow one and for who listens. */
export interface TimelineView {
  readonly rows: readonly TimelineRow[];
  readonly rounds: readonly TimelineRound[];
  /** Every mark, by round and then by number. */
  readonly marks: readonly TimelineMark[];
  /** The same marks, grouped by round. */
  readonly groups: readonly TimelineGroup[];
  /** How many planned marks are not listed because there are more than {@link PLANNED_MARKS}. */
  readonly plannedLeftOut: number;
}

/** How many planned marks are listed at most. */
export const PLANNED_MARKS = 30;

/** What a call's timeline shows. `heardAt` is when this client first heard the current status; see `isStale`. */
export function timelineView(call: Call, options: ViewOptions, heardAt?: number): TimelineView {
  void call; void options; void heardAt;
  return { rows: [], rounds: [], marks: [], groups: [], plannedLeftOut: 0 };
}
