import type { Calls } from '../../src/client/calls-client.js';
import type { Call, CallOutcome } from '../../src/model/index.js';
import type { Placement } from './board-query.js';
import { KnownSlots } from './known-slots.js';
import { mergeSort } from './merge-sort.js';

/** How many calls are looked at between two chances to pause. */
const STRIDE = 512;

/** So many calls at the head of an order are shown as soon as they are found: more than are seen at once. */
const HEAD = 64;

/** The calls that belong under one heading, by their place in the order. */
export interface BoardGroup {
  readonly outcome: CallOutcome;
  readonly start: number;
  readonly count: number;
}

/** The order in which calls are shown. It stays as it is while calls change, until another is built. */
export interface BoardOrder {
  /** The ids of the calls that are shown, in order. */
  readonly ids: readonly string[];
  /** By outcome, in order; one group for each outcome that is there. */
  readonly groups: readonly BoardGroup[];
  /** The slots that were met, sorted. */
  readonly slots: readonly string[];
  /** The place of a call in `ids`; `undefined` where it is not shown. */
  placeOf(id: string): number | undefined;
  /** Whether a call would have another place, or appear, or go away, in an order built now. `call` is what is known of it. */
  isMoved(id: string, call: Call | undefined): boolean;
}

/** An order without calls. */
export const NO_ORDER: BoardOrder = { ids: [], groups: [], slots: [], placeOf: () => undefined, isMoved: (_, call) => call !== undefined };

type Value = string | number;
type Pause = typeof TURN | undefined;

/** How an order is to be built. */
export interface OrderPlan {
  readonly placement: Placement;
  readonly collator: Intl.Collator;
  /** The order so far, where the placement is the same: sorting by value begins with it, which is most of the work done. */
  readonly before?: BoardOrder | undefined;
  readonly show: (order: BoardOrder) => void;
  /** Shows the ids that the order begins with, before the rest of it is known. It is called once at most. */
  readonly showHead?: ((ids: readonly string[]) => void) | undefined;
}

/** Yielded where the page should get its turn at once: there is something to paint. */
export const TURN = 'turn';

/**
 * Builds the order of all calls, and pauses now and then. What is built can be shown once `show` is called with it; places are known,
 * and so what has moved, when it is finished.
 *
 * Nothing comes before the calls of the first bucket, and where they are not sorted they stay as they came. So the first of those
 * that are met are the head of the order, whatever comes after them.
 *
 * Calls that change while it is built may stand where they stood; they show as moved.
 *
 * @yields whenever it can pause
 */
export function* buildOrder(calls: Calls, { placement, collator, before, show, showHead }: OrderPlan): Generator<Pause, BoardOrder> {
  const { sortValue } = placement;
  const all = Array.from({ length: placement.buckets }, (): Bucket => ({ ids: [], values: [] }));
  const slots = new KnownSlots();
  const see = (call: Call): void => {
    slots.see(call);
    const bucket = all[placement.bucketOf(call)];
    bucket?.ids.push(call.id);
    if (sortValue) bucket?.values.push(sortValue(call));
  };
  const source = sortValue && before ? inOrder(calls, before) : calls.values();
  let head = sortValue ? undefined : showHead;
  while (take(source, see)) {
    const first = head && all[0]?.ids.slice(0, HEAD);
    if (first?.length === HEAD) {
      head?.(first);
      head = undefined;
      yield TURN;
    } else {
      yield;
    }
  }

  const starts = startsOf(all, placement.buckets);
  const buckets = all.filter(({ ids }) => ids.length > 0);
  if (sortValue) for (const bucket of buckets) yield* sortBucket(bucket, collator);
  // The engine copies each list whole.
  const ids = NO_IDS.concat(...buckets.map((bucket) => bucket.ids));
  const values = NO_VALUES.concat(...buckets.map((bucket) => bucket.values));

  const places = new Map<string, number>();
  const built: BoardOrder = {
    ids,
    groups: groupsOf(starts, placement),
    slots: slots.sorted(),
    placeOf(id) {
      const found = places.get(id) ?? (places.size < ids.length ? ids.indexOf(id) : -1);
      return found < 0 ? undefined : found;
    },
    isMoved(id, call) {
      const bucket = call ? placement.bucketOf(call) : -1;
      const found = places.get(id);
      if (found === undefined || call === undefined) return bucket >= 0 || found !== undefined;
      const isInBucket = found >= (starts[bucket] ?? 0) && found < (starts[bucket + 1] ?? 0);
      return !isInBucket || sortValue !== undefined && sortValue(call) !== values[found];
    },
  };
  show(built);
  if (ids.length > STRIDE) yield TURN;
  for (let from = 0; from < ids.length; from += STRIDE) {
    number(places, ids, from);
    yield;
  }
  return built;
}

