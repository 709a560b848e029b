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
 * Each of the three is asked for `otherwise` where it lacks `key`, before the next is: better another form than another language.
 */
export function sayMaybe(key: string, options: WordOptions, english: WordMap, values?: WordValues, otherwise = key): string | undefined {
  const { lang } = options;
  const own: WordMap | undefined = options.words;
  const message = own?.[key] ?? own?.[otherwise]
    ?? (lang ? registeredWord(lang, key) ?? registeredWord(lang, otherwise) : undefined)
    ?? english[key] ?? english[otherwise];
  return values ? message?.replace(/\{(\w+)\}/g, (place, name: string) => String(values[name] ?? place)) : message;
}

/** The same for a message that every language must have. The key itself shows where one is missing. */
export function say(key: WordKey, options: WordOptions, english: WordMap, values?: WordValues): string {
  return sayMaybe(key, options, english, values) ?? key;
}
