/**
 * Makes something of `Intl` for a language. Plain `en` becomes the English that the words are written in, the British one; a
 * malformed tag, which a page may well have, becomes that too.
 */
export function withLanguage<Made>(lang: string | undefined, make: (locale: string) => Made): Made {
  try {
    return make(lang === undefined || lang === '' || lang.toLowerCase() === 'en' ? 'en-GB' : lang);
  } catch {
    return make('en-GB');
  }
}

/** How many languages a formatter is kept for; a page has one or two. */
const KEPT = 20;

/**
 * The same for what costs more to make than to use, such as a formatter: it is made once for each language and kept. What is made must
 * have no state.
 */
export function keptByLanguage<Made>(make: (locale: string) => Made): (lang: string | undefined) => Made {
  const kept = new Map<string, Made>();
  return (lang = '') => {
    const known = kept.get(lang);
    if (known !== undefined) return known;
    if (kept.size >= KEPT) kept.clear();
    const made = withLanguage(lang, make);
    kept.set(lang, made);
    return made;
  };
}
