import { formatNumber } from '../format-number.js';
import { keptByLanguage } from '../kept-by-language.js';
import type { WordMap } from './registry.js';
import { sayMaybe, type WordOptions, type WordValues } from './say.js';
import { wordLanguage } from './word-language.js';
import type { PluralStem } from './words.js';

const pluralRules = keptByLanguage(Intl.PluralRules);

/**
 * A message that counts something, in the language's plural form for `count`; `{count}` is the place for the number.
 * A form that is missing falls back to `.other`, and both are looked for in the language before English is: better another form than
 * another language.
 */
export function sayCount(stem: PluralStem, count: number, options: WordOptions, english: WordMap, values: WordValues = {}): string {
  const all = { ...values, count: formatNumber(count, options.lang) };
  const form = pluralRules(wordLanguage(options)).select(count);
  for (const words of [{}, english]) {
    const message = sayMaybe(`${stem}.${form}`, options, words, all) ?? sayMaybe(`${stem}.other`, options, words, all);
    if (message !== undefined) return message;
  }
  return stem;
}
