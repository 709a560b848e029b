import { keptByLanguage } from './with-language.js';

const numberFormat = keptByLanguage((locale) => new Intl.NumberFormat(locale));

/** A whole number in the digits of a language. */
export function formatNumber(value: number, lang?: string): string {
  return numberFormat(lang).format(value);
}
