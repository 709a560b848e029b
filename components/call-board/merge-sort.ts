/** How many steps are taken between two chances to pause. */
const STRIDE = 256;

type Indices = Uint32Array<ArrayBuffer>;

/** Compares two items: negative where the first comes first. */
export type Compare = (a: number, b: number) => number;

/**
 * Sorts a list of indices in place and stably, and pauses now and then, so that whoever drives it can give the page a turn. What
 * is in order already, as most of a list is that was sorted before, is only looked through.
 *
 * @yields whenever it can pause
 */
export function* mergeSort(items: Indices, compare: Compare): Generator<undefined, void> {
  let bounds = yield* findRuns(items, compare);
  let from = items;
  let into = items.slice();
  while (bounds.length > 2) {
    const wider = [0];
    for (let run = 0; run + 1 < bounds.length; run += 2) {
      const start = bounds[run] ?? 0;
      const middle = bounds[run + 1] ?? items.length;
      const end = bounds[run + 2] ?? middle;
      yield* merge(from, into, [start, middle, end], compare);
      wider.push(end);
    }
    [from, into] = [into, from];
    bounds = wider;
  }
  if (from !== items) items.set(from);
}

/**
 * Where the runs that are in order already begin, and the end of the last.
 *
 * @yields whenever it can pause
 */
function* findRuns(items: Indices, compare: Compare): Generator<undefined, number[]> {
  const bounds = [0];
  for (let index = 1; index < items.length; index++) {
    if (compare(items[index - 1] ?? 0, items[index] ?? 0) > 0) bounds.push(index);
    if (index % STRIDE === 0) yield;
  }
  if (items.length > 0) bounds.push(items.length);
  return bounds;
}

function* merge(from: Indices, into: Indices, [start, middle, end]: readonly [number, number, number], compare: Compare): Generator<undefined, void> {
  let left = start;
  let right = middle;
  for (let index = start; index < end; index++) {
    const a = from[left] ?? 0;
    const b = from[right] ?? 0;
    const isLeft = right >= end || left < middle && compare(a, b) <= 0;
    into[index] = isLeft ? a : b;
    if (isLeft) left++;
    else right++;
    if (index % STRIDE === 0) yield;
  }
}
