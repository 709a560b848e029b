import { BADGE_EN } from './words/badge-en.js';
import { say, type WordOptions } from './words/say.js';

/** What a badge says while nothing is known of its call. */
export function noNewsWord(options: WordOptions): string {
  return say('none.label', options, BADGE_EN);
}
