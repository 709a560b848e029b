import { Subject, type Observable } from 'rxjs';
import type { CallsClient } from '../../src/client/calls-client.js';
import type { CallUpdate } from '../../src/model/index.js';
import { createBroadcast, createMockServer, localFetch, type Broadcast, type MockServer } from '../../src/mock/index.js';
import { connect } from './connect.js';
import { crowdName } from './crowd-names.js';

/** How often updates are published, in milliseconds; a tick carries what falls due in it. */
const TICK_MS = 50;

/** A thousand calls on a mock server of their own, reached without a network. */
export class CrowdFeed {
  readonly client: CallsClient;
  readonly #server: MockServer;
  readonly #changes = new Subject<void>();
  #broadcast: Broadcast;
  #seed = 1;
  #timer: ReturnType<typeof setInterval> | undefined;
  #due = 0;
  /** Updates a second. */
  rate: number;

  constructor(rate: number) {
    this.rate = rate;
    this.#server = createMockServer({ url: '/mock/crowd' });
    this.client = connect({ url: '/mock/crowd/stream', fetch: localFetch(this.#server.fetch) });
    this.#broadcast = createBroadcast({ seed: this.#seed, prefix: `family-${this.#seed}-` });
    this.#queue();
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
      this.#broadcast = createBroadcast({ seed: this.#seed, prefix: `family-${this.#seed}-` });
      this.#queue();
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
    this.client.close();
    this.#server.close();
  }

  #tick(): void {
    this.#due += (this.rate * TICK_MS) / 1000;
    const updates = this.#broadcast.take(Math.floor(this.#due), Date.now());
    this.#due -= Math.floor(this.#due);
    if (updates.length > 0) this.#publish(updates);
    if (this.#broadcast.left === 0) this.stop();
  }

  #queue(): void {
    this.#publish(this.#broadcast.queued(Date.now()).map((update, index) => ({ ...update, contact: { name: crowdName(index) } })));
  }

  #publish(updates: readonly CallUpdate[]): void {
    void this.#server.publish(updates);
  }
}
