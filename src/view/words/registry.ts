import type { WordsOverride } from './words.js';

/** Messages by key, for looking up. */
export type WordMap = Readonly<Partial<Record<string, string>>>;

const registered = new Map<string, WordMap>();

/**
 * Makes a language known to every view. Registering it again adds to it; the later message wins.
 *
 * `lang` is a BCP 47 tag such as `de` or `pt-BR`. What a language leaves out is shown in English. It does not draw
 * elements again that are already on the page.
 */
export function registerWords(lang: string, words: WordsOverride): void {
  const key = lang.toLowerCase();
  registered.set(key, { ...registered.get(key), ...words });
}

/** A registered message: of the language, or of the language it is a variety of (`pt-BR`, then `pt`). */
export function registeredWord(lang: string, key: string): string | undefined {
  if (registered.size === 0) return undefined;
  for (let tag = lang.toLowerCase(); tag !== ''; tag = tag.slice(0, Math.max(0, tag.lastIndexOf('-')))) {
    const word = registered.get(tag)?.[key];
    if (word !== undefined) return word;
  }
  return undefined;
}
