import { expect, it } from 'vitest';
import { compactReader } from '../../../src/client/compact/compact-reader.js';
import type { TransportEvent } from '../../../src/client/index.js';
import { createRandom } from '../../../src/mock/random.js';
import { mutatedCompact } from '../../fuzz/mutate.js';

const LIMIT = 4096;

/** What came of a stream, whatever was taken together with what. */
function essence(pieces: Iterable<Uint8Array>) {
  const read = compactReader(LIMIT);
  const updates: unknown[] = [];
  const others: unknown[] = [];
  let cursor: string | undefined;
  let end = '';
  try {
    for (const piece of pieces) {
      for (const event of read(piece)) {
        if (event.kind === 'message' || event.kind === 'cursor') cursor = event.cursor ?? cursor;
        if (event.kind === 'message' && (event.type === 'update' || event.type === 'message')) updates.push(event.value === undefined ? event.data : event.value);
        else if (event.kind !== 'cursor') others.push(told(event));
      }
    }
  } catch (error) {
    end = error instanceof Error && error.cause instanceof Error ? error.cause.message : String(error);
  }
  return { updates: updates.flat(), others, cursor, end };
}

const told = (event: TransportEvent): unknown => (event.kind === 'skipped' ? event.error.message : event);

function* inPieces(bytes: Uint8Array, size: () => number): Generator<Uint8Array> {
  for (let at = 0; at < bytes.length;) {
    const end = at + size();
    yield bytes.subarray(at, end);
    at = end;
  }
}

it.each([1, 2, 3])('makes the same of 3,000 mutated streams however they are cut, with and without the decoder: seed %i', { timeout: 60_000 }, (seed) => {
  const random = createRandom(seed);
  let lost = 0;
  for (let one = 0; one < 3000; one++) {
    const bytes = mutatedCompact(random);
    // No event is ever whole in one byte, so all of them go through the decoder.
    const slow = essence(inPieces(bytes, () => 1));
    expect(essence([bytes])).toEqual(slow);
    expect(essence(inPieces(bytes, () => 1 + Math.floor(random() * 90)))).toEqual(slow);
    if (slow.end !== '') lost++;
  }
  expect(lost).toBeGreaterThan(100);
});
