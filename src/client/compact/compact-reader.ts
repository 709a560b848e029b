import { MessageError, SseDecoder, type SseEventFrame, type SseFrame } from '../../wire/index.js';
import { StreamDroppedError } from '../errors/stream-dropped-error.js';
import { eventOf, type StreamReader } from '../transports/sse.js';
import type { TransportEvent } from '../transports/transport.js';
import { CompactUpdates } from '../../wire/compact-updates.js';
import { boundaryAfter, dataAfterId, looksShort } from './short-event.js';

/** So many updates at most are taken as one message: the page gets a turn between messages. */
const MOST_AT_ONCE = 128;

const LF = 10;

const isUpdate = ({ event }: { readonly event: string }): boolean => event === 'message' || event === 'update';

/** Whether a message of an update is in the compact form, whole or in part. */
const isCompact = (value: unknown): value is readonly unknown[] => Array.isArray(value) && (typeof value[0] === 'number' || value.some(Array.isArray));

/** Reads one connection on which both forms may come, message by message. */
export function compactReader(limit: number): StreamReader {
  const reader = new CompactReader(limit);
  return (piece) => reader.read(piece);
}

/**
 * Makes messages of a stream in either form. What comes out is the same as if all of it had come as ordinary JSON, but that updates
 * which came one after the other in the compact form are one message, under the last of their cursors.
 *
 * Short events in the plainest spelling, which nearly all are, are read from the bytes, and make neither text nor frames. The decoder for
 * server-sent events gets all else, and is told the last id before that.
 */
class CompactReader {
  readonly #limit: number;
  readonly #decoder: SseDecoder;
  readonly #updates = new CompactUpdates();
  #events: TransportEvent[] = [];
  #batch: unknown[] = [];
  #cursor: string | undefined;
  /** The bytes end where an event does, so that the next may be read without the decoder. */
  #isBetween = false;
  #endedInLf = false;
  /** The last id that the stream has named. */
  #id: string | undefined;
  /** Short events were read since that was last looked at; the last id in them, where there is one, stands here in the piece. */
  #isPending = false;
  #idFrom = -1;
  #idTo = -1;

  constructor(limit: number) {
    this.#limit = limit;
    this.#decoder = new SseDecoder(limit);
  }

  /**
   * @yields the events of this piece
   * @throws {StreamDroppedError} where the stream speaks of a handle that it never introduced: what it says cannot be known, and comes again
   * in full on the next connection.
   */
  * read(piece: Uint8Array): Generator<TransportEvent, void, void> {
    const lost = this.#readAll(piece);
    this.#flush();
    // All of a piece is parsed before the first of it is taken.
    const events = this.#events;
    this.#events = [];
    yield* events;
    if (lost !== undefined) throw lost;
  }

  #readAll(piece: Uint8Array): StreamDroppedError | undefined {
    let at = 0;
    while (at < piece.length) {
      const end = this.#isBetween ? this.#readShort(piece, at) : -1;
      if (end >= 0) {
        at = end;
        continue;
      }
      const rest = this.#endOfOthers(piece, at);
      this.#learnId(piece);
      for (const frame of this.#decoder.decode(piece.subarray(at, rest))) {
        const lost = this.#take(frame);
        if (lost !== undefined) return lost;
      }
      at = rest;
    }
    this.#learnId(piece);
    return undefined;
  }

  /** Reads one short event; where it ends, or -1 where there is none that is whole and plain. */
  #readShort(piece: Uint8Array, at: number): number {
    const data = dataAfterId(piece, at);
    if (data < 0) return -1;
    const before = this.#batch.length;
    const end = this.#updates.readShort(piece, data, this.#batch);
    if (end < 0) return -1;
    if (piece[end] !== LF || piece[end + 1] !== LF || end + 1 - at > this.#limit) {
      this.#batch.length = before;
      return -1;
    }
    // `id: 17`, a line end, `data: `
    if (data - at > 6) {
      this.#idFrom = at + 4;
      this.#idTo = data - 7;
    }
    this.#isPending = true;
    if (this.#batch.length >= MOST_AT_ONCE) {
      this.#learnId(piece);
      this.#flush();
    }
    return end + 2;
  }

  /** Where the events end that are for the decoder: at the next short one, or with the piece. */
  #endOfOthers(piece: Uint8Array, from: number): number {
    let at = from;
    let endedInLf = this.#isBetween || this.#endedInLf;
    for (;;) {
      at = boundaryAfter(piece, at, endedInLf);
      this.#isBetween = at >= 0;
      if (at < 0) {
        this.#endedInLf = piece[piece.length - 1] === LF;
        return piece.length;
      }
      if (at >= piece.length || looksShort(piece, at)) return at;
      endedInLf = true;
    }
  }

  /** Takes over the id of the last short event, which stands in this piece, for all that comes after it. */
  #learnId(piece: Uint8Array): void {
    if (!this.#isPending) return;
    this.#isPending = false;
    if (this.#idFrom >= 0) {
      this.#id = String.fromCharCode(...piece.subarray(this.#idFrom, this.#idTo));
      this.#idFrom = -1;
      // Its frame is not needed: the cursor moves with the batch.
      this.#decoder.decode(`id: ${this.#id}\n\n`);
    }
    this.#cursor = this.#id;
  }

  #take(frame: SseFrame): StreamDroppedError | undefined {
    if (frame.kind === 'event' || frame.kind === 'id') this.#id = frame.id;
    if (frame.kind !== 'event' || !isUpdate(frame)) {
      if (frame.kind === 'too-long' && isUpdate(frame)) this.#updates.forget();
      this.#tell(eventOf(frame));
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
