import type { CallOutcome, StatusWords } from '../model/index.js';
import { explanationCodes, type ExplanationCodes } from './explanation-codes.js';
import { formatNumber } from './format-number.js';
import { joinSentences } from './join-sentences.js';
import { ownWords } from './own-words.js';
import { safeText } from './safe-text.js';
import { ownStatus, situationOf, type Situation } from './situation.js';
import type { StatusFacts } from './status-facts.js';
import type { ViewOptions } from './view-options.js';
import { EXPLANATION_EN } from './words/explanation-en.js';
import { sayCount } from './words/say-count.js';
import { sayMaybe } from './words/say.js';

/** What happened, why, and what to do next. All texts are plain text, never markup. */
export interface ExplanationView {
  /** At most six words: what happened. A host's own words may be longer. */
  readonly title: string;
  /** At most twenty-five words: why, and how far the call got. */
  readonly reason: string;
  /** One next step. */
  readonly next: string;
  /** Whether somebody has to do something; false where waiting is enough or nothing is left to do. */
  readonly isActionNeeded: boolean;
  readonly situation: Situation;
  readonly outcome: CallOutcome;
  readonly isStale: boolean;
  /** Only for the audience `developer`. */
  readonly codes?: ExplanationCodes;
}

const OWN_LENGTH = 200;

/**
 * The explanation of a status for somebody who knows nothing of telephony: kind, exact, and without claims beyond the
 * facts. It differs by kind of line, by where the call stands in its plan, by detail, and by what is known of who answered.
 */
export function explanationView(facts: StatusFacts, options: ViewOptions): ExplanationView {
  const situation = situationOf(facts);
  const own = ownWords(ownStatus(facts) ?? '', options);
  const { outcome, isStale } = facts;
  return {
    title: titleOf(facts, situation, own, options),
    reason: joinSentences([reasonOf(facts, situation, own, options), progressOf(facts, options)]),
    next: nextOf(facts, situation, own, options),
    isActionNeeded: isStale || (!facts.hasMore && (outcome === 'unsure' || outcome === 'not-reached')),
    situation, outcome, isStale,
    ...(options.audience === 'developer' && { codes: explanationCodes(facts, situation, options) }),
  };
}

function titleOf(facts: StatusFacts, situation: Situation, own: StatusWords | undefined, options: ViewOptions): string {
  if (facts.isStale) return first(['stale.title'], facts, options);
  if (situation === 'own') return safeText(own?.title ?? own?.label ?? facts.status, OWN_LENGTH);
  const finer = finerReason(facts, situation);
  return first([finer && `${situation}.title.${finer}`, `${situation}.title`], facts, options);
}

function reasonOf(facts: StatusFacts, situation: Situation, own: StatusWords | undefined, options: ViewOptions): string {
  if (facts.isStale) {
    return first([facts.phase === 'ended' ? 'stale.reason.more' : `stale.reason.${facts.status}`, 'stale.reason'], facts, options);
  }
  const told = safeText(own?.reason ?? own?.meaning ?? '', OWN_LENGTH);
  if (told !== '') return /\p{P}$/u.test(told) ? told : `${told}.`;
  const finer = finerReason(facts, situation);
  return first([finer && `${situation}.reason.${finer}`, `${situation}.reason.${facts.line}`, `${situation}.reason`], facts, options);
}

/** What is known beside the situation and makes the reason more exact. */
function finerReason(facts: StatusFacts, situation: Situation): string | undefined {
  if (situation === 'in-progress') return facts.keyPressed === true ? 'person' : facts.answeredBy;
  if (situation === 'try-number') return placeOf(facts);
  if (situation !== 'answered') return undefined;
  if (isCutShort(facts)) return 'cut';
  if (facts.keyPressed === true) return 'key';
  return facts.status === 'completed' ? 'ended' : undefined;
}

/** Before the first number of all there was none that failed. */
function placeOf({ try: tried, tries, round = 1 }: StatusFacts): string | undefined {
  if (tried === 1) return round > 1 ? 'again' : 'first';
  return tried !== undefined && tries !== undefined ? 'of' : undefined;
}

/** A person picked up, and then the call ended as a failure. */
function isCutShort({ status, phase }: StatusFacts): boolean {
  return phase === 'ended' && status !== 'completed';
}

/** How far the call got in its plan, where that is news. */
function progressOf(facts: StatusFacts, options: ViewOptions): string | undefined {
  const { tries = 0, round = 1, rounds = 1, roundsTried, outcome } = facts;
  if (facts.isStale) return undefined;
  if (facts.isWithdrawn) return first(['tried.cancelled'], facts, options);
  if (!facts.isOver) return round > 1 && rounds > 1 ? first(['tried.round'], facts, options) : undefined;
  if (outcome !== 'not-reached') return undefined;
  if (roundsTried > 1) {
    const stem = tries === 1 ? 'tried.again' : tries === 2 ? 'tried.both' : 'tried.each';
    return sayCount(stem, roundsTried, options, EXPLANATION_EN, { tries: formatNumber(tries, options.lang) });
  }
  if (roundsTried === 0 || tries === 1) return undefined;
  return first([tries === 2 && 'tried.all.both', 'tried.all'], facts, options);
}

function nextOf(facts: StatusFacts, situation: Situation, own: StatusWords | undefined, options: ViewOptions): string {
  if (facts.isStale) return first(['stale.next'], facts, options);
  if (own?.next !== undefined) return safeText(own.next, OWN_LENGTH);
  const cut = situation === 'answered' && isCutShort(facts) && 'answered.next.cut';
  const { nextTry, outcome } = facts;
  const later = nextTry && [`${situation}.next.${nextTry}`, outcome !== 'pending' && `${moreKind(facts, situation)}.next.${nextTry}`];
  const here = situation === 'own' ? [`own.next.${outcome}`] : [`${situation}.next.${facts.line}`, `${situation}.next`];
  return first([cut, ...(later ?? []), ...here], facts, options);
}

// Numbers that will fail again are worth correcting even while others are tried.
const WRONG_NUMBER: ReadonlySet<Situation> = new Set(['failed', 'outgoing', 'number-changed', 'network-disconnect', 'fax']);

function moreKind(facts: StatusFacts, situation: Situation): 'wrong' | 'maybe' | 'more' {
  if (WRONG_NUMBER.has(situation)) return 'wrong';
  return facts.outcome === 'not-reached' ? 'more' : 'maybe';
}

/** The first of these messages that exists. */
function first(keys: readonly (string | false | undefined)[], facts: StatusFacts, options: ViewOptions): string {
  const number = (value: number | undefined): string => value === undefined ? '' : formatNumber(value, options.lang);
  const values = {
    try: number(facts.try), tries: number(facts.tries), round: number(facts.round), rounds: number(facts.rounds),
    seconds: number(facts.ringSeconds),
  };
  for (const key of keys) {
    const message = key ? sayMaybe(key, options, EXPLANATION_EN, values) : undefined;
    if (message !== undefined) return message;
  }
  return '';
}
