import type { AccessReview } from './access-review.js';
import { compactFormat } from './compact/compact-frame.js';
import { CompactStream } from './compact/compact-stream.js';
import { HandleTable } from './compact/handle-table.js';
import { FrameStream } from './frame-stream.js';
import { HostError } from './host-error.js';
import type { HostClock } from './host-clock.js';
import { rememberLast, type MessageFormat } from './host-message.js';
import type { HostCounters, HostTransport } from './host-metrics.js';
import type { EndReason, Outlet, OutletEvents } from './outlet.js';
import { isFilter, type ReadAccess } from './read-access.js';
import type { Reader } from './reader.js';
import { jsonFrame } from './json-frame.js';
import { sseFrame } from './sse-frame.js';
import { StreamConnection } from './stream-connection.js';
import type { LogEntry, UpdateLog } from './update-log.js';

/** How many handles all readers who see everything share; as many as a client takes. */
const SHARED_HANDLES = 65_536;

/** How many handles a reader has to himself who sees only some of the calls: from shared ones he could count the others. */
const OWN_HANDLES = 4096;

/** What a {@link StreamHub} is made with. */
export interface StreamHubOptions {
  readonly log: UpdateLog;
  readonly clock: HostClock;
  readonly pingMilliseconds: number;
  readonly stallMilliseconds: number;
  readonly retryMilliseconds: number;
  readonly maxQueuedBytes: number;
  readonly counters: HostCounters;
  readonly report: (error: HostError) => void;
}

/** Who opens a stream, and from where. */
export interface StreamOpening {
  readonly access: ReadAccess;
  readonly review: AccessReview | undefined;
  /** Where to go on; without it, from the beginning. */
  readonly cursor: string | undefined;
}

/** How one transport carries a stream. */
interface Carrier<Frame, Out extends Outlet<Frame>> {
  readonly transport: HostTransport;
  readonly format: MessageFormat<Frame>;
  readonly openOutlet: (events: OutletEvents) => Out;
}

/** All readers of one host: one subscription to the log and one timer for all of them, and none when nobody listens. */
export class StreamHub {
  readonly #options: StreamHubOptions;
  readonly #readers = new Set<Reader>();
  readonly #sse = rememberLast(sseFrame);
  readonly #json = rememberLast(jsonFrame);
  readonly #compact = rememberLast(compactFormat(new HandleTable(SHARED_HANDLES)));
  readonly #told = new WeakSet<Error>();
  #subscription: Promise<() => void> | undefined;
  #stopBeats: (() => void) | undefined;

  constructor(options: StreamHubOptions) {
    this.#options = options;
  }

  /** Everybody who waits for what comes. */
  get readers(): ReadonlySet<Reader> {
    return this.#readers;
  }

  /** Opens an event stream and gives the response's body. */
  openSse(opening: StreamOpening): ReadableStream<Uint8Array> {
    return this.#open(opening, { transport: 'sse', format: this.#sse, openOutlet: (events) => new FrameStream(events) }).body;
  }

  /** Opens an event stream whose updates have the compact form. */
  openCompact(opening: StreamOpening): ReadableStream<Uint8Array> {
    const format = isFilter(opening.access) ? compactFormat(new HandleTable(OWN_HANDLES)) : this.#compact;
    return this.#open(opening, { transport: 'sse', format, openOutlet: (events) => new CompactStream(events) }).body;
  }

  /** Opens a stream over a WebSocket. */
  openSocket(opening: StreamOpening, openOutlet: (events: OutletEvents) => Outlet<string>): void {
    this.#open(opening, { transport: 'websocket', format: this.#json, openOutlet });
  }

  /**
   * Takes in a reader: from when this resolves, it hears of everything that is appended to the log.
   *
   * @throws what the log throws where it cannot be listened to.
   */
  async add(reader: Reader): Promise<void> {
    this.#readers.add(reader);
    this.#stopBeats ??= this.#scheduleBeat();
    // The log must be listened to before it is read, or what comes between the two is lost.
    this.#subscription ??= this.#listen();
    await this.#subscription;
  }

  /** Lets a reader go. */
  forget(reader: Reader): void {
    this.#readers.delete(reader);
    if (this.#readers.size > 0) return;
    this.#stopBeats?.();
    this.#stopBeats = undefined;
    this.#unsubscribe();
  }

  /** Ends everything; resolves once all that was written is delivered. */
  async close(reason: EndReason = 'closing'): Promise<void> {
    await Promise.all(Array.from(this.#readers, (reader) => reader.end(reason)));
  }

  #open<Frame extends { readonly length: number }, Out extends Outlet<Frame>>({ access, review, cursor }: StreamOpening, carrier: Carrier<Frame, Out>): Out {
    const { log, clock, maxQueuedBytes, retryMilliseconds, counters, pingMilliseconds, stallMilliseconds } = this.#options;
    const connection = new StreamConnection({
      ...carrier, log, access, review, maxQueuedBytes, retryMilliseconds, counters,
      mostStalledBeats: Math.ceil(stallMilliseconds / pingMilliseconds),
      now: () => clock.now(),
      onEnd: () => this.forget(connection),
    });
    void this.#run(connection, cursor);
    return connection.outlet;
  }

  async #run(connection: Pick<StreamConnection<{ readonly length: number }>, 'start'> & Reader, cursor: string | undefined): Promise<void> {
    try {
      await this.add(connection);
      await connection.start(cursor);
    } catch (error) {
      this.#report(error);
      await connection.end('failed');
    }
  }

  #listen(): Promise<() => void> {
    const subscription = this.#options.log.subscribe((entry) => this.#spread(entry), (cause) => this.#break(cause));
    // The next reader tries again, however many are still there.
    subscription.catch(() => {
      if (this.#subscription === subscription) this.#subscription = undefined;
    });
    return subscription;
  }

  #spread(entry: LogEntry): void {
    const shared = { entry, message: { type: 'update', updates: entry.updates, cursor: entry.cursor } } as const;
    for (const reader of this.#readers) reader.push(shared);
  }

  /** What many readers wait for in vain is told once. */
  #report(cause: unknown): void {
    if (cause instanceof Error) {
      if (this.#told.has(cause)) return;
      this.#told.add(cause);
    }
    this.#options.report(new HostError('stream', cause));
  }

  /** Nobody may go on as if nothing had been missed; whoever comes back asks the log anew. */
  #break(cause: unknown): void {
    this.#report(cause);
    this.#subscription = undefined;
    void this.close('failed');
  }

  #scheduleBeat(): () => void {
    const { clock, pingMilliseconds } = this.#options;
    return clock.after(pingMilliseconds, () => {
      const ping = { type: 'ping', now: clock.now() } as const;
      for (const reader of this.#readers) reader.beat(ping);
      if (this.#readers.size > 0) this.#stopBeats = this.#scheduleBeat();
    });
  }

  #unsubscribe(): void {
    const subscription = this.#subscription;
    this.#subscription = undefined;
    // Of one that failed there is nothing to end.
    subscription?.then((unsubscribe) => unsubscribe(), () => undefined);
  }
}
