import { normalizeSpelling } from '../model/index.js';
import { packedTable, type PackedTable } from './packed-table.js';

/** The words of a provider, and what each of them stands for. */
export type WordTable<Meaning extends string> = PackedTable<Meaning> & {
  /** The words as the provider writes them, by what they stand for; in the source only, for pages and tests. */
  readonly groups: WordGroups<Meaning>;
};

/** Words by what they stand for, a comma and a space between them: `{ failed: 'failed, undialed' }`. */
export type WordGroups<Meaning extends string> = { readonly [Each in Meaning]?: string };

/**
 * Makes a table of a provider's words. The pages in `docs/providers` are made from the same tables. The build of the package puts
 * `packedTable` and the packed words in its place, so nothing but a literal may stand in it.
 */
export const wordTable = <Meaning extends string>(groups: WordGroups<Meaning>): WordTable<Meaning> =>
  Object.assign(packedTable<Meaning>(packGroups(groups)), { groups });

/** Words in groups as `packedTable` wants them: each spelling once. */
export const packGroups = (groups: WordGroups<string>): string =>
  Object.entries(groups).map(([meaning, words = '']) => [meaning, ...new Set(words.split(', ').map(normalizeSpelling))].join(' ')).join(';');

/** Every word of a table as the provider writes it, for pages and tests. */
export const wordsOf = ({ groups }: WordTable<string>): string[] => Object.values(groups).flatMap((words = '') => words.split(', '));
