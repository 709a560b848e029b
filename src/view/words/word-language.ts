import { isRegistered } from './registry.js';
import type { WordOptions } from './say.js';

/**
 * The language in which the words of these options are said: the page's where it has words, else `undefined`, which is English. For
 * what `Intl` says in words, such as ages and lists, so that no sentence is in two languages. Clock times and digits are the page's.
 */
export function wordLanguage({ lang, words }: WordOptions): string | undefined {
  return lang !== undefined && (words !== undefined || /^en\b/i.test(lang) || isRegistered(lang)) ? lang : undefined;
}
