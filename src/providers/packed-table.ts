import { normalizeSpelling } from '../model/index.js';

/** Finds what a provider's word stands for, in any spelling: case, hyphens and underscores do not matter. `undefined` for a word that is not there. */
export type PackedTable<Meaning extends string> = (word: string | undefined) => Meaning | undefined;

/**
 * A table of words as one text, which the build of the package makes of each `wordTable`: a row for each meaning, a semicolon between
 * two, and in a row the meaning and then its words in normalised spelling, spaces between them: `busy userbusy;no-answer noanswer timeout`.
 */
export function packedTable<Meaning extends string>(packed: string): PackedTable<Meaning>;
export function packedTable(packed: string): PackedTable<string> {
  return (word = '') => packed.split(';').find((row) => row.split(' ').includes(normalizeSpelling(word), 1))?.split(' ')[0];
}
