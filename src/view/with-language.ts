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
