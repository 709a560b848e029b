import { keptByLanguage } from './kept-by-language.js';

const numberFormat = keptByLanguage(Intl.NumberFormat);

/** A whole number in the digits of a language. */
export function formatNumber(value: number, lang?: string): string {
  return numberFormat(lang).format(value);
}
