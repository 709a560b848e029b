import { withLanguage } from './with-language.js';

/** A whole number in the digits of a language. */
export function formatNumber(value: number, lang?: string): string {
  return withLanguage(lang, (locale) => value.toLocaleString(locale));
}
