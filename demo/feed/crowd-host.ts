import type { CallUpdate } from '../../src/model/index.js';
import { memoryLog } from '../../src/host/index.js';
import { createBroadcast, type Broadcast } from '../../src/mock/broadcast.js';
import { createMockHost, type MockHost } from '../../src/mock/mock-host.js';
import type { FetchHandler } from '../../src/mock/with-faults.js';
import { crowdName } from './crowd-names.js';

/** How often updates are published, in milliseconds; a tick carries what falls due in it. */
const TICK_MS = 50;

/** How many calls are queued in one task, so that a hundred thousand do not hold up whoever runs it. */
const QUEUE_AT_ONCE = 1000;

/** How much may wait for the page while it is busy, in bytes. */
const QUEUED_BYTES = 16 * 1024 * 1024;

/** A call of the crowd has at most so many updates. */
const UPDATES_PER_CALL = 12;

/** Where the crowd's stream is. */
export const CROWD_STREAM = '/mock/crowd/stream';

/** How far a crowd is. */
export interface CrowdState {
  /** The ids of the calls, in their order. */
  readonly ids: readonly string[];
  readonly isRunning: boolean;
  /** How many updates are still to come. */
  readonly left: number;
}

/** What somebody wants of a crowd. */
export type CrowdWish = { readonly rate: number } | 'start' | 'stop' | 'close';

/** Many calls on a mock server of their own. */
export class CrowdHost {
  readonly #size: number;
  readonly #server: MockHost;
  readonly #onState: (state: CrowdState) => void;
  #broadcast: Broadcast;
  #seed = 1;
  #timer: ReturnType<typeof setInterval> | undefined;
  #queueing: ReturnType<typeof setTimeout> | undefined;
  #due = 0;
  #rate: number;

  /**
   * @param size how many calls
   * @param rate updates a second
   * @param onState is told how far it is: at once, and whenever it was started, stopped or set up anew, or has ended
   */
  constructor(size: number, rate: number, onState: (state: CrowdState) => void) {
    this.#size = size;
    this.#rate = rate;
    this.#onState = onState;
    this.#server = createMockHost({
      url: '/mock/crowd', host: { log: memoryLog({ calls: size, updatesPerCall: UPDATES_PER_CALL }), maxQueuedBytes: QUEUED_BYTES },
    });
    this.#broadcast = this.#begin();
    this.#tell();
  }

  /** Answers for {@link CROWD_STREAM}. */
  get fetch(): FetchHandler {
    return this.#server.fetch;
  }

  heed(wish: CrowdWish): void {
    switch (wish) {
      case 'start':
        this.#start();
        break;
      case 'stop':
        this.#stop();
        break;
      case 'close':
        clearInterval(this.#timer);
        clearTimeout(this.#queueing);
        this.#server.close();
        break;
      default:
        this.#rate = wish.rate;
    }
  }

  /** Goes on, or begins with new calls where all are over. */
  #start(): void {
    if (this.#broadcast.left === 0) {
      this.#seed++;
      this.#broadcast = this.#begin();
    }
    this.#timer ??= setInterval(() => this.#tick(), TICK_MS);
    this.#tell();
  }

  #stop(): void {
    clearInterval(this.#timer);
    this.#timer = undefined;
    this.#tell();
  }

  #tell(): void {
    this.#onState({ ids: this.#broadcast.ids, isRunning: this.#timer !== undefined, left: this.#broadcast.left });
  }

  #tick(): void {
    if (this.#queueing !== undefined) return;
    this.#due += (this.#rate * TICK_MS) / 1000;
    const updates = this.#broadcast.take(Math.floor(this.#due), Date.now());
    this.#due -= Math.floor(this.#due);
    if (updates.length > 0) this.#publish(updates);
    if (this.#broadcast.left === 0) this.#stop();
  }

  #begin(): Broadcast {
    const broadcast = createBroadcast({ calls: this.#size, seed: this.#seed, prefix: `family-${this.#seed}-` });
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
