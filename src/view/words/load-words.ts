import { LANGUAGES, type Language, type WordPart } from './languages.js';
import { registeredWords, registerWords } from './registry.js';
import { tagsOf } from './tags-of.js';
import { unpackWords } from './unpack-words.js';
import { WORD_FILES } from './word-files.js';
import { WordsLoadError } from './words-load-error.js';
import type { WordsOverride } from './words.js';

/** What to load of a language. */
export interface LoadWordsOptions {
  /** Further parts: `board` for a `<call-board>`, `developer` for `audience="developer"`. What is not loaded shows in English. */
  readonly parts?: readonly WordPart[];
}

/**
 * Fetches the words of a language and registers them: `await loadWords(document.documentElement.lang)`. Elements that are on the
 * page follow by themselves.
 *
 * Any tag will do: `de-AT` loads German, `zh-CN` Simplified Chinese. It resolves with the language that was loaded, or with
 * `undefined` where none has to be or none fits (English, Italian, Traditional Chinese); then English stands. Messages that were
 * registered before, such as a host's own, stay. It does not watch the page: call it again when the page's language changes.
 *
 * @throws {WordsLoadError} where a file cannot be fetched. Nothing is registered then.
 */
export async function loadWords(lang: string, { parts = [] }: LoadWordsOptions = {}): Promise<Language | undefined> {
  const language = languageFor(lang);
  if (language === undefined) return undefined;
  const wanted = [...new Set<WordPart>(['words', ...parts])];
  let files: WordsOverride[];
  try {
    files = await Promise.all(wanted.map(async (part) => unpackWords((await WORD_FILES[language][part]()).default)));
  } catch (cause) {
    throw new WordsLoadError(language, wanted, cause);
  }
  registerWords(language, Object.fromEntries([...files, registeredWords(language)].flatMap((words) => Object.entries(words))));
  return language;
}

/** The language of the package that serves a tag; none where English does, or nothing fits. */
function languageFor(lang: string): Language | undefined {
  const tags = new Set(tagsOf(lang).map((tag) => tag.toLowerCase()));
  return LANGUAGES.find((language) => tags.has(language.toLowerCase()));
}
