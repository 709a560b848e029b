import board from './bn/board.json' with { type: 'json' };
import developer from './bn/developer.json' with { type: 'json' };
import words from './bn/words.json' with { type: 'json' };
import { unpackWords } from '../words/unpack-words.js';
import type { WordsOverride } from '../words/words.js';

/** Bengali: what every element but the board says. */
export const bn: WordsOverride = /* @__PURE__ */ unpackWords(words);

/** Bengali: what a board says besides. */
export const bnBoard: WordsOverride = board;

/** Bengali: what developers are told besides. */
export const bnDeveloper: WordsOverride = developer;
