import { tagsOf } from './tags-of.js';
import type { WordsOverride } from './words.js';

/** Messages by key, for looking up. */
export type WordMap = Readonly<Partial<Record<string, string>>>;

/** What every copy of this package in one program shares: the languages by their tags in small letters, and who listens. */
interface WordRegistry {
  readonly languages: Map<string, WordsOverride>;
  readonly listeners: Set<() => void>;
}

// A registered symbol and plain data, so that a script tag and a module beside it know the same words. Its shape is the contract
// between copies and versions; a change of it takes a new symbol.
const WORDS: unique symbol = Symbol.for('ringback.words.1');
const shared: typeof globalThis & { [WORDS]?: WordRegistry } = globalThis;

function registry(): WordRegistry {
  return (shared[WORDS] ??= { languages: new Map(), listeners: new Set() });
}

/**
 * Makes a language known to every view. Registering it again adds to it; the later message wins.
 *
 * `lang` is a BCP 47 tag such as `de` or `pt-BR`. What a language leaves out is shown in English. Elements that are on the
 * page already follow; what was made with the view functions has to be made again.
 */
export function registerWords(lang: string, words: WordsOverride): void {
  const { languages, listeners } = registry();
  languages.set(lang.toLowerCase(), { ...registeredWords(lang), ...words });
  for (const listener of listeners) listener();
}

/**
 * Calls back after each {@link registerWords}, until the function it gives back is called. For who shows words that may change. A
 * listener that is given twice is called once.
 */
export function onWordsChange(listener: () => void): () => void {
  const { listeners } = registry();
  listeners.add(listener);
  return () => void listeners.delete(listener);
}

/** What is registered for exactly this tag; empty where nothing is. */
export function registeredWords(lang: string): WordsOverride {
  return registry().languages.get(lang.toLowerCase()) ?? {};
}

/** Whether anything is registered for a language, or for one that it is a variety of. */
export function isRegistered(lang: string): boolean {
  return tagsOf(lang).some((tag) => registry().languages.has(tag.toLowerCase()));
}

/** A registered message: of the language, or of the language it is a variety of (`pt-BR`, then `pt`). */
export function registeredWord(lang: string, key: string): string | undefined {
  const { languages } = registry();
  for (const tag of languages.size > 0 ? tagsOf(lang) : []) {
    const words: WordMap | undefined = languages.get(tag.toLowerCase());
    if (words?.[key] !== undefined) return words[key];
  }
  return undefined;
}
