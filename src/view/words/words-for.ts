import { EN } from './en.js';
import { registeredWords } from './registry.js';
import { tagsOf } from './tags-of.js';
import type { Words } from './words.js';

/**
 * Every message as a page in this language shows it: English where neither the language nor the one it is a variety of was
 * registered with that message. For checks, documents and translators; it brings all of English with it.
 */
export function wordsFor(lang: string): Words {
  const words = { ...EN };
  for (const tag of tagsOf(lang).toReversed()) Object.assign(words, registeredWords(tag));
  return words;
}
