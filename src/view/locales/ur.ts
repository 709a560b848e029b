import board from './ur/board.json' with { type: 'json' };
import developer from './ur/developer.json' with { type: 'json' };
import words from './ur/words.json' with { type: 'json' };
import { unpackWords } from '../words/unpack-words.js';
import type { WordsOverride } from '../words/words.js';

/** Urdu: what every element but the board says. */
export const ur: WordsOverride = /* @__PURE__ */ unpackWords(words);

/** Urdu: what a board says besides. */
export const urBoard: WordsOverride = board;

/** Urdu: what developers are told besides. */
export const urDeveloper: WordsOverride = developer;
