import type { StatusWords } from '../model/index.js';
import type { ViewOptions } from './view-options.js';

/**
 * The wording of a status that a host defined: in the page's language, or the language it is a variety of, or English,
 * or whatever language comes first. `undefined` for a status without words.
 */
export function ownWords(status: string, { vocabulary, lang = 'en' }: Pick<ViewOptions, 'vocabulary' | 'lang'>): StatusWords | undefined {
  const words = vocabulary?.definition(status)?.words;
  if (!words) return undefined;
  const tags = Object.keys(words);
  const pick = (wanted: string): string | undefined => tags.find((tag) => tag.toLowerCase() === wanted);
  const wanted = lang.toLowerCase();
  const tag = pick(wanted) ?? pick(wanted.split('-', 1)[0] ?? '') ?? pick('en') ?? tags[0];
  return tag === undefined ? undefined : words[tag];
}
