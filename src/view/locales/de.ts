import board from './de/board.json' with { type: 'json' };
import developer from './de/developer.json' with { type: 'json' };
import words from './de/words.json' with { type: 'json' };
import { unpackWords } from '../words/unpack-words.js';
import type { WordsOverride } from '../words/words.js';

/** German: what every element but the board says. */
export const de: WordsOverride = /* @__PURE__ */ unpackWords(words);

/** German: what a board says besides. */
export const deBoard: WordsOverride = board;

/** German: what developers are told besides. */
export const deDeveloper: WordsOverride = developer;
