import { MessageError, type SseEventFrame, type SseFrame } from '../../wire/index.js';
import { StreamDroppedError } from '../errors/stream-dropped-error.js';
import { eventOf, type SseForm } from '../transports/sse.js';
import type { TransportEvent } from '../transports/transport.js';
import { CompactUpdates } from './compact-updates.js';

/** So many updates at most are taken as one message: the page gets a turn between messages. */
const MOST_AT_ONCE = 128;

const isUpdate = ({ event }: { readonly event: string }): boolean => event === 'message' || event === 'update';

/** Whether a message of an update is in the compact form, whole or in part. */
const isCompact = (value: unknown): value is readonly unknown[] => Array.isArray(value) && (typeof value[0] === 'number' || value.some(Array.isArray));

/** Reads the frames of one connection on which both forms may come, message by message. */
export function compactReader(): ReturnType<SseForm['reader']> {
  const reader = new CompactReader();
  return (frames) => reader.read(frames);
}

/**
 * Makes messages of frames in either form. What comes out is the same as if all of it had come as ordinary JSON, but that updates
 * which came one after the other in the compact form are one message, under the last of their cursors.
 */
class CompactReader {
  readonly #updates = new CompactUpdates();
  #events: TransportEvent[] = [];
  #batch: unknown[] = [];
  #cursor: string | undefined;

  /**
   * @yields the events of these frames
   * @throws {StreamDroppedError} where the stream speaks of a handle that it never introduced: what it says cannot be known, and comes again
   * in full on the next connection.
   */
  * read(frames: readonly SseFrame[]): Generator<TransportEvent, void, void> {
    let lost: StreamDroppedError | undefined;
    for (const frame of frames) {
      lost = this.#take(frame);
      if (lost !== undefined) break;
    }
    this.#flush();
    // All of a piece is parsed before the first of it is taken.
    const events = this.#events;
    this.#events = [];
    yield* events;
    if (lost !== undefined) throw lost;
  }

  #take(frame: SseFrame): StreamDroppedError | undefined {
    if (frame.kind !== 'event' || !isUpdate(frame)) {
      if (frame.kind === 'too-long' && isUpdate(frame)) this.#updates.forget();
      this.#tell(eventOf(frame));
      return undefined;
    }
    if (this.#updates.readShort(frame.data, this.#batch)) {
      this.#cursor = frame.id;
      if (this.#batch.length >= MOST_AT_ONCE) this.#flush();
      return undefined;
    }
    const event = eventOf(frame);
    const value = event.kind === 'message' ? event.value : undefined;
    if (isCompact(value)) return this.#takeEntries(value, frame);
    // What cannot be read may have introduced a handle.
    if (value === undefined) this.#updates.forget();
    this.#tell(event);
    return undefined;
  }

  /** Takes the entries of one message, all of them or, where one is lost, none: the message comes again, and its cursor must not count. */
  #takeEntries(value: readonly unknown[], { event: type, id: cursor }: SseEventFrame): StreamDroppedError | undefined {
    const updates: unknown[] = [];
    for (const [index, entry] of (typeof value[0] === 'number' ? [value] : value).entries()) {
      if (!Array.isArray(entry)) {
        updates.push(entry);
        continue;
      }
      const read = this.#updates.read(entry);
      if (read.fault === undefined) {
        updates.push(read.value);
        continue;
      }
      const path = `updates[${index}].${read.fault.path}`;
      const error = new MessageError({ fault: 'not-valid', type, path, rule: read.fault.rule, cursor });
      if (read.isLost) return new StreamDroppedError({ cause: error });
      this.#events.push({ kind: 'skipped', error });
    }
    for (const update of updates) this.#batch.push(update);
    this.#cursor = cursor;
    if (this.#batch.length >= MOST_AT_ONCE || updates.length === 0) this.#flush();
    return undefined;
  }

  #tell(event: TransportEvent): void {
    this.#flush();
    this.#events.push(event);
  }

  #flush(): void {
    const cursor = this.#cursor;
    if (this.#batch.length > 0) {
      const data = this.#batch.length === 1 ? this.#batch[0] : this.#batch;
      this.#events.push({ kind: 'message', type: 'update', data, cursor, value: data });
    } else if (cursor !== undefined) {
      this.#events.push({ kind: 'cursor', cursor });
    }
    this.#batch = [];
    this.#cursor = undefined;
  }
}
