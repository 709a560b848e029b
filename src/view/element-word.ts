import type { ViewOptions } from './view-options.js';
import { ELEMENT_EN } from './words/element-en.js';
import { say, type WordValues } from './words/say.js';
import { sayCount } from './words/say-count.js';

/** The messages that elements say of themselves. */
export type ElementWord = Exclude<keyof typeof ELEMENT_EN, `${'attempts' | 'planned'}.${'one' | 'other'}`>;

/** One message that an element says of itself, such as the word on a button. Text, never markup. */
export function elementWord(key: ElementWord, options: ViewOptions, values?: WordValues): string {
  return say(key, options, ELEMENT_EN, values);
}

/** How many attempts a call had, in words: `1 attempt`, `3 attempts`. */
export function attemptsWord(count: number, options: ViewOptions): string {
  return sayCount('attempts', count, options, ELEMENT_EN);
}

/** How many planned attempts are not listed, in words: `and 12 more planned`. */
export function plannedWord(count: number, options: ViewOptions): string {
  return sayCount('planned', count, options, ELEMENT_EN);
}
