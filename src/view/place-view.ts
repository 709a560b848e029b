import type { Call } from '../model/index.js';
import { formatNumber } from './format-number.js';
import { slotLabel } from './slot-label.js';
import type { ViewOptions } from './view-options.js';
import { BOARD_EN } from './words/board-en.js';
import { say } from './words/say.js';
import { TIMELINE_EN } from './words/timeline-en.js';

/**
 * Where a call stands in its plan, in a few words: `Home, 2 of 3`, and from the second round on with that:
 * `Home, 2 of 3 · Round 2`. Without a plan it is the number alone; nothing is guessed. Empty where nothing is known of it.
 */
export function placeView({ shown, plan }: Call, options: ViewOptions): string {
  const { try: tried, round } = shown;
  const number = { ...plan?.numbers[tried - 1], ...shown.number };
  const tries = plan?.numbers.length ?? 0;
  const isPart = tries > 1 && tried <= tries;
  const isNamed = number.slot !== undefined || number.line !== undefined;
  const slot = isPart || isNamed || tried > 1 ? slotLabel(tried, number, options) : '';
  const values = { slot, try: formatNumber(tried, options.lang), tries: formatNumber(tries, options.lang) };
  const parts = [
    isPart ? say('board.place.of', options, BOARD_EN, values) : slot,
    round > 1 ? say('round.label', options, TIMELINE_EN, { round: formatNumber(round, options.lang) }) : '',
  ];
  return parts.filter(Boolean).join(' · ');
}
