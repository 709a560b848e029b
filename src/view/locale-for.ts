/** A part of `Intl`, such as `Intl.NumberFormat`. */
export interface IntlKind<Made> {
  new (locale: string): Made;
  supportedLocalesOf(locale: string): string[];
}

/** The English that the words are written in. */
const BRITISH = 'en-GB';

/**
 * The locale to make something of `Intl` for: the language, where this part of this machine's `Intl` knows it. Otherwise British
 * English, never the machine's own language, which the page may have nothing to do with: a browser can know the plurals of Welsh and
 * not its dates. Plain `en` is British too, and so is a malformed tag, which a page may well have.
 */
export function localeFor(lang: string | undefined, kind: IntlKind<unknown>): string {
  return lang === undefined || lang.toLowerCase() === 'en' || !isKnownTo(kind, lang) ? BRITISH : lang;
}

/** Whether this part of this machine's `Intl` knows a language. */
export function isKnownTo(kind: IntlKind<unknown>, lang: string): boolean {
  try {
    return kind.supportedLocalesOf(lang).length > 0;
  } catch {
    return false;
  }
}
