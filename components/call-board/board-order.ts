import type { Calls } from '../../src/client/calls-client.js';
import type { Call, CallOutcome } from '../../src/model/index.js';
import { rawSlotOf, type Placement } from './board-query.js';
import { mergeSort } from './merge-sort.js';

/** How many calls are looked at between two chances to pause. */
const STRIDE = 512;

/** How many slots a board offers to filter by; a host that names more has other ways. */
const SLOTS = 20;

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

/** How an order is to be built. */
export interface OrderPlan {
  readonly placement: Placement;
  readonly collator: Intl.Collator;
  /** The order so far, where the placement is the same: sorting by value begins with it, which is most of the work done. */
  readonly before?: BoardOrder | undefined;
  readonly show: (order: BoardOrder) => void;
}

/**
 * Builds the order of all calls, and pauses now and then. What is built can be shown once `show` is called with it; places are known,
 * and so what has moved, when it is finished.
 *
 * Calls that change while it is built may stand where they stood; they show as moved.
 *
 * @yields whenever it can pause
 */
export function* buildOrder(calls: Calls, { placement, collator, before, show }: OrderPlan): Generator<undefined, BoardOrder> {
  const { sortValue, buckets: bucketCount } = placement;
  const known = new KnownCalls(placement);
  const source = sortValue && before ? inOrder(calls, before) : calls.values();
  while (known.take(source, STRIDE)) yield;
  const { ids: unsorted, buckets, values } = known;

  const starts = startsOf(buckets, bucketCount);
  const order = new Uint32Array(buckets.length);
  const next = starts.slice();
  for (let from = 0; from < order.length; from += STRIDE) {
    place(order, next, buckets, from);
    yield;
  }
  if (sortValue) {
    const compare = (a: number, b: number): number => compareValues(values[a] ?? 0, values[b] ?? 0, collator);
    for (let bucket = 0; bucket < bucketCount; bucket++) yield* mergeSort(order.subarray(starts[bucket], starts[bucket + 1]), compare);
  }
  const ids: string[] = [];
  while (ids.length < order.length) {
    collect(ids, unsorted, order);
    yield;
  }

  const places = new Map<string, number>();
  const built: BoardOrder = {
    ids,
    groups: groupsOf(starts, placement),
    slots: [...new Set([...known.slots].map((slot) => slot.toLowerCase()))].filter(Boolean).sort(),
    placeOf(id) {
      const found = places.get(id) ?? (places.size < ids.length ? ids.indexOf(id) : -1);
      return found < 0 ? undefined : found;
    },
    isMoved(id, call) {
      const bucket = call ? placement.bucketOf(call) : -1;
      const found = places.get(id);
      if (found === undefined || call === undefined) return bucket >= 0 || found !== undefined;
      const index = order[found] ?? 0;
      return bucket !== buckets[index] || sortValue !== undefined && sortValue(call) !== values[index];
    },
  };
  show(built);
  for (let from = 0; from < ids.length; from += STRIDE) {
    number(places, ids, from);
    yield;
  }
  return built;
}

// What follows runs a hundred thousand times for one order. It stands outside of the generator, in which engines run loops several
// times slower.

/** The calls that belong on a board, as they come. */
class KnownCalls {
  readonly ids: string[] = [];
  readonly buckets: number[] = [];
  readonly values: Value[] = [];
  readonly slots = new Set<string>();
  readonly #placement: Placement;
  #lastSlot = '';

  constructor(placement: Placement) {
    this.#placement = placement;
  }

  /** Takes so many calls; false where there are no more. */
  take(source: Iterator<Call>, count: number): boolean {
    const { sortValue } = this.#placement;
    for (let taken = 0; taken < count; taken++) {
      const step = source.next();
      if (step.done) return false;
      const call = step.value;
      const slot = rawSlotOf(call);
      if (slot !== this.#lastSlot && this.slots.size < SLOTS) this.slots.add(slot);
      this.#lastSlot = slot;
      const bucket = this.#placement.bucketOf(call);
      if (bucket < 0) continue;
      this.ids.push(call.id);
      this.buckets.push(bucket);
      if (sortValue) this.values.push(sortValue(call));
    }
    return true;
  }
}

/** Where each bucket begins in the order, and where the last one ends. */
function startsOf(buckets: readonly number[], count: number): Uint32Array<ArrayBuffer> {
  const starts = new Uint32Array(count + 1);
  for (const bucket of buckets) starts[bucket + 1] = (starts[bucket + 1] ?? 0) + 1;
  for (let bucket = 1; bucket <= count; bucket++) starts[bucket] = (starts[bucket] ?? 0) + (starts[bucket - 1] ?? 0);
  return starts;
}

function place(order: Uint32Array, next: Uint32Array, buckets: readonly number[], from: number): void {
  const end = Math.min(buckets.length, from + STRIDE);
  for (let index = from; index < end; index++) {
    const bucket = buckets[index] ?? 0;
    const at = next[bucket] ?? 0;
    order[at] = index;
    next[bucket] = at + 1;
  }
}

function collect(ids: string[], unsorted: readonly string[], order: Uint32Array): void {
  const end = Math.min(order.length, ids.length + STRIDE);
  for (let at = ids.length; at < end; at++) ids.push(unsorted[order[at] ?? 0] ?? '');
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
