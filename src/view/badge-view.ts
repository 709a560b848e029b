import type { CallOutcome, CallPhase } from '../model/index.js';
import type { BadgeFacts } from './badge-facts.js';
import { formatNumber } from './format-number.js';
import { ownWords } from './own-words.js';
import { safeText } from './safe-text.js';
import { ownStatus, situationOf, type Situation } from './situation.js';
import type { ViewOptions } from './view-options.js';
import { BADGE_EN } from './words/badge-en.js';
import { say, sayMaybe, type WordValues } from './words/say.js';

/** What a badge shows. All texts are plain text, never markup. */
export interface BadgeView {
  /** The word on the badge: one to four words, or a host's text, cut to {@link WORD_LENGTH} characters. */
  readonly word: string;
  /** The whole of it: for a tooltip, and for who listens. Equal to `word` where nothing was left out. */
  readonly longWord: string;
  /** One short sentence: what the word means. */
  readonly meaning: string;
  /** Decides tone and shape. */
  readonly outcome: CallOutcome;
  /** Tells *in progress* (`live`) and *ringing* from *queued* (`waiting`) among the pending ones. */
  readonly phase: CallPhase;
  /** Which words were chosen; for a host's own styling. */
  readonly situation: Situation;
  /** The status by name, or the host's text as it came. */
  readonly status: string;
  /** Whether news is overdue; `word` then says so. */
  readonly isStale: boolean;
  /** False where the status is a text that the vocabulary does not know; the badge must mark it. */
  readonly isKnown: boolean;
}

/** How many characters of a host's text a badge shows. */
export const WORD_LENGTH = 28;

/** How many characters of it stand in the whole text. */
export const LONG_WORD_LENGTH = 200;

/** The word for a status, its meaning, and what decides about icon and tone. It claims no more than the facts do. */
export function badgeView(facts: BadgeFacts, options: ViewOptions): BadgeView {
  const { outcome, phase, status, isStale, isKnown } = facts;
  const situation = situationOf(facts);
  const hosts = ownStatus(facts);
  const own = hosts === undefined ? undefined : ownWords(hosts, options);
  // Our own words are short and safe; only a host's text has to be made so.
  const isHosts = situation === 'unknown' || situation === 'own';
  const told = isHosts ? safeText(own?.label ?? status, LONG_WORD_LENGTH) : status;
  const values = valuesOf(situation, facts, told, options);
  const english = (key: string): string | undefined => sayMaybe(key, options, BADGE_EN, values);
  const placed = situation === 'try-number' && facts.try ? english(`try-number.label.${facts.tries ? 'of' : 'try'}`) : undefined;
  const full = placed ?? english(`${situation}.label`) ?? told;
  const dress = (word: string): string => isStale ? say('stale.label', options, BADGE_EN, { word }) : word;
  return {
    word: dress(isHosts ? safeText(full, WORD_LENGTH) : full),
    longWord: dress(english(`${situation}.long`) ?? full),
    meaning: isStale ? say('stale.meaning', options, BADGE_EN) : english(`${situation}.meaning`) ?? own?.meaning ?? full,
    outcome, phase, situation, status, isStale, isKnown,
  };
}

// Most messages have no places to fill; a page with thousands of badges need not look for them.
function valuesOf(situation: Situation, { try: tried = 0, tries = 0 }: BadgeFacts, text: string, { lang }: ViewOptions): WordValues | undefined {
  if (situation === 'unknown') return { text };
  if (situation !== 'try-number') return undefined;
  return { try: formatNumber(tried, lang), tries: formatNumber(tries, lang) };
}
