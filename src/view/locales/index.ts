export { loadWords, type LoadWordsOptions } from '../words/load-words.js';
export { LANGUAGES, WORD_PARTS, type Language, type WordPart } from '../words/languages.js';
export { WordsLoadError } from '../words/words-load-error.js';
