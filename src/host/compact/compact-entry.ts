import { CALL_STATUSES, type CallUpdate } from '../../model/index.js';
import type { Handle } from './handle-table.js';

const PLACES: ReadonlyMap<string, number> = new Map(CALL_STATUSES.map((status, place) => [status, place]));

/** What is said only once, and so is no part of what a handle stands for. */
const onceSaid = ({ detail, cause, final, answeredBy, keyPressed, duration }: CallUpdate): string =>
  JSON.stringify({ detail, cause, final, answeredBy, keyPressed, duration });

/** What an update says that its handle does not: status, time, `seq` and the rest, as far as needed. */
function news({ status, at = 0, seq = 0 }: CallUpdate, once: string, handle: Handle): readonly (number | string)[] {
  const place = PLACES.get(status) ?? JSON.stringify(status);
  const later = at - (handle.at ?? 0);
  const higher = seq - (handle.seq ?? 0);
  if (once !== '{}') return [place, later, higher, once];
  if (higher !== 0) return [place, later, higher];
  return later === 0 ? [place] : [place, later];
}

/** An update for a reader who knows its handle: `[7,2,1000,1]`. */
export const shortEntry = (update: CallUpdate, handle: Handle): string => `[${[handle.number, ...news(update, onceSaid(update), handle)].join(',')}]`;

/** An update that tells what its handle stands for: `[7,{"call":"42",…}]`, and what is new where it is not just that. */
export function wholeEntry(update: CallUpdate, handle: Handle): string {
  const once = onceSaid(update);
  const isJustThat = once === '{}' && update.status === handle.status && update.at === handle.at && update.seq === handle.seq;
  return `[${[handle.number, handle.text, ...(isJustThat ? [] : news(update, once, handle))].join(',')}]`;
}
