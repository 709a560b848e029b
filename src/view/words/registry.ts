import type { WordsOverride } from './words.js';

/** Messages by key, for looking up. */
export type WordMap = Readonly<Partial<Record<string, string>>>;

const registered = new Map<string, WordsOverride>();

/**
 * Makes a language known to every view. Registering it again adds to it; the later message wins.
 *
 * `lang` is a BCP 47 tag such as `de` or `pt-BR`. What a language leaves out is shown in English. It does not draw
 * elements again that are already on the page.
 */
export function registerWords(lang: string, words: WordsOverride): void {
  registered.set(lang.toLowerCase(), { ...registeredWords(lang), ...words });
}

/** What is registered for exactly this tag; empty where nothing is. */
export function registeredWords(lang: string): WordsOverride {
  return registered.get(lang.toLowerCase()) ?? {};
}

/** A registered message: of the language, or of the language it is a variety of (`pt-BR`, then `pt`). */
export function registeredWord(lang: string, key: string): string | undefined {
  if (registered.size === 0) return undefined;
  for (const tag of tagsOf(lang)) {
    const words: WordMap = registeredWords(tag);
    if (words[key] !== undefined) return words[key];
  }
  return undefined;
}

/** A language tag and those it is a variety of, the closest first: `zh-Hant-TW`, `zh-Hant`, `zh`. */
export function tagsOf(lang: string): string[] {
  const parts = lang.split('-');
  return parts.map((_, index) => parts.slice(0, parts.length - index).join('-'));
}
