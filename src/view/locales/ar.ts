import board from './ar/board.json' with { type: 'json' };
import developer from './ar/developer.json' with { type: 'json' };
import words from './ar/words.json' with { type: 'json' };
import { unpackWords } from '../words/unpack-words.js';
import type { WordsOverride } from '../words/words.js';

/** Arabic: what every element but the board says. */
export const ar: WordsOverride = /* @__PURE__ */ unpackWords(words);

/** Arabic: what a board says besides. */
export const arBoard: WordsOverride = board;

/** Arabic: what developers are told besides. */
export const arDeveloper: WordsOverride = developer;
