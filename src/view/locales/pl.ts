import board from './pl/board.json' with { type: 'json' };
import developer from './pl/developer.json' with { type: 'json' };
import words from './pl/words.json' with { type: 'json' };
import { unpackWords } from '../words/unpack-words.js';
import type { WordsOverride } from '../words/words.js';

/** Polish: what every element but the board says. */
export const pl: WordsOverride = /* @__PURE__ */ unpackWords(words);

/** Polish: what a board says besides. */
export const plBoard: WordsOverride = board;

/** Polish: what developers are told besides. */
export const plDeveloper: WordsOverride = developer;
