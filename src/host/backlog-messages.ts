import type { CallUpdate } from '../model/index.js';
import { UpdateChunks } from './chunk-updates.js';
import type { HostMessageOf } from './host-message.js';
import type { LogEntry } from './update-log.js';

/** Which of some updates a reader may see. */
export type SeeUpdates = (updates: readonly CallUpdate[]) => readonly CallUpdate[];

const snapshot = (updates: readonly CallUpdate[], more: boolean): HostMessageOf<'snapshot'> => ({ type: 'snapshot', updates, more });

/**
 * The state as messages of a proper size, the last of them without `more`. It reads no further than it is asked to.
 *
 * @yields one message
 */
export async function* snapshotMessages(
  calls: AsyncIterable<readonly CallUpdate[]>, see: SeeUpdates,
): AsyncGenerator<HostMessageOf<'snapshot'>, void, void> {
  const chunks = new UpdateChunks();
  for await (const updates of calls) {
    for (const update of see(updates)) {
      const chunk = chunks.add(update);
      if (chunk !== undefined) yield snapshot(chunk, true);
    }
  }
  yield snapshot(chunks.rest(), false);
}

/**
 * Entries as messages: many small entries make few of them.
 *
 * A message stands under the cursor of the last entry that is whole in it; one that is half sent must come again as a whole.
 *
 * @param entries Entries of the log, in order.
 * @param position The cursor before the first of them.
 * @param see Leaves out what the reader may not see.
 * @yields one message
 */
export function* entryMessages(
  entries: readonly LogEntry[], position: string, see: SeeUpdates,
): Generator<HostMessageOf<'update'>, void, void> {
  const chunks = new UpdateChunks();
  let whole = position;
  for (const { updates, cursor } of entries) {
    for (const update of see(updates)) {
      const chunk = chunks.add(update);
      if (chunk !== undefined) yield { type: 'update', updates: chunk, cursor: whole };
    }
    whole = cursor;
  }
  const rest = chunks.rest();
  if (rest.length > 0) yield { type: 'update', updates: rest, cursor: whole };
}
