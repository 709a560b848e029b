// Controls, halves of characters, direction overrides and invisible characters must not reach a page.
const UNSAFE = /[\p{Cc}\p{Cs}\u200B\u202A-\u202E\u2060-\u206F]/gu;
// One character as a reader counts them is rarely more; a letter under a tower of accents is cut.
const UNITS_PER_CHARACTER = 8;

/**
 * A host's text, fit to be shown: without control characters, direction overrides and invisible characters, on one line,
 * and cut with an ellipsis after `maxLength` characters as a reader counts them (a letter with its accents is one).
 *
 * It does not escape anything: the result is text and must be put into a page as text.
 */
export function safeText(text: string, maxLength = 80): string {
  const limit = maxLength * UNITS_PER_CHARACTER;
  // What is far too long is cut before it is looked at, so that a megabyte costs nothing.
  const clean = text.slice(0, limit * 2).replace(/\s+/g, ' ').replace(UNSAFE, '').trim();
  if (clean.length <= maxLength) return clean;
  const characters = charactersOf(clean.slice(0, limit));
  return characters.length <= maxLength && clean.length <= limit ? clean : `${characters.slice(0, maxLength - 1).join('').trimEnd()}…`;
}

function charactersOf(text: string): string[] {
  return typeof Intl.Segmenter === 'function' ? Array.from(new Intl.Segmenter().segment(text), (part) => part.segment) : Array.from(text);
}
