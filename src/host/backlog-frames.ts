import type { CallUpdate } from '../model/index.js';
import { UpdateChunks } from './chunk-updates.js';
import { snapshotFrame, updateFrame } from './sse-frames.js';
import type { LogEntry } from './update-log.js';

/** Which of some updates a reader may see. */
export type SeeUpdates = (updates: readonly CallUpdate[]) => readonly CallUpdate[];

/**
 * The state as frames of a proper size, the last of them without `more`. It reads no further than it is asked to.
 *
 * @yields one frame
 */
export async function* snapshotFrames(calls: AsyncIterable<readonly CallUpdate[]>, see: SeeUpdates): AsyncGenerator<Uint8Array, void, void> {
  const chunks = new UpdateChunks();
  for await (const updates of calls) {
    for (const update of see(updates)) {
      const chunk = chunks.add(update);
      if (chunk !== undefined) yield snapshotFrame(chunk, true);
    }
  }
  yield snapshotFrame(chunks.rest(), false);
}

/**
 * Entries as frames: many small entries make few messages.
 *
 * A frame stands under the cursor of the last entry that is whole in it; one that is half sent must come again as a whole.
 *
 * @param entries Entries of the log, in order.
 * @param position The cursor before the first of them.
 * @param see Leaves out what the reader may not see.
 * @yields one frame
 */
export function* entryFrames(entries: readonly LogEntry[], position: string, see: SeeUpdates): Generator<Uint8Array, void, void> {
  const chunks = new UpdateChunks();
  let whole = position;
  for (const { updates, cursor } of entries) {
    for (const update of see(updates)) {
      const chunk = chunks.add(update);
      if (chunk !== undefined) yield updateFrame(chunk, whole);
    }
    whole = cursor;
  }
  const rest = chunks.rest();
  if (rest.length > 0) yield updateFrame(rest, whole);
}
