import type { StatusWords } from '../model/index.js';
import type { ViewOptions } from './view-options.js';
import { tagsOf } from './words/tags-of.js';

/**
 * The wording of a status that a host defined: in the page's language, or the language it is a variety of, or English,
 * or whatever language comes first. `undefined` for a status without words.
 */
export function ownWords(status: string, { vocabulary, lang = 'en' }: Pick<ViewOptions, 'vocabulary' | 'lang'>): StatusWords | undefined {
  const words = vocabulary?.definition(status)?.words ?? {};
  const tag = [...tagsOf(lang), 'en', ...Object.keys(words)].find((name) => words[name]);
  return tag === undefined ? undefined : words[tag];
}
