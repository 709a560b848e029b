import { StreamDroppedError } from '../errors/stream-dropped-error.js';

/**
 * So many bytes are read before the first of their messages is taken, about 70 messages: one after the other, parser and reducer would
 * push each other out of the processor's caches, which costs as much again as the reducer. No more than that: what has come is megabytes
 * where a page was away, and one task must not look at all of it.
 */
const PIECE = 16_384;

/** A reader of either kind: the one takes the memory that it is given, the other has its own. */
interface BodyReader {
  read(memory: Uint8Array<ArrayBuffer>): Promise<{ readonly done: boolean; readonly value?: Uint8Array<ArrayBuffer> | undefined }>;
  cancel(): Promise<void>;
}

/**
 * Reads the body of an answer piece by piece. Each call gives the next one, and `undefined` when there is none any more. A piece is good
 * until the next call: its memory is used again.
 *
 * The signal cancels the body: not every stand-in for fetch ends it by itself. The function throws {@link StreamDroppedError} where the
 * body breaks off.
 */
export function readPieces(body: ReadableStream<Uint8Array<ArrayBuffer>>, signal: AbortSignal): () => Promise<Uint8Array | undefined> {
  // Chromium copies all that has come, up to 2 MB, into one array before it hands it out, and has to clear it away after. It need not,
  // where the reader brings the memory.
  let reader: BodyReader;
  let bringsMemory = true;
  try {
    reader = body.getReader({ mode: 'byob' });
  } catch {
    // Not a stream of bytes, or a browser without such readers.
    reader = body.getReader();
    bringsMemory = false;
  }
  /** The memory for the next piece, or what is left of what was handed out. */
  let held = new Uint8Array(bringsMemory ? PIECE : 0);
  const cancel = (): void => void reader.cancel().catch(() => undefined);
  signal.addEventListener('abort', cancel);
  if (signal.aborted) cancel();
  return async () => {
    if (bringsMemory || held.length === 0) {
      const { done, value } = await reader.read(held).catch((cause: unknown) => { throw new StreamDroppedError({ cause }); });
      if (done || value === undefined) {
        signal.removeEventListener('abort', cancel);
        return undefined;
      }
      held = bringsMemory ? new Uint8Array(value.buffer) : value;
      if (bringsMemory) return value;
    }
    const piece = held.subarray(0, PIECE);
    held = held.subarray(PIECE);
    return piece;
  };
}
