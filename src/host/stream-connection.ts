import type { CallUpdate } from '../model/index.js';
import type { AccessReview } from './access-review.js';
import { entryMessages, snapshotMessages } from './backlog-messages.js';
import { FrameQueue, type QueuedEntry } from './frame-queue.js';
import type { HostMessage, HostMessageOf, MessageFormat } from './host-message.js';
import type { HostCounters, HostTransport } from './host-metrics.js';
import type { EndReason, Outlet, OutletEvents } from './outlet.js';
import { isFilter, seeing, type ReadAccess } from './read-access.js';
import type { Reader, SharedEntry } from './reader.js';
import type { CursorProblem, UpdateLog } from './update-log.js';

/** How many entries are read from the log at a time. */
const PAGE = 1000;

/** What a connection is made with. */
export interface StreamConnectionOptions<Frame, Out extends Outlet<Frame> = Outlet<Frame>> {
  readonly transport: HostTransport;
  readonly log: UpdateLog;
  readonly access: ReadAccess;
  /** Looks from time to time whether the access still stands. Without it, it stands for as long as the connection does. */
  readonly review: AccessReview | undefined;
  readonly format: MessageFormat<Frame>;
  readonly openOutlet: (events: OutletEvents) => Out;
  /** The most bytes of live updates that wait for this reader. */
  readonly maxQueuedBytes: number;
  /** How many heartbeats in a row may find that the reader has read nothing. */
  readonly mostStalledBeats: number;
  readonly retryMilliseconds: number;
  readonly now: () => number;
  readonly counters: HostCounters;
  /** Called once, when the connection is over for any reason. */
  readonly onEnd: () => void;
}

/**
 * One reader of the stream: first what it missed, or a snapshot, then `ready`, then what comes.
 *
 * What happens while it catches up waits in a queue. Over the limit, a reader that is still catching up reads from the
 * log again, and one that is live is let go: it comes back with its cursor, and nothing is lost.
 */
export class StreamConnection<
  Frame extends { readonly length: number }, Out extends Outlet<Frame> = Outlet<Frame>,
