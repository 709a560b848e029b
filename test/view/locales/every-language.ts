import { EN, type WordKey } from '../../../src/view/index.js';
import { LANGUAGES, WORD_PARTS, type Language, type WordPart } from '../../../src/view/words/languages.js';
import type { PluralStem } from '../../../src/view/words/words.js';
import { WORD_FILES, type WordFile } from '../../../src/view/words/word-files.js';

/** The files of one language as translators write them. */
export interface LanguageFiles {
  readonly language: Language;
  readonly files: ReadonlyMap<WordPart, WordFile>;
  /** Every message with its key. */
  readonly messages: readonly (readonly [key: string, message: string])[];
}

/** Every language that comes with the package, with all of its parts. */
export const EVERY_LANGUAGE: readonly LanguageFiles[] = await Promise.all(LANGUAGES.map(async (language) => {
  const parts = await Promise.all(WORD_PARTS.map(async (part) => [part, (await WORD_FILES[language][part]()).default] as const));
  return { language, files: new Map(parts), messages: parts.flatMap(([, words]) => Object.entries(words)) };
}));

/** The English messages by key, for any key. */
export const ENGLISH: Readonly<Record<string, string>> = EN;

const FORM = /\.(zero|one|two|few|many|other)$/;

/** The key of a counted message without its plural category; `undefined` for a message that is not counted. */
export function stemOf(key: string): PluralStem | undefined {
  const stem = key.replace(FORM, '');
  return stem !== key && isCounted(stem) ? stem : undefined;
}

function isCounted(stem: string): stem is PluralStem {
  return `${stem}.other` in ENGLISH || stem.startsWith('age.');
}

/** The English message that a key of any language translates: itself, or the `.other` of the counted message. */
export function englishOf(key: string): string | undefined {
  const stem = stemOf(key);
  if (stem === undefined) return ENGLISH[key];
  return stem.startsWith('age.') ? '{count}' : ENGLISH[`${stem}.other`];
}

/** The places of a message, such as `{count}`. */
export function placesOf(message: string): string[] {
  return [...new Set(message.match(/\{\w+\}/g))].toSorted();
}

/** A message without its places and marks of direction. */
export function textOf(message: string): string {
  return message.replace(/\{\w+\}|[\u2068\u2069]/g, '');
}

/** The languages that are written from right to left. */
export const RIGHT_TO_LEFT: readonly Language[] = ['ar', 'ur'];

/** All keys that English has. */
export const WORD_KEYS_OF_ENGLISH = Object.keys(EN) as readonly WordKey[];
