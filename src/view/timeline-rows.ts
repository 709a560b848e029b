import { type Call, type CallNumber, type LineType } from '../model/index.js';
import { formatNumber } from './format-number.js';
import { maskNumber } from './mask-number.js';
import { safeText } from './safe-text.js';
import { slotLabel } from './slot-label.js';
import type { ViewOptions } from './view-options.js';
import { say } from './words/say.js';
import { TIMELINE_EN } from './words/timeline-en.js';

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

const DISPLAY_LENGTH = 40;

/** The numbers of a call's timeline: those of the plan, and those that were tried beyond it. */
export function timelineRows(call: Call, options: ViewOptions): TimelineRow[] {
  const numbers = new Map<number, CallNumber>();
  call.plan?.numbers.forEach((number, index) => numbers.set(index + 1, number));
  for (const attempt of call.attempts) numbers.set(attempt.try, { ...numbers.get(attempt.try), ...attempt.number });
  const rows = [...numbers].toSorted(([a], [b]) => a - b).map(([place, number]) => rowOf(place, number, options));
  const seen = new Map<string, number>();
  for (const { label } of rows) seen.set(label, (seen.get(label) ?? 0) + 1);
  return rows.map((row) => (seen.get(row.label) ?? 0) > 1 ? { ...row, label: again(row, options) } : row);
}

function rowOf(place: number, number: CallNumber, options: ViewOptions): TimelineRow {
  const display = safeText(maskNumber(number.display ?? '', options.showNumbers), DISPLAY_LENGTH);
  return {
    try: place,
    label: slotLabel(place, number, options),
    ...(display !== '' && { display }),
    ...(number.line && { line: number.line }),
  };
}

function again(row: TimelineRow, options: ViewOptions): string {
  return say('row.again', options, TIMELINE_EN, { slot: row.label, try: formatNumber(row.try, options.lang) });
}
