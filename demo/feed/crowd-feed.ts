import { Subject, type Observable } from 'rxjs';
import type { CallsClient } from '../../src/client/calls-client.js';
import type { CallUpdate } from '../../src/model/index.js';
import { createBroadcast, createMockServer, localFetch, type Broadcast, type MockServer } from '../../src/mock/index.js';
import { memoryLog } from '../../src/host/index.js';
import { connect } from './connect.js';
import { crowdName } from './crowd-names.js';

/** How often updates are published, in milliseconds; a tick carries what falls due in it. */
const TICK_MS = 50;

/** How many calls are queued in one task, so that a hundred thousand do not hold up the page. */
const QUEUE_AT_ONCE = 1000;

/** How much may wait for the page while it is busy, in bytes. */
const QUEUED_BYTES = 16 * 1024 * 1024;

/** A call of the crowd has at most so many updates. */
const UPDATES_PER_CALL = 12;

/** Many calls on a mock server of their own, reached without a network. */
export class CrowdFeed {
  readonly client: CallsClient;
  /** How many calls there are. */
  readonly size: number;
  readonly #server: MockServer;
  readonly #changes = new Subject<void>();
  #broadcast: Broadcast;
  #seed = 1;
  #timer: ReturnType<typeof setInterval> | undefined;
  #queueing: ReturnType<typeof setTimeout> | undefined;
  #due = 0;
  /** Updates a second. */
  rate: number;

  constructor(size: number, rate: number) {
    this.size = size;
    this.rate = rate;
    this.#server = createMockServer({
      url: '/mock/crowd', host: { log: memoryLog({ calls: size, updatesPerCall: UPDATES_PER_CALL }), maxQueuedBytes: QUEUED_BYTES },
    });
    this.client = connect({ url: '/mock/crowd/stream', fetch: localFetch(this.#server.fetch) });
    this.#broadcast = this.#begin();
  }

  /** The ids of the calls, in their order. */
  get ids(): readonly string[] {
    return this.#broadcast.ids;
  }

  get isRunning(): boolean {
    return this.#timer !== undefined;
  }

  /** How many updates are still to come. */
  get left(): number {
    return this.#broadcast.left;
  }

  /** Tells that it was started, stopped or set up anew, or has ended. */
  get changes$(): Observable<void> {
    return this.#changes;
  }

  /** Goes on, or begins with new calls where all are over. */
  start(): void {
    if (this.#broadcast.left === 0) {
      this.#seed++;
      this.#broadcast = this.#begin();
    }
    this.#timer ??= setInterval(() => this.#tick(), TICK_MS);
    this.#changes.next();
  }

  stop(): void {
    clearInterval(this.#timer);
    this.#timer = undefined;
    this.#changes.next();
  }

  close(): void {
    this.stop();
    clearTimeout(this.#queueing);
    this.client.close();
    this.#server.close();
  }

  #tick(): void {
    if (this.#queueing !== undefined) return;
    this.#due += (this.rate * TICK_MS) / 1000;
    const updates = this.#broadcast.take(Math.floor(this.#due), Date.now());
    this.#due -= Math.floor(this.#due);
    if (updates.length > 0) this.#publish(updates);
    if (this.#broadcast.left === 0) this.stop();
  }

  #begin(): Broadcast {
    const broadcast = createBroadcast({ calls: this.size, seed: this.#seed, prefix: `family-${this.#seed}-` });
    const queued = broadcast.queued(Date.now());
    const queue = (from: number): void => {
      this.#queueing = undefined;
      this.#publish(queued.slice(from, from + QUEUE_AT_ONCE).map((update, index) => ({ ...update, contact: { name: crowdName(from + index) } })));
      if (from + QUEUE_AT_ONCE < queued.length) this.#queueing = setTimeout(() => queue(from + QUEUE_AT_ONCE));
    };
    queue(0);
    return broadcast;
  }

  #publish(updates: readonly CallUpdate[]): void {
    void this.#server.publish(updates);
  }
}
