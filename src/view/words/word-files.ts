import type { Language, WordPart } from './languages.js';

/** The messages of one file. */
export type WordFile = Readonly<Record<string, string>>;

/** How each part of each language is fetched. Written out, because bundlers make a chunk only of an address that they can read. */
export const WORD_FILES: Readonly<Record<Language, Readonly<Record<WordPart, () => Promise<{ readonly default: WordFile }>>>>> = {
  'ar': {
    words: () => import('../locales/ar/words.json', { with: { type: 'json' } }),
    board: () => import('../locales/ar/board.json', { with: { type: 'json' } }),
    developer: () => import('../locales/ar/developer.json', { with: { type: 'json' } }),
  },
  'bn': {
    words: () => import('../locales/bn/words.json', { with: { type: 'json' } }),
    board: () => import('../locales/bn/board.json', { with: { type: 'json' } }),
    developer: () => import('../locales/bn/developer.json', { with: { type: 'json' } }),
  },
  'cy': {
    words: () => import('../locales/cy/words.json', { with: { type: 'json' } }),
    board: () => import('../locales/cy/board.json', { with: { type: 'json' } }),
    developer: () => import('../locales/cy/developer.json', { with: { type: 'json' } }),
  },
  'de': {
    words: () => import('../locales/de/words.json', { with: { type: 'json' } }),
    board: () => import('../locales/de/board.json', { with: { type: 'json' } }),
    developer: () => import('../locales/de/developer.json', { with: { type: 'json' } }),
  },
  'es': {
    words: () => import('../locales/es/words.json', { with: { type: 'json' } }),
    board: () => import('../locales/es/board.json', { with: { type: 'json' } }),
    developer: () => import('../locales/es/developer.json', { with: { type: 'json' } }),
  },
  'fr': {
    words: () => import('../locales/fr/words.json', { with: { type: 'json' } }),
    board: () => import('../locales/fr/board.json', { with: { type: 'json' } }),
    developer: () => import('../locales/fr/developer.json', { with: { type: 'json' } }),
  },
  'pl': {
    words: () => import('../locales/pl/words.json', { with: { type: 'json' } }),
    board: () => import('../locales/pl/board.json', { with: { type: 'json' } }),
    developer: () => import('../locales/pl/developer.json', { with: { type: 'json' } }),
  },
  'pt': {
    words: () => import('../locales/pt/words.json', { with: { type: 'json' } }),
    board: () => import('../locales/pt/board.json', { with: { type: 'json' } }),
    developer: () => import('../locales/pt/developer.json', { with: { type: 'json' } }),
  },
  'ro': {
    words: () => import('../locales/ro/words.json', { with: { type: 'json' } }),
    board: () => import('../locales/ro/board.json', { with: { type: 'json' } }),
    developer: () => import('../locales/ro/developer.json', { with: { type: 'json' } }),
  },
  'ur': {
    words: () => import('../locales/ur/words.json', { with: { type: 'json' } }),
    board: () => import('../locales/ur/board.json', { with: { type: 'json' } }),
    developer: () => import('../locales/ur/developer.json', { with: { type: 'json' } }),
  },
  'zh-Hans': {
    words: () => import('../locales/zh-Hans/words.json', { with: { type: 'json' } }),
    board: () => import('../locales/zh-Hans/board.json', { with: { type: 'json' } }),
    developer: () => import('../locales/zh-Hans/developer.json', { with: { type: 'json' } }),
  },
};