> implements Reader {
  readonly outlet: Out;
  readonly #options: StreamConnectionOptions<Frame, Out>;
  #access: ReadAccess;
  #state: 'catching-up' | 'live' | 'ended' = 'catching-up';
  /** The cursor of the latest entry that this reader was sent, or that held nothing for it. */
  #position = '';
  readonly #queue: FrameQueue<Frame>;
  #stalledBeats = 0;
  #resume: (() => void) | undefined;

  constructor(options: StreamConnectionOptions<Frame, Out>) {
    this.#options = options;
    this.#access = options.access;
    this.#queue = new FrameQueue(options.maxQueuedBytes);
    this.outlet = options.openOutlet({ onRoom: () => this.#onRoom(), onGone: () => void this.end('closing') });
  }

  get transport(): HostTransport {
    return this.#options.transport;
  }

  get queuedBytes(): number {
    return this.#queue.length;
  }

  /**
   * Brings the reader up to now. Resolves when it is live or gone.
   *
   * @throws whatever the log throws.
   */
  async start(cursor: string | undefined): Promise<void> {
    const { retryMilliseconds, now, counters } = this.#options;
    this.#write({ type: 'retry', milliseconds: retryMilliseconds });
    const problem = cursor === undefined ? undefined : await this.#catchUp(cursor);
    if (problem !== undefined) this.#write({ type: 'reset', reason: problem });
    const isFresh = cursor === undefined || problem !== undefined;
    // A log that cannot even hold what happens during one snapshot ends the connection; the client waits and tries again.
    if (isFresh && (await this.#sendSnapshot()) !== undefined) void this.end('slow');
    if (this.#isEnded) return;
    this.#write({ type: 'ready', cursor: this.#position, now: now(), resumed: !isFresh });
    this.#state = 'live';
    if (cursor === undefined) counters.snapshots += 1;
    else if (isFresh) counters.resets += 1;
    else counters.resumes += 1;
    this.#onRoom();
  }

  push(shared: SharedEntry): void {
    if (this.#state === 'ended') return;
    const frame = this.#options.format(shared.message);
    if (this.#state === 'live' && this.#queue.isEmpty && this.outlet.hasRoom) return this.#send({ shared, frame });
    this.#queue.push({ shared, frame });
    if (this.#state === 'live' && this.#queue.hasOverflowed) this.#endAsSlow();
  }

  beat(ping: HostMessageOf<'ping'>): void {
    const { review, mostStalledBeats } = this.#options;
    if (review !== undefined) void this.#review(review);
    if (!this.outlet.hasRoom) {
      this.#stalledBeats += 1;
      if (this.#stalledBeats >= mostStalledBeats) this.#endAsSlow();
      return;
    }
    const isUpToDate = this.#state === 'live' && this.#queue.isEmpty;
    this.#write(isFilter(this.#access) && isUpToDate ? { ...ping, cursor: this.#position } : ping);
  }

  end(reason: EndReason): Promise<void> {
    const isFirst = this.#state !== 'ended';
    this.#state = 'ended';
    const closed = this.outlet.close(reason);
    if (isFirst) {
      this.#queue.clear();
      this.#resume?.();
      this.#options.onEnd();
    }
    return closed;
  }

  #endAsSlow(): void {
    if (this.#state === 'ended') return;
    this.#options.counters.slowReaders += 1;
    void this.end('slow');
  }

  async #review(review: AccessReview): Promise<void> {
    const verdict = await review.consider();
    if (verdict === undefined || this.#isEnded) return;
    if (typeof verdict === 'string') void this.end(verdict);
    else this.#access = verdict;
  }

  async #sendSnapshot(): Promise<CursorProblem | undefined> {
    const { log } = this.#options;
    const cursor = await log.cursor();
    for await (const message of snapshotMessages(log.snapshot(), this.#see)) {
      if (this.#isEnded) return undefined;
      await this.#writeWithRoom(message); // oxlint-disable-line no-await-in-loop -- the reader sets the pace
    }
    return this.#catchUp(cursor);
  }

  /** Sends what came after the cursor, until nothing is left but what waits in the queue. */
  async #catchUp(cursor: string): Promise<CursorProblem | undefined> {
    this.#position = cursor;
    while (!this.#isEnded) {
      // From here on the queue collects: what the log does not give now cannot be missed.
      this.#queue.clear();
      const entries = await this.#options.log.since(this.#position, PAGE); // oxlint-disable-line no-await-in-loop -- page by page
      if (typeof entries === 'string') return entries;
      if (entries.length === 0 && !this.#queue.hasOverflowed) return undefined;
      for (const message of entryMessages(entries, this.#position, this.#see)) {
        await this.#writeWithRoom(message); // oxlint-disable-line no-await-in-loop -- the reader sets the pace
      }
      this.#position = entries.at(-1)?.cursor ?? this.#position;
    }
    return undefined;
  }

  /** Apart from `#state`, so that the compiler does not hold on to what was true before an `await`. */
  get #isEnded(): boolean {
    return this.#state === 'ended';
  }

  async #writeWithRoom(message: HostMessage): Promise<void> {
    if (!this.outlet.hasRoom && !this.#isEnded) await new Promise<void>((resolve) => { this.#resume = resolve; });
    this.#write(message);
  }

  #write(message: HostMessage): void {
    const { format, counters } = this.#options;
    if (message.type === 'update') counters.delivered += message.updates.length;
    this.outlet.write(format(message));
  }

  #onRoom(): void {
    this.#stalledBeats = 0;
    this.#resume?.();
    this.#resume = undefined;
    if (this.#state !== 'live') return;
    // Each is taken out before it is sent: sending may ask for more while it is still at it.
    while (this.outlet.hasRoom) {
      const queued = this.#queue.shift();
      if (queued === undefined) return;
      this.#send(queued);
    }
  }

  #send({ shared: { entry }, frame }: QueuedEntry<Frame>): void {
    // The queue may hold what the log has given already.
    if (!this.#options.log.isAfter(entry.cursor, this.#position)) return;
    this.#position = entry.cursor;
    if (!isFilter(this.#access)) {
      this.#options.counters.delivered += entry.updates.length;
      return this.outlet.write(frame);
    }
    const updates = this.#see(entry.updates);
    if (updates.length > 0) this.#write({ type: 'update', updates, cursor: entry.cursor });
  }

  readonly #see = (updates: readonly CallUpdate[]): readonly CallUpdate[] => seeing(this.#access)(updates);
}
