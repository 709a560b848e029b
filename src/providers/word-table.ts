import { normalizeSpelling } from '../model/index.js';

/** The words of a provider, and what each of them stands for. */
export interface WordTable<Meaning extends string> {
  /** The words as the provider writes them, by what they stand for. */
  readonly groups: WordGroups<Meaning>;
  /** What a word stands for in any spelling: case, hyphens and underscores do not matter. `undefined` for a word that is not here. */
  find(word: string | undefined): Meaning | undefined;
}

/** Words by what they stand for, a comma and a space between them: `{ failed: 'failed, undialed' }`. */
export type WordGroups<Meaning extends string> = { readonly [Each in Meaning]?: string };

/** Makes a table of a provider's words. The pages in `docs/providers` are made from the same tables. */
export function wordTable<Meaning extends string>(groups: WordGroups<Meaning>): WordTable<Meaning> {
  const meanings = new Map<string, Meaning>();
  for (const meaning in groups) for (const word of groups[meaning]?.split(', ') ?? []) meanings.set(normalizeSpelling(word), meaning);
  return { groups, find: (word = '') => meanings.get(normalizeSpelling(word)) };
}

/** Every word of a table as the provider writes it, for pages and tests. */
export const wordsOf = ({ groups }: WordTable<string>): string[] => Object.values(groups).flatMap((words = '') => words.split(', '));