const NO_IDS: readonly string[] = [];
const NO_VALUES: readonly Value[] = [];

/** The calls that belong together in the order, and what they are sorted by, if by anything. */
interface Bucket {
  ids: string[];
  values: Value[];
}

// What follows runs a hundred thousand times for one order. It stands outside of the generator, in which engines run loops several
// times slower.

/** Looks at the next calls; false where there are no more. */
function take(source: Iterator<Call>, see: (call: Call) => void): boolean {
  for (let taken = 0; taken < STRIDE; taken++) {
    const step = source.next();
    if (step.done) return false;
    see(step.value);
  }
  return true;
}

/** Where each bucket begins in the order, and where the last one ends. */
function startsOf(buckets: readonly Bucket[], count: number): Uint32Array {
  const starts = new Uint32Array(count + 1);
  for (const [bucket, { ids }] of buckets.entries()) starts[bucket + 1] = (starts[bucket] ?? 0) + ids.length;
  return starts;
}

/**
 * Sorts the calls of a bucket by value.
 *
 * @yields whenever it can pause
 */
function* sortBucket(bucket: Bucket, collator: Intl.Collator): Generator<undefined, void> {
  const { ids, values } = bucket;
  const order = new Uint32Array(ids.length).map((_, index) => index);
  yield* mergeSort(order, (a, b) => compareValues(values[a] ?? 0, values[b] ?? 0, collator));
  bucket.ids = inOrderOf(order, ids);
  yield;
  bucket.values = inOrderOf(order, values);
  yield;
}

function inOrderOf<T>(order: Uint32Array, items: readonly T[]): T[] {
  const sorted: T[] = [];
  for (const index of order) {
    const item = items[index];
    if (item !== undefined) sorted.push(item);
  }
  return sorted;
}

function number(places: Map<string, number>, ids: readonly string[], from: number): void {
  const end = Math.min(ids.length, from + STRIDE);
  for (let at = from; at < end; at++) places.set(ids[at] ?? '', at);
}

function* inOrder(calls: Calls, before: BoardOrder): Generator<Call> {
  for (const id of before.ids) {
    const call = calls.get(id);
    if (call) yield call;
  }
  for (const call of calls.values()) if (before.placeOf(call.id) === undefined) yield call;
}

function compareValues(a: Value, b: Value, collator: Intl.Collator): number {
  return typeof a === 'number' && typeof b === 'number' ? a - b : collator.compare(String(a), String(b));
}

function groupsOf(starts: Uint32Array, placement: Placement): BoardGroup[] {
  const groups: BoardGroup[] = [];
  for (let bucket = 0; bucket < placement.buckets; bucket++) {
    const start = starts[bucket] ?? 0;
    const count = (starts[bucket + 1] ?? 0) - start;
    if (count === 0) continue;
    const outcome = placement.outcomeOf(bucket);
    const last = groups.at(-1);
    if (last?.outcome === outcome) groups[groups.length - 1] = { ...last, count: last.count + count };
    else groups.push({ outcome, start, count });
  }
  return groups;
}
