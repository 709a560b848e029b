import type { CallUpdate, Vocabulary } from '../model/index.js';
import { lifecycleRank } from './lifecycle-rank.js';

/** One spelling for one content, so that redelivered updates are recognised and ties fall the same way every time. */
export function contentOf(value: unknown): string {
  return JSON.stringify(value, (_key, part: unknown) =>
    part !== null && typeof part === 'object' && !Array.isArray(part)
      ? Object.fromEntries(Object.entries(part).sort(([a], [b]) => (a < b ? -1 : 1)))
      : part);
}

const byContent = (a: CallUpdate, b: CallUpdate): number => {
  const [left, right] = [contentOf(a), contentOf(b)];
  return left === right ? 0 : left < right ? -1 : 1;
};

const byRank = (a: CallUpdate, b: CallUpdate, vocabulary: Vocabulary): number =>
  lifecycleRank(a.status, vocabulary) - lifecycleRank(b.status, vocabulary) || byContent(a, b);

const byPlaceInPlan = (a: CallUpdate, b: CallUpdate): number =>
  (a.round ?? 1) - (b.round ?? 1) || (a.try ?? 1) - (b.try ?? 1);

type Place = 'rank' | 'at' | 'seq';
const placeOf = (update: CallUpdate): Place => (update.seq !== undefined ? 'seq' : update.at !== undefined ? 'at' : 'rank');

/** Compares two updates that are put in order by the same thing. */
function compareAlike(a: CallUpdate, b: CallUpdate, vocabulary: Vocabulary): number {
  switch (placeOf(a)) {
    case 'seq': return (a.seq ?? 0) - (b.seq ?? 0) || (a.at ?? 0) - (b.at ?? 0) || byRank(a, b, vocabulary);
    case 'at': return (a.at ?? 0) - (b.at ?? 0) || byRank(a, b, vocabulary);
    case 'rank': return byPlaceInPlan(a, b) || byRank(a, b, vocabulary);
  }
}

/** Puts the updates that have only a time among those that have a `seq`: after the last one that is not later. */
function mergeByTime(numbered: readonly CallUpdate[], timed: readonly CallUpdate[]): CallUpdate[] {
  const merged: CallUpdate[] = [];
  let latest = Number.NEGATIVE_INFINITY;
  let next = 0;
  for (const update of numbered) {
    latest = Math.max(latest, update.at ?? latest);
    for (let waiting = timed[next]; waiting && (waiting.at ?? 0) < latest; waiting = timed[++next]) merged.push(waiting);
    merged.push(update);
  }
  return merged.concat(timed.slice(next));
}

/**
 * Adds an update to a call's updates, keeping them in the order in which they count (rule 1). Gives back the same array
 * where the update is already there. The order depends on the updates alone, never on when they came.
 */
export function insertUpdate(updates: readonly CallUpdate[], update: CallUpdate, vocabulary: Vocabulary): readonly CallUpdate[] {
  const last = updates[updates.length - 1];
  const place = placeOf(update);
  // The common case, an update that comes in order, needs no sorting.
  if (!last || (placeOf(last) === place && compareAlike(last, update, vocabulary) < 0)) return [...updates, update];
  const alike = updates.filter((other) => placeOf(other) === place);
  if (alike.some((other) => compareAlike(other, update, vocabulary) === 0)) return updates;
  const sorted = [...alike, update].sort((a, b) => compareAlike(a, b, vocabulary));
  const others = (kind: Place): readonly CallUpdate[] => (kind === place ? sorted : updates.filter((other) => placeOf(other) === kind));
  return [...mergeByTime(others('seq'), others('at')), ...others('rank')];
}
