/** How hard a text is to read, by the formula of Flesch and Kincaid: the years of school it takes. */
export function readingGrade(text: string): number {
  const words = wordsOf(text);
  const sentences = Math.max(1, text.split(/[.!?](?:\s|$)/).filter((part) => part.trim() !== '').length);
  const syllables = words.reduce((sum, word) => sum + syllablesOf(word), 0);
  return 0.39 * (words.length / sentences) + 11.8 * (syllables / words.length) - 15.59;
}

/** The words of a text: what stands between spaces and has a letter or a digit in it. */
export function wordsOf(text: string): string[] {
  return text.split(/\s+/).filter((word) => /[\p{L}\p{N}]/u.test(word));
}

/** The syllables of an English word, by its groups of vowels. Digits count as they are most often spoken. */
export function syllablesOf(word: string): number {
  const plain = word.toLowerCase().replace(/[^a-z0-9]/g, '');
  if (/^\d+$/.test(plain)) return plain === '7' ? 2 : Math.max(1, plain.length);
  const stem = plain
    .replace(/(?<![td])ed$/, '')                              // called, picked; but ended, wanted
    .replace(/(?<=[^aeiouylsxzgch])es$/, '')                  // times; but messages, places
    .replace(/(?<!l)e$/, '')                                  // phone
    .replace(/(?<=[aeiouy])le$/, 'l')                         // while, mobile
    .replace(/(?<=[aeiouy][^aeiouy])e(?=ly$|ment$|ful$)/, '') // likely
    .replace(/^y/, '');
  const groups = stem.match(/[aeiouy]+/g)?.length ?? 0;
  return Math.max(1, groups + (/[ei]a$/.test(stem) ? 1 : 0)); // area
}
