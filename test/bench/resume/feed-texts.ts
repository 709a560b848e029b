import { stormTexts, UPDATES_PER_CALL } from '../speed/storm.js';
import type { FeedTexts } from './feed-host.js';

/** By the clock of the updates: what they tell has just happened. */
const NOW = 1_760_000_010_000;

/** How many calls one message of the first state holds. */
const CHUNK = 500;

/** The first state of so many calls that a reader of these misses so many updates, four of each. */
export function feedTexts(missed: number): FeedTexts {
  const calls = Math.ceil(missed / (UPDATES_PER_CALL - 1));
  const texts = stormTexts(calls);
  return {
    first: `${snapshot(texts.slice(0, calls))}${ready('0', false)}`,
    missed: `${texts.slice(calls).map((text, index) => updateText(text, index + 1)).join('')}${ready(String(missed), true)}`,
  };
}

/** One update as it goes over the line. */
export const updateText = (json: string, cursor: number): string => `event: update\nid: ${cursor}\ndata: ${json}\n\n`;

function snapshot(texts: readonly string[]): string {
  const chunks = Array.from({ length: Math.ceil(texts.length / CHUNK) }, (_, index) => texts.slice(index * CHUNK, (index + 1) * CHUNK));
  return chunks.map((some) => `event: snapshot\ndata: {"calls":[${some.join(',')}]}\n\n`).join('');
}

const ready = (cursor: string, resumed: boolean): string => `event: ready\nid: ${cursor}\ndata: ${JSON.stringify({ cursor, now: NOW, resumed })}\n\n`;
