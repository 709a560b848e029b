import { formatNumber } from './format-number.js';
import type { ViewOptions } from './view-options.js';
import { BOARD_EN } from './words/board-en.js';
import { sayCount } from './words/say-count.js';
import { say, type WordValues } from './words/say.js';
import { SUMMARY_EN } from './words/summary-en.js';

type Counted = 'updates' | 'print';


/** The messages that a board says of itself. */
export type BoardWord = Exclude<keyof typeof BOARD_EN, `board.${Counted | 'shown'}.${'one' | 'other'}`>;

/** One message that a board says of itself, such as the word on a button. Text, never markup. */
export function boardWord(key: BoardWord, options: ViewOptions, values?: WordValues): string {
  return say(key, options, BOARD_EN, values);
}

/** A count that a board says: how many updates wait, or how many calls of a `total` are printed. */
export function boardCount(what: Counted, count: number, options: ViewOptions, total = count): string {
  return sayCount(`board.${what}`, count, options, BOARD_EN, { total: formatNumber(total, options.lang) });
}

/** How many calls of all are shown: `12 of 2,000 calls`, or `2,000 calls` where it is all of them. */
export function shownWord(count: number, total: number, options: ViewOptions): string {
  if (total === 0) return say('summary.none', options, SUMMARY_EN);
  if (count === total) return sayCount('count.total', count, options, SUMMARY_EN);
  return sayCount('board.shown', count, options, BOARD_EN, { total: formatNumber(total, options.lang) });
}
