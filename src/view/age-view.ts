import type { ViewOptions } from './view-options.js';
import { keptByLanguage } from './kept-by-language.js';
import { sayCount } from './words/say-count.js';
import { say, sayMaybe } from './words/say.js';
import { TIMELINE_EN } from './words/timeline-en.js';
import { wordLanguage } from './words/word-language.js';
import type { AgeUnit } from './words/words.js';
import { CLOCK_TOLERANCE_MS } from './stale.js';

const STEPS: readonly (readonly [unit: AgeUnit, seconds: number])[] = [
  ['day', 86_400], ['hour', 3600], ['minute', 60],
];
const NEW_SECONDS = 10;

const relativeTime = keptByLanguage(Intl.RelativeTimeFormat);

/**
 * How old news is, in words: *just now* below ten seconds, *30 seconds ago*, *2 minutes ago*.
 *
 * `undefined` where the time is not known or lies in the future by more than clocks may differ: no age is better than a wrong one.
 */
export function ageView(at: number | undefined, options: ViewOptions): string | undefined {
  if (at === undefined || !Number.isFinite(at) || at - options.now > CLOCK_TOLERANCE_MS) return undefined;
  const seconds = (options.now - at) / 1000;
  if (seconds < NEW_SECONDS) return say('age.now', options, TIMELINE_EN);
  const [unit, size] = STEPS.find(([, from]) => seconds >= from) ?? ['second', 1];
  // Below a minute the age moves in steps of ten seconds, so that a page does not flicker.
  const amount = unit === 'second' ? Math.floor(seconds / 10) * 10 : Math.floor(seconds / size);
  // A language that some browsers' Intl does not know brings words of its own.
  if (sayMaybe(`age.${unit}.other`, options, {}) !== undefined) return sayCount(`age.${unit}`, amount, options, {});
  return relativeTime(wordLanguage(options)).format(-amount, unit);
}
