import { HostError } from './host-error.js';
import type { HostClock } from './host-clock.js';
import type { ReadAccess } from './read-access.js';
import { pingFrame, updateFrame } from './sse-frames.js';
import { StreamConnection } from './stream-connection.js';
import type { LogEntry, UpdateLog } from './update-log.js';

/** What a {@link StreamHub} is made with. */
export interface StreamHubOptions {
  readonly log: UpdateLog;
  readonly clock: HostClock;
  readonly pingMilliseconds: number;
  readonly retryMilliseconds: number;
  readonly maxQueuedBytes: number;
  readonly report: (error: HostError) => void;
}

/** All open streams of one host: one subscription to the log and one timer for all of them, and none when nobody listens. */
export class StreamHub {
  readonly #options: StreamHubOptions;
  readonly #connections = new Set<StreamConnection>();
  #subscription: Promise<() => void> | undefined;
  #stopPings: (() => void) | undefined;

  constructor(options: StreamHubOptions) {
    this.#options = options;
  }

  /** How many streams are open. */
  get size(): number {
    return this.#connections.size;
  }

  /** Opens a stream for a reader, from a cursor on or from the beginning, and gives the response's body. */
  open(access: ReadAccess, cursor: string | undefined): ReadableStream<Uint8Array> {
    const { log, clock, maxQueuedBytes, retryMilliseconds } = this.#options;
    const connection = new StreamConnection({
      log, access, maxQueuedBytes, retryMilliseconds,
      now: () => clock.now(),
      onEnd: () => this.#forget(connection),
    });
    this.#connections.add(connection);
    this.#stopPings ??= this.#schedulePing();
    void this.#run(connection, cursor);
    return connection.body;
  }

  /** Ends every stream. */
  close(): void {
    for (const connection of this.#connections) connection.end();
  }

  async #run(connection: StreamConnection, cursor: string | undefined): Promise<void> {
    try {
      // The log must be listened to before it is read, or what comes between the two is lost.
      this.#subscription ??= this.#options.log.subscribe((entry) => this.#spread(entry));
      await this.#subscription;
      await connection.start(cursor);
    } catch (error) {
      this.#options.report(new HostError('stream', error));
      connection.end();
    }
  }

  #spread(entry: LogEntry): void {
    const shared = { entry, frame: updateFrame(entry.updates, entry.cursor) };
    for (const connection of this.#connections) connection.push(shared);
  }

  #schedulePing(): () => void {
    const { clock, pingMilliseconds } = this.#options;
    return clock.after(pingMilliseconds, () => {
      const shared = pingFrame(clock.now());
      for (const connection of this.#connections) connection.ping(shared);
      this.#stopPings = this.#schedulePing();
    });
  }

  #forget(connection: StreamConnection): void {
    this.#connections.delete(connection);
    if (this.#connections.size > 0) return;
    this.#stopPings?.();
    this.#stopPings = undefined;
    const subscription = this.#subscription;
    this.#subscription = undefined;
    // A subscription that failed was reported when it was waited for; there is nothing to end.
    subscription?.then((unsubscribe) => unsubscribe(), () => undefined);
  }
}
