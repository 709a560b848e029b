import type { ViewOptions } from './view-options.js';
import { BOARD_EN } from './words/board-en.js';
import { sayCount } from './words/say-count.js';
import { say, type WordValues } from './words/say.js';

type Counted = 'updates' | 'shown' | 'print';

/** The messages that a board says of itself. */
export type BoardWord = Exclude<keyof typeof BOARD_EN, `board.${Counted}.${'one' | 'other'}`>;

/** One message that a board says of itself, such as the word on a button. Text, never markup. */
export function boardWord(key: BoardWord, options: ViewOptions, values?: WordValues): string {
  return say(key, options, BOARD_EN, values);
}

/** A count that a board says: how many updates wait, how many calls of all are shown, or are printed. `total` is text. */
export function boardCount(what: Counted, count: number, options: ViewOptions, total?: string): string {
  return sayCount(`board.${what}`, count, options, BOARD_EN, total === undefined ? {} : { total });
}
