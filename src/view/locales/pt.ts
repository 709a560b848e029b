import board from './pt/board.json' with { type: 'json' };
import developer from './pt/developer.json' with { type: 'json' };
import words from './pt/words.json' with { type: 'json' };
import { unpackWords } from '../words/unpack-words.js';
import type { WordsOverride } from '../words/words.js';

/** Portuguese: what every element but the board says. */
export const pt: WordsOverride = /* @__PURE__ */ unpackWords(words);

/** Portuguese: what a board says besides. */
export const ptBoard: WordsOverride = board;

/** Portuguese: what developers are told besides. */
export const ptDeveloper: WordsOverride = developer;
