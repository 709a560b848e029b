import { localeFor, type IntlKind } from './locale-for.js';

/** How many languages a formatter is kept for; a page has one or two. */
const KEPT = 20;

/**
 * A formatter of `Intl` for a language; see {@link localeFor}. Making one costs more than using it, so it is made once for each
 * language and kept.
 */
export function keptByLanguage<Made>(Kind: IntlKind<Made>): (lang: string | undefined) => Made {
  const kept = new Map<string, Made>();
  return (lang = '') => {
    const known = kept.get(lang);
    if (known !== undefined) return known;
    if (kept.size >= KEPT) kept.clear();
    const made = new Kind(localeFor(lang, Kind));
    kept.set(lang, made);
    return made;
  };
}
