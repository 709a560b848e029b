import { describe, expect, it, vi } from 'vitest';
import { readPieces } from '../../../src/client/transports/read-pieces.js';

type Body = ReadableStream<Uint8Array<ArrayBuffer>>;

const PIECE = 16_384;
const never = new AbortController().signal;

/** So many bytes, each told from those around it. */
const bytes = (length: number, from = 0): Uint8Array<ArrayBuffer> => Uint8Array.from({ length }, (_, index) => (from + index) % 251);

/** How the bodies of browsers are: bytes go straight into the memory that a reader brings. */
function byteBody(chunks: readonly Uint8Array<ArrayBuffer>[], atEnd: 'close' | 'error' | 'open' = 'close'): { readonly body: Body; readonly buffers: Set<number>; readonly state: { isCancelled: boolean } } {
  const waiting = [...chunks];
  const buffers = new Set<number>();
  const state = { isCancelled: false };
  const body: Body = new ReadableStream({
    type: 'bytes',
    pull(controller) {
      const chunk = waiting.shift();
      if (chunk !== undefined) {
        if (controller.byobRequest?.view) buffers.add(controller.byobRequest.view.buffer.byteLength);
        controller.enqueue(chunk);
        return;
      }
      if (atEnd === 'error') controller.error(new TypeError('The network failed.'));
      if (atEnd !== 'close') return;
      controller.close();
      controller.byobRequest?.respond(0);
    },
    cancel() { state.isCancelled = true; },
  });
  return { body, buffers, state };
}

/** How stand-ins for fetch make them: any chunks, with no way to say where they should go. */
function chunkBody(chunks: readonly Uint8Array<ArrayBuffer>[]): Body {
  return new ReadableStream({
    start(controller) {
      for (const chunk of chunks) controller.enqueue(chunk);
      controller.close();
    },
  });
}

async function readAll(body: Body): Promise<{ readonly sizes: readonly number[]; readonly all: readonly number[] }> {
  const read = readPieces(body, never);
  const sizes: number[] = [];
  const all: number[] = [];
  // oxlint-disable-next-line no-await-in-loop -- one piece after the other
  for (let piece; (piece = await read()) !== undefined;) {
    sizes.push(piece.length);
    all.push(...piece);
  }
  return { sizes, all };
}

/** Made anew each time: a stream of bytes takes them with it. */
const chunks = (): Uint8Array<ArrayBuffer>[] => [bytes(5), bytes(2 * PIECE + 7, 5), bytes(1, 2 * PIECE + 12)];
const whole = [...bytes(2 * PIECE + 13)];

describe('readPieces', () => {
  it.each([['a stream of bytes', () => byteBody(chunks()).body], ['a stream of chunks', () => chunkBody(chunks())]])('gives every byte of %s once, in order, and never more than a piece of them at once', async (_, body) => {
    const { sizes, all } = await readAll(body());
    expect(all).toEqual(whole);
    expect(Math.max(...sizes)).toBe(PIECE);
    expect(sizes).not.toContain(0);
  });

  it('brings its own memory to a stream of bytes, the same for every piece', async () => {
    const { body, buffers } = byteBody(chunks());
    const read = readPieces(body, never);
    const first = await read();
    expect(first?.buffer.byteLength).toBe(PIECE);
    await read();
    // Handed on to the next piece.
    expect(first?.length).toBe(0);
    expect(buffers).toEqual(new Set([PIECE]));
  });

  it('has no piece for a body that ends at once', async () => {
    expect(await readAll(byteBody([]).body)).toEqual({ sizes: [], all: [] });
    expect(await readAll(chunkBody([]))).toEqual({ sizes: [], all: [] });
  });

  it('fails with StreamDroppedError where the body breaks off, with the cause', async () => {
    const read = readPieces(byteBody([bytes(3)], 'error').body, never);
    expect(await read()).toHaveLength(3);
    await expect(read()).rejects.toMatchObject({ code: 'dropped', cause: { message: 'The network failed.' } });
  });

  it('cancels the body with the signal, while it waits for a piece too, and before it was asked for one', async () => {
    const stop = new AbortController();
    const waited = byteBody([], 'open');
    const piece = readPieces(waited.body, stop.signal)();
    stop.abort();
    expect(await piece).toBeUndefined();
    expect(waited.state.isCancelled).toBe(true);

    const unasked = byteBody([bytes(3)]);
    readPieces(unasked.body, AbortSignal.abort());
    expect(unasked.state.isCancelled).toBe(true);
  });

  it('lets go of the signal when the body has ended: one signal goes with many answers', async () => {
    const { signal } = new AbortController();
    const added = vi.spyOn(signal, 'addEventListener');
    const removed = vi.spyOn(signal, 'removeEventListener');
    const read = readPieces(byteBody([]).body, signal);
    await read();
    expect(removed.mock.calls).toEqual(added.mock.calls);
  });
});
