import { ServerClock } from '../../src/client/server-clock.js';
import { MessageIntake } from '../../src/client/message-intake.js';
import { compactReader } from '../../src/client/compact/compact-reader.js';
import { PollDecoder } from '../../src/client/transports/poll-decoder.js';
import { createRandom, type Random } from '../../src/mock/random.js';
import { standardVocabulary } from '../../src/model/index.js';
import { createCallStore, type CallStore } from '../../src/reducer/index.js';
import { SseDecoder } from '../../src/wire/index.js';

import { StreamDroppedError, type TransportEvent } from '../../src/client/index.js';
import { mutatedBytes, mutatedCompact, mutatedPoll } from './mutate.js';

/** So few calls and updates are kept, and events so long are read, that every limit is met. */
const LIMITS = { calls: 200, updatesPerCall: 40, eventLength: 4096 };

/** The longest that one stream may keep the processor busy, in milliseconds. */
const HANG = 2000;

/** How long this process has kept a processor busy, in milliseconds: what others do to the machine does not count. */
function worked(): number {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1000;
}

/** Reads mutated streams, piece by piece, all the way into a store, as a client does it. */
export class FuzzReader {
  readonly #random: Random;
  readonly #store: CallStore;
  readonly #intake: MessageIntake;
  pieces = 0;
  bytes = 0;
  messages = 0;
  skipped = 0;
  dropped = 0;

  constructor(seed: number) {
    this.#random = createRandom(seed);
    const createStore = (): CallStore => createCallStore({ calls: LIMITS.calls, updatesPerCall: LIMITS.updatesPerCall });
    this.#store = createStore();
    this.#intake = new MessageIntake({
      store: this.#store, createStore, vocabulary: standardVocabulary, clock: new ServerClock(() => 1_795_430_400_000),
      onChange: () => undefined, onError: () => undefined, onSkip: () => { this.skipped++; },
    });
  }

  /**
   * Reads one stream, cut at random.
   *
   * @throws {Error} where something throws, takes seconds, or outgrows its limits.
   */
  readOne(): void {
    const bytes = mutatedBytes(this.#random);
    const decoder = new SseDecoder(LIMITS.eventLength);
    const started = worked();
    this.#intake.begin(this.#random() < 0.9);
    for (let at = 0; at < bytes.length;) {
      const end = at + 1 + Math.floor(this.#random() * 200);
      for (const frame of decoder.decode(bytes.subarray(at, end))) {
        if (frame.kind === 'event') {
          this.messages++;
          this.#intake.take(frame.event, frame.data, frame.id);
        } else if (frame.kind === 'id') {
          this.#intake.moveTo(frame.id);
        }
      }
      at = end;
      this.pieces++;
    }
    this.bytes += bytes.length;
    this.#store.takeChanged();
    this.#check(worked() - started);
  }

  /**
   * Reads one answer to a poll, cut at random.
   *
   * @throws {Error} as `readOne` does.
   */
  readPoll(): void {
    const bytes = mutatedPoll(this.#random);
    const decoder = new PollDecoder(LIMITS.eventLength);
    const started = worked();
    this.#intake.begin(true);
    for (let at = 0; at < bytes.length;) {
      const end = at + 1 + Math.floor(this.#random() * 200);
      for (const event of decoder.decode(bytes.subarray(at, end))) this.#takeEvent(event);
      at = end;
      this.pieces++;
    }
    const { events, place } = decoder.end();
    for (const event of events) this.#takeEvent(event);
    if (place?.cursor !== undefined) this.#intake.moveTo(place.cursor);
    this.bytes += bytes.length;
    this.#store.takeChanged();
    this.#check(worked() - started);
  }

  /**
   * Reads one stream in the compact form, cut at random, until it speaks of a handle that it never introduced.
   *
   * @throws {Error} as `readOne` does.
   */
  readCompact(): void {
    const bytes = mutatedCompact(this.#random);
    const read = compactReader(LIMITS.eventLength);
    const started = worked();
    this.#intake.begin(this.#random() < 0.9);
    try {
      for (let at = 0; at < bytes.length;) {
        const end = at + 1 + Math.floor(this.#random() * 200);
        for (const event of read(bytes.subarray(at, end))) this.#takeEvent(event);
        at = end;
        this.pieces++;
      }
    } catch (error) {
      if (!(error instanceof StreamDroppedError)) throw error;
      this.dropped++;
    }
    this.bytes += bytes.length;
    this.#store.takeChanged();
    this.#check(worked() - started);
  }

  #takeEvent(event: TransportEvent): void {
    if (event.kind === 'skipped') this.#intake.skip(event.error);
    if (event.kind === 'cursor') this.#intake.moveTo(event.cursor);
    if (event.kind !== 'message') return;
    this.messages++;
    this.#intake.take(event.type, event.data, event.cursor, event.value);
  }

  #check(milliseconds: number): void {
    if (milliseconds > HANG) throw new Error(`One stream took ${Math.round(milliseconds)} ms of processor time.`);
    if (this.#store.size > LIMITS.calls) throw new Error(`The store holds ${this.#store.size} calls.`);
    for (const { id, updates } of this.#store.values()) {
      if (updates.length > LIMITS.updatesPerCall) throw new Error(`The call "${id}" holds ${updates.length} updates.`);
    }
    const { cursor } = this.#intake;
    if (cursor !== undefined && !/^[^\0-\x1f\x7f]{1,1024}$/.test(cursor)) throw new Error(`The cursor ${JSON.stringify(cursor)} cannot be sent.`);
    const { total, outcomes } = this.#store.summary();
    if (Object.values(outcomes).reduce((sum, count) => sum + count, 0) !== total) throw new Error('The summary does not add up.');
  }
}
