import type { Call } from '../model/index.js';
import { formatNumber } from './format-number.js';
import { plannedPlaces, type PlannedPlace } from './planned-places.js';
import { attemptMark, plannedMark, type MarkPlace, type TimelineMark } from './timeline-mark.js';
import { timelineRows, type TimelineRow } from './timeline-rows.js';
import type { ViewOptions } from './view-options.js';
import { say } from './words/say.js';
import { TIMELINE_EN } from './words/timeline-en.js';

/** One round through the numbers: a column of the timeline. */
export interface TimelineRound {
  /** Counted from 1. */
  readonly round: number;
  /** `Round 1`. */
  readonly label: string;
  /** Whether nothing of it has begun. */
  readonly isPlanned: boolean;
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
  /** How many planned marks are not listed because there are more than `PLANNED_MARKS`. */
  readonly plannedLeftOut: number;
}

/** What a call's timeline shows. `heardAt` is when this client first heard the current status; see `isStale`. */
export function timelineView(call: Call, options: ViewOptions, heardAt?: number): TimelineView {
  const planned = plannedPlaces(call);
  const rows = timelineRows(call, options);
  const rounds = timelineRounds(call, planned.places, options);
  const labels = new Map(rows.map((row) => [row.try, row.label]));
  const place: MarkPlace = { options, labels, hasRounds: rounds.length > 1 };
  const marks = [
    ...call.attempts.map((attempt) => attemptMark(call, attempt, place, heardAt)),
    ...planned.places.map((at) => plannedMark(at, place)),
  ];
  const groups = rounds.map((round) => ({ ...round, marks: marks.filter((mark) => mark.round === round.round) }));
  return { rows, rounds, marks, groups, plannedLeftOut: planned.leftOut };
}

function timelineRounds(call: Call, planned: readonly PlannedPlace[], options: ViewOptions): TimelineRound[] {
  const begun = new Set(call.attempts.map((attempt) => attempt.round));
  const all = new Set([...begun, ...planned.map((place) => place.round)]);
  return [...all].toSorted((a, b) => a - b).map((round) => ({
    round,
    label: say('round.label', options, TIMELINE_EN, { round: formatNumber(round, options.lang) }),
    isPlanned: !begun.has(round),
  }));
}
