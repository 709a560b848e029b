import board from './cy/board.json' with { type: 'json' };
import developer from './cy/developer.json' with { type: 'json' };
import words from './cy/words.json' with { type: 'json' };
import { unpackWords } from '../words/unpack-words.js';
import type { WordsOverride } from '../words/words.js';

/** Welsh: what every element but the board says. */
export const cy: WordsOverride = /* @__PURE__ */ unpackWords(words);

/** Welsh: what a board says besides. */
export const cyBoard: WordsOverride = board;

/** Welsh: what developers are told besides. */
export const cyDeveloper: WordsOverride = developer;
