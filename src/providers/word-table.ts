import { normalizeSpelling } from '../model/index.js';
import { normalizedEntries } from './normalized-entries.js';

/** The words of a provider, and what each of them stands for. */
export interface WordTable<Meaning> {
  /** Every word as the provider writes it. */
  readonly words: Readonly<Record<string, Meaning>>;
  /** What a word stands for in any spelling: case, hyphens and underscores do not matter. `undefined` for a word that is not here. */
  find(word: string | undefined): Meaning | undefined;
}

/** Makes a table of a provider's words. The pages in `docs/providers` are made from the same tables. */
export function wordTable<Meaning>(words: Readonly<Record<string, Meaning>>): WordTable<Meaning> {
  const meanings = new Map(normalizedEntries(words));
  return { words, find: (word = '') => meanings.get(normalizeSpelling(word)) };
}
