import board from './es/board.json' with { type: 'json' };
import developer from './es/developer.json' with { type: 'json' };
import words from './es/words.json' with { type: 'json' };
import { unpackWords } from '../words/unpack-words.js';
import type { WordsOverride } from '../words/words.js';

/** Spanish: what every element but the board says. */
export const es: WordsOverride = /* @__PURE__ */ unpackWords(words);

/** Spanish: what a board says besides. */
export const esBoard: WordsOverride = board;

/** Spanish: what developers are told besides. */
export const esDeveloper: WordsOverride = developer;
