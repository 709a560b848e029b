import type { ViewOptions } from '../view-options.js';
import { registeredWord, type WordMap } from './registry.js';
import type { WordKey } from './words.js';

/** What decides about a wording. */
export type WordOptions = Pick<ViewOptions, 'lang' | 'words'>;

/** The values for the places in a message. Text, never markup. */
export type WordValues = Readonly<Record<string, string | number>>;

/**
 * One message: the host's wording, else the page's language, else the English that is passed in; `undefined` where none
 * has it. English is passed in so that an element carries only the messages it can show.
 */
export function sayMaybe(key: string, options: WordOptions, english: WordMap, values?: WordValues): string | undefined {
  const { lang } = options;
  const own: WordMap | undefined = options.words;
  const message = own?.[key] ?? (lang ? registeredWord(lang, key) : undefined) ?? english[key];
  return values ? message?.replace(/\{(\w+)\}/g, (place, name: string) => String(values[name] ?? place)) : message;
}

/** The same for a message that every language must have. The key itself shows where one is missing. */
export function say(key: WordKey, options: WordOptions, english: WordMap, values?: WordValues): string {
  return sayMaybe(key, options, english, values) ?? key;
}
