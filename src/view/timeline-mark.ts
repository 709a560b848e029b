import type { Attempt, Call, CallOutcome, CallPhase } from '../model/index.js';
import { badgeView, type BadgeView } from './badge-view.js';
import { factsOfAttempt } from './facts-of-call.js';
import { formatNumber } from './format-number.js';
import { clockTime } from './clock-time.js';
import { countdownText } from './countdown-text.js';
import type { PlannedPlace } from './planned-places.js';
import { ringCountdown } from './ring-countdown.js';
import type { Situation } from './situation.js';
import { CLOCK_TOLERANCE_MS } from './stale.js';
import type { ViewOptions } from './view-options.js';
import { say } from './words/say.js';
import { TIMELINE_EN } from './words/timeline-en.js';

/** Where a mark stands: over, going on, or still to come by the plan. */
export const MARK_STATES = ['past', 'now', 'planned'] as const;

/** Where a mark stands. */
export type MarkState = (typeof MARK_STATES)[number];

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
  /** The same as a clock shows it, in the digits of the page's language: `0:14`. */
  readonly ringText?: string;
  /** One sentence that needs no table around it: `Mobile, round 1: busy, 09:14.` */
  readonly sentence: string;
}

/** What the sentence of a mark needs of the timeline around it. */
export interface MarkPlace {
  readonly options: ViewOptions;
  /** The label of each number. */
  readonly labels: ReadonlyMap<number, string>;
  readonly hasRounds: boolean;
}

/** The mark of an attempt. An attempt that was left behind without a result is not shown as if it went on. */
export function attemptMark(call: Call, attempt: Attempt, place: MarkPlace, heardAt?: number): TimelineMark {
  const { options } = place;
  const { round, try: number } = attempt;
  const state = stateOf(call, attempt);
  const facts = factsOfAttempt(call, attempt, options.now, attempt === call.shown ? heardAt : undefined);
  const isLeft = state === 'past' && facts.isKnown && facts.outcome === 'pending';
  const badge = badgeView(isLeft ? { ...facts, outcome: 'unsure', isStale: false } : facts, options);
  const startedAt = attempt.startedAt ?? attempt.ringingAt ?? attempt.updatedAt;
  // A time from the future is a clock that is wrong: it is kept as a fact and not shown.
  const isBelieved = startedAt !== undefined && startedAt <= options.now + CLOCK_TOLERANCE_MS;
  const timeText = isBelieved ? clockTime(startedAt, options) : undefined;
  const ringSecondsLeft = state === 'now' ? ringCountdown(attempt, call.plan, options.now) : undefined;
  const { outcome, phase, situation, isStale, isKnown } = badge;
  const word = situation === 'try-number' && !isStale ? say('mark.try-number', options, TIMELINE_EN) : badge.word;
  return {
    key: `${round}/${number}`, try: number, round, state, outcome, phase, situation, word, isStale, isKnown,
    ...(startedAt !== undefined && { startedAt }),
    ...(timeText !== undefined && { timeText }),
    ...(ringSecondsLeft !== undefined && { ringSecondsLeft, ringText: countdownText(ringSecondsLeft, options.lang) }),
    sentence: sentenceOf(place, attempt, inSentence(word, badge, options), timeText),
  };
}

/** The mark of an attempt that is still to come. */
export function plannedMark(at: PlannedPlace, place: MarkPlace): TimelineMark {
  const word = say('mark.planned', place.options, TIMELINE_EN);
  return {
    key: `${at.round}/${at.try}`, try: at.try, round: at.round, state: 'planned', outcome: 'pending', phase: 'waiting',
    word, isStale: false, isKnown: true,
    sentence: sentenceOf(place, at, inSentence(word, undefined, place.options), undefined),
  };
}

function stateOf(call: Call, attempt: Attempt): MarkState {
  return !call.isOver && attempt === call.shown && attempt.phase !== 'ended' ? 'now' : 'past';
}

/** A host's own texts stay as they are; ours follow the habit of the language. */
function inSentence(word: string, badge: BadgeView | undefined, options: ViewOptions): string {
  const isOurs = badge?.situation !== 'unknown' && badge?.situation !== 'own';
  return isOurs && say('mark.case', options, TIMELINE_EN) === 'lower' ? word.charAt(0).toLowerCase() + word.slice(1) : word;
}

function sentenceOf({ options, labels, hasRounds }: MarkPlace, at: PlannedPlace, word: string, time: string | undefined): string {
  const values = { slot: labels.get(at.try) ?? '', round: formatNumber(at.round, options.lang), word, time: time ?? '' };
  const kind = hasRounds ? 'in-round' : 'alone';
  return say(time === undefined ? `mark.${kind}.no-time` : `mark.${kind}`, options, TIMELINE_EN, values);
}
