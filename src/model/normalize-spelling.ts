/** Strips what never matters in a spelling: case, and everything that is not a letter or a digit. */
export function normalizeSpelling(text: string): string {
  return text.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, '');
}
