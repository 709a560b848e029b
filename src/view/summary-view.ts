import type { CallOutcome } from '../model/index.js';
import type { CallSummary } from '../reducer/call-summary.js';
import type { ViewOptions } from './view-options.js';
import { keptByLanguage } from './kept-by-language.js';
import { isKnownTo } from './locale-for.js';
import { sayCount } from './words/say-count.js';
import { NONE_EN } from './words/none-en.js';
import { say } from './words/say.js';
import { SUMMARY_EN } from './words/summary-en.js';
import { wordLanguage } from './words/word-language.js';

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

const listFormat = keptByLanguage(Intl.ListFormat);

/** The counts of a feed as a bar and as words. Without counts nothing has been heard yet, which is not the same as no calls. */
export function summaryView(summary: CallSummary | undefined, options: ViewOptions): SummaryView {
  const { total = 0, outcomes } = summary ?? {};
  const parts = SUMMARY_ORDER.map((outcome) => {
    const count = outcomes?.[outcome] ?? 0;
    return {
      outcome, count,
      share: total > 0 ? count / total : 0,
      word: say(`outcome.${outcome}`, options, SUMMARY_EN),
      text: sayCount(`count.${outcome}`, count, options, SUMMARY_EN),
    };
  });
  return { total, parts, sentence: summary ? sentenceOf(total, parts, options) : say('none.label', options, NONE_EN) };
}

function sentenceOf(total: number, parts: readonly SummaryPart[], options: ViewOptions): string {
  const texts = parts.filter((part) => part.count > 0).map((part) => part.text);
  if (texts.length === 0) return say('summary.none', options, SUMMARY_EN);
  const values = { total: sayCount('count.total', total, options, SUMMARY_EN), parts: listOf(texts, wordLanguage(options)) };
  return say('summary.sentence', options, SUMMARY_EN, values);
}

/** With the language's own *and* where this machine knows it; otherwise commas alone, rather than another language's. */
function listOf(texts: readonly string[], lang: string | undefined): string {
  return lang === undefined || isKnownTo(Intl.ListFormat, lang) ? listFormat(lang).format(texts) : texts.join(', ');
}
