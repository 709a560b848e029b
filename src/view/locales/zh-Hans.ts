import board from './zh-Hans/board.json' with { type: 'json' };
import developer from './zh-Hans/developer.json' with { type: 'json' };
import words from './zh-Hans/words.json' with { type: 'json' };
import { unpackWords } from '../words/unpack-words.js';
import type { WordsOverride } from '../words/words.js';

/** Simplified Chinese: what every element but the board says. */
export const zhHans: WordsOverride = /* @__PURE__ */ unpackWords(words);

/** Simplified Chinese: what a board says besides. */
export const zhHansBoard: WordsOverride = board;

/** Simplified Chinese: what developers are told besides. */
export const zhHansDeveloper: WordsOverride = developer;
