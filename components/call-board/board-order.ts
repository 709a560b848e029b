import type { Calls } from '../../src/client/calls-client.js';
import type { Call, CallOutcome } from '../../src/model/index.js';
import { rawSlotOf, type Placement } from './board-query.js';
import { mergeSort } from './merge-sort.js';

/** How many calls are looked at between two chances to pause. */
const STRIDE = 256;

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
  const { sortValue } = placement;
  const known: string[] = [];
  const buckets: number[] = [];
  const values: Value[] = [];
  const counts = new Uint32Array(placement.buckets + 1);
  const slots = new Set<string>();
  let lastSlot = '';
  let steps = 0;
  for (const call of sortValue && before ? inOrder(calls, before) : calls.values()) {
    if (++steps % STRIDE === 0) yield;
    const own = rawSlotOf(call);
    if (own !== lastSlot && slots.size < SLOTS) slots.add(own);
    lastSlot = own;
    const bucket = placement.bucketOf(call);
    if (bucket < 0) continue;
    known.push(call.id);
    buckets.push(bucket);
    if (sortValue) values.push(sortValue(call));
    counts[bucket + 1] = (counts[bucket + 1] ?? 0) + 1;
  }
  for (let bucket = 1; bucket < counts.length; bucket++) counts[bucket] = (counts[bucket] ?? 0) + (counts[bucket - 1] ?? 0);
  yield;

  const order = new Uint32Array(known.length);
  const next = counts.slice();
  for (let index = 0; index < buckets.length; index++) {
    const bucket = buckets[index] ?? 0;
    const place = next[bucket] ?? 0;
    order[place] = index;
    next[bucket] = place + 1;
    if (index % STRIDE === 0) yield;
  }
  if (sortValue) {
    const compare = (a: number, b: number): number => compareValues(values[a] ?? 0, values[b] ?? 0, collator);
    for (let bucket = 0; bucket < placement.buckets; bucket++) yield* mergeSort(order.subarray(counts[bucket], counts[bucket + 1]), compare);
  }

  const ids: string[] = [];
  for (let place = 0; place < order.length; place++) {
    ids.push(known[order[place] ?? 0] ?? '');
    if (place % STRIDE === 0) yield;
  }
  const places = new Map<string, number>();
  const built: BoardOrder = {
    ids,
    groups: groupsOf(counts, placement),
    slots: [...new Set([...slots].map((slot) => slot.toLowerCase()))].filter(Boolean).sort(),
    placeOf(id) {
      const place = places.get(id) ?? (places.size < ids.length ? ids.indexOf(id) : -1);
      return place < 0 ? undefined : place;
    },
    isMoved(id, call) {
      const bucket = call ? placement.bucketOf(call) : -1;
      const place = places.get(id);
      if (place === undefined || call === undefined) return bucket >= 0 || place !== undefined;
      const index = order[place] ?? 0;
      return bucket !== buckets[index] || sortValue !== undefined && sortValue(call) !== values[index];
    },
  };
  show(built);
  for (let place = 0; place < ids.length; place++) {
    places.set(ids[place] ?? '', place);
    if (place % STRIDE === 0) yield;
  }
  return built;
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

function groupsOf(counts: Uint32Array, placement: Placement): BoardGroup[] {
  const groups: BoardGroup[] = [];
  for (let bucket = 0; bucket < placement.buckets; bucket++) {
    const start = counts[bucket] ?? 0;
    const count = (counts[bucket + 1] ?? 0) - start;
    if (count === 0) continue;
    const outcome = placement.outcomeOf(bucket);
    const last = groups.at(-1);
    if (last?.outcome === outcome) groups[groups.length - 1] = { ...last, count: last.count + count };
    else groups.push({ outcome, start, count });
  }
  return groups;
}
