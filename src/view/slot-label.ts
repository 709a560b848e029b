import type { CallNumber } from '../model/index.js';
import { formatNumber } from './format-number.js';
import { safeText } from './safe-text.js';
import type { ViewOptions } from './view-options.js';
import { say, sayMaybe } from './words/say.js';
import { TIMELINE_EN } from './words/timeline-en.js';

const LABEL_LENGTH = 24;

/**
 * What one of a contact's numbers is called: the words for the usual slots, a host's own word as it came, else the line type,
 * else `Number 2`. `place` counts from 1.
 */
export function slotLabel(place: number, { slot, line }: CallNumber, options: ViewOptions): string {
  const name = safeText(slot ?? '', LABEL_LENGTH) || line;
  const values = { try: formatNumber(place, options.lang) };
  if (name === undefined) return say('row.number', options, TIMELINE_EN, values);
  return sayMaybe(`slot.${name.toLowerCase()}`, options, TIMELINE_EN, values) ?? name;
}
