import board from './ro/board.json' with { type: 'json' };
import developer from './ro/developer.json' with { type: 'json' };
import words from './ro/words.json' with { type: 'json' };
import { unpackWords } from '../words/unpack-words.js';
import type { WordsOverride } from '../words/words.js';

/** Romanian: what every element but the board says. */
export const ro: WordsOverride = /* @__PURE__ */ unpackWords(words);

/** Romanian: what a board says besides. */
export const roBoard: WordsOverride = board;

/** Romanian: what developers are told besides. */
export const roDeveloper: WordsOverride = developer;
