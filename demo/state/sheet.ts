import { LINE_TYPES, type Call, type CallNumber, type CallPlan, type CallUpdate } from '../../src/model/index.js';
import { reduceCall } from '../../src/reducer/index.js';
import type { ScenarioUpdate } from '../../src/mock/index.js';

/** What kind of line the sheet speaks of. */
export const SHEET_LINES = ['not-said', ...LINE_TYPES] as const;
export type SheetLine = (typeof SHEET_LINES)[number];

/** Where in the plan the number stands. */
export const SHEET_PLACES = ['only', 'first', 'last', 'second-round'] as const;
export type SheetPlace = (typeof SHEET_PLACES)[number];

/** One case of a status: what it is shown as. */
export interface SheetCase {
  /** What is special about the case, in words; empty where there is but one. */
  readonly when: string;
  /** The word that the wire says for it, letter for letter. */
  readonly word?: string;
  readonly update: ScenarioUpdate;
  /** What was said about the same number before. */
  readonly before?: ScenarioUpdate;
}

/** One row of the source's table. */
export interface SheetRow {
  /** The words of the source, letter for letter. */
  readonly source: string;
  readonly cases: readonly SheetCase[];
}

const one = (source: string, status: string, ...more: SheetCase[]): SheetRow => ({ source, cases: [{ when: '', update: { status } }, ...more] });

const detail = (status: string, word: string): SheetCase => ({ when: '', word, update: { status, detail: word } });

/** The fifteen rows, in the order of a call's life. */
export const SHEET: readonly SheetRow[] = [
  one('Queued', 'queued'),
  {
    source: "TryNumber'1/2/3'",
    cases: [1, 2, 3].map((number) => ({ when: '', word: `TryNumber${number}`, update: { status: 'try-number', try: number } })),
  },
  one('Ringing', 'ringing'),
  one('In-progress', 'in-progress'),
  one('Connected – Answered', 'answered'),
  one('Connected - Answer machine', 'answer-machine'),
  one('Connected - No response', 'no-response'),
  {
    source: 'Completed',
    cases: [
      { when: 'after a person picked up', before: { status: 'answered' }, update: { status: 'completed' } },
      { when: 'after a machine picked up', before: { status: 'answer-machine' }, update: { status: 'completed' } },
      { when: 'and nothing else is known', update: { status: 'completed' } },
    ],
  },
  one('No-answer', 'no-answer', detail('no-answer', 'declined')),
  one('Busy', 'busy', detail('busy', 'voicemail-full')),
  one('Failed', 'failed', detail('failed', 'fax'), detail('failed', 'blocked')),
  one('Cancelled', 'cancelled'),
  one('Outgoing', 'outgoing', detail('outgoing', 'number-changed')),
  one('Far End Disconnect', 'far-end-disconnect'),
  one('Network Disconnect', 'network-disconnect'),
];

/** Within its pause a plan is not overdue: the sheet may stay open for a while. In seconds. */
const A_DAY = 86_400;

// They stand for themselves, wherever the call has got to.
const BEFORE_DIALLING = new Set(['queued', 'try-number', 'cancelled']);

/** A call that has come to this case on this line, at this place of its plan. It carries no times. */
export function sheetCall({ update, before }: SheetCase, line: SheetLine, place: SheetPlace): Call | undefined {
  const isBeforeDialling = BEFORE_DIALLING.has(update.status);
  const plan = planOf(line, isBeforeDialling ? 'first' : place);
  const { round, tried } = placeOf(place, plan);
  const at = isBeforeDialling ? {} : { round, try: tried };
  const failed = isBeforeDialling ? [] : failedBefore(round, tried, plan);
  const told: ScenarioUpdate[] = [...failed, ...(before ? [{ ...before, ...at }] : []), { ...update, ...at }];
  return told.reduce<Call | undefined>((call, next, index) => reduceCall(call, toUpdate(next, index, plan)), undefined);
}

const toUpdate = (update: ScenarioUpdate, index: number, plan: CallPlan): CallUpdate => ({ call: 'sheet', seq: index + 1, plan, ...update });

function planOf(line: SheetLine, place: SheetPlace): CallPlan {
  const number: CallNumber = line === 'not-said' ? {} : { line };
  return { numbers: Array.from({ length: place === 'only' ? 1 : 3 }, () => number), rounds: place === 'second-round' ? 2 : 1, pauseSeconds: A_DAY };
}

function placeOf(place: SheetPlace, plan: CallPlan): { round: number; tried: number } {
  switch (place) {
    case 'only':
    case 'first':
      return { round: 1, tried: 1 };
    case 'last':
      return { round: 1, tried: plan.numbers.length };
    case 'second-round':
      return { round: 2, tried: 1 };
    default:
      return place satisfies never;
  }
}

function failedBefore(round: number, tried: number, plan: CallPlan): ScenarioUpdate[] {
  const earlier = round === 1 ? tried - 1 : plan.numbers.length;
  return Array.from({ length: earlier }, (_, index) => ({ status: 'busy', round: 1, try: index + 1 }));
}
