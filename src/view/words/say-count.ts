import { formatNumber } from '../format-number.js';
import { withLanguage } from '../with-language.js';
import type { WordMap } from './registry.js';
import { sayMaybe, type WordOptions, type WordValues } from './say.js';
import type { PluralStem } from './words.js';

/**
 * A message that counts something, in the language's plural form for `count`; `{count}` is the place for the number.
 * A form that is missing falls back to `.other`.
 */
export function sayCount(stem: PluralStem, count: number, options: WordOptions, english: WordMap, values: WordValues = {}): string {
  const all = { ...values, count: formatNumber(count, options.lang) };
  const form = withLanguage(options.lang, (locale) => new Intl.PluralRules(locale)).select(count);
  return sayMaybe(`${stem}.${form}`, options, english, all)
    ?? sayMaybe(`${stem}.other`, options, english, all) ?? stem;
}
