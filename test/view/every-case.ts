import {
  ANSWERED_BY, CALL_DETAILS, CALL_STATUSES, LINE_TYPES, defineVocabulary,
  type AnsweredBy, type CallDetail, type CallNumber, type CallPlan, type LineType,
} from '../../src/model/index.js';
import { factsOfCall, type StatusFacts } from '../../src/view/index.js';
import { MINUTE, MORNING, callOf, type Told } from './make-call.js';

/** Where the attempt that is told about stands in its call. */
export const POSITIONS = [
  'alone', 'first of three', 'last of three', 'last of three, round to come', 'second round', 'end of second round', 'ended early by the host',
] as const;

/** Where an attempt stands in its call. */
export type Position = (typeof POSITIONS)[number];

/** One combination of everything that changes the words. */
export interface Case {
  readonly status: string;
  /** For `completed`: as what it had been picked up before. */
  readonly before: string | undefined;
  readonly line: LineType | undefined;
  readonly position: Position;
  readonly answeredBy: AnsweredBy | undefined;
  readonly keyPressed: boolean;
  readonly detail: CallDetail | undefined;
  readonly isLate: boolean;
  readonly facts: StatusFacts;
}

/** The standard statuses and one that a host added, with words for its label only. */
export const vocabulary = defineVocabulary([
  { name: 'consent-withdrawn', phase: 'ended', outcome: 'not-reached', words: { en: { label: 'Consent withdrawn' } } },
]);

/** The statuses, with the status before `completed`; and a text that nobody knows. */
const LEADS: readonly (readonly [status: string, before?: string])[] = [
  ...CALL_STATUSES.map((status) => [status] as const),
  ['completed', 'answered'], ['completed', 'answer-machine'], ['completed', 'no-response'], ['completed', 'in-progress'],
  ['consent-withdrawn'], ['Line 7 says boo'],
];

/**
 * Every status × line × position × who answered × key × detail × late or not, through the reducer: over forty thousand.
 *
 * @yields One combination with the facts that the reducer and the views make of it.
 */
export function* everyCase(): Generator<Case> {
  for (const [status, before] of LEADS) for (const line of [undefined, ...LINE_TYPES]) for (const position of POSITIONS) {
    for (const answeredBy of [undefined, ...ANSWERED_BY]) for (const keyPressed of [false, true]) {
      for (const detail of [undefined, ...CALL_DETAILS]) for (const isLate of [false, true]) {
        const number: CallNumber = { slot: 'mobile', ...(line && { line }) };
        const told: Told = {
          status, at: MORNING, ...placeOf(position), number,
          ...(position === 'ended early by the host' && { final: true }),
          ...(answeredBy && { answeredBy }), ...(keyPressed && { keyPressed }), ...(detail && { detail }),
        };
        const call = callOf([...historyOf(position, number), ...(before === undefined ? [] : [{ ...told, status: before }]), told], vocabulary);
        const facts = factsOfCall(call, MORNING + (isLate ? 600 * MINUTE : 1000));
        yield { status, before, line, position, answeredBy, keyPressed, detail, isLate, facts };
      }
    }
  }
}

function placeOf(position: Position): Pick<Told, 'try' | 'round'> {
  switch (position) {
    case 'alone':
    case 'first of three':
    case 'ended early by the host':
      return { try: 1, round: 1 };
    case 'last of three':
    case 'last of three, round to come':
      return { try: 3, round: 1 };
    case 'second round':
      return { try: 1, round: 2 };
    case 'end of second round':
      return { try: 3, round: 2 };
    default:
      return position satisfies never;
  }
}

/** What had happened before: every earlier number was busy. */
function historyOf(position: Position, number: CallNumber): Told[] {
  if (position === 'alone') return [];
  const plan: CallPlan = { numbers: [number, number, number], rounds: position === 'last of three' || position === 'first of three' ? 1 : 2 };
  const here = placeOf(position);
  const done = ((here.round ?? 1) - 1) * 3 + (here.try ?? 1) - 1;
  const before = Array.from({ length: done }, (_, index): Told => ({
    status: 'busy', try: index % 3 + 1, round: Math.floor(index / 3) + 1, at: MORNING - MINUTE,
  }));
  return [{ status: 'queued', at: MORNING - 2 * MINUTE, plan }, ...before];
}
