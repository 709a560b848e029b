import type { WordFile } from './word-files.js';
import { WORD_KEYS } from './word-keys.js';
import type { WordsOverride } from './words.js';

/** Under this key a packed file keeps the messages of {@link WORD_KEYS}, one a line, in that order. */
const PACKED = '';

/**
 * The messages of a language's `words.json`, by key. The build of the package leaves out the keys that all languages share, a
 * quarter of a language's weight; a file as translators write it is taken as it is.
 */
export function unpackWords({ [PACKED]: lines, ...words }: WordFile): WordsOverride {
  if (lines === undefined) return words;
  const messages = lines.split('\n');
  const shared = keysOf(WORD_KEYS).map((key, index) => [key, messages[index] ?? ''] as const);
  return { ...Object.fromEntries(shared.filter(([, message]) => message !== '')), ...words };
}

/** The keys of a list in short: `busy:label,title;updated` for `busy.label`, `busy.title` and `updated`. */
export function keysOf(list: string): string[] {
  return list.split(';').flatMap((group) => {
    const [stem = '', ends] = group.split(':');
    return ends === undefined ? [stem] : ends.split(',').map((end) => `${stem}.${end}`);
  });
}
