/** The one of these words that a text is, or the fallback. */
export function choice<T extends string>(words: readonly T[], text: string | null, fallback: T): T {
  return words.find((word) => word === text) ?? fallback;
}
