import board from './fr/board.json' with { type: 'json' };
import developer from './fr/developer.json' with { type: 'json' };
import words from './fr/words.json' with { type: 'json' };
import { unpackWords } from '../words/unpack-words.js';
import type { WordsOverride } from '../words/words.js';

/** French: what every element but the board says. */
export const fr: WordsOverride = /* @__PURE__ */ unpackWords(words);

/** French: what a board says besides. */
export const frBoard: WordsOverride = board;

/** French: what developers are told besides. */
export const frDeveloper: WordsOverride = developer;
