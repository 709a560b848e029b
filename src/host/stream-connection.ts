import type { CallUpdate } from '../model/index.js';
import { entryFrames, snapshotFrames } from './backlog-frames.js';
import { FrameStream } from './frame-stream.js';
import { isFilter, type ReadAccess } from './read-access.js';
import { pingFrame, readyFrame, resetFrame, retryFrame, updateFrame } from './sse-frames.js';
import type { CursorProblem, LogEntry, UpdateLog } from './update-log.js';

/** How many entries are read from the log at a time. */
const PAGE = 1000;

/** An entry of the log and its frame, which all connections share. */
export interface SharedEntry {
  readonly entry: LogEntry;
  readonly frame: Uint8Array;
}

/** What a connection is made with. */
export interface StreamConnectionOptions {
  readonly log: UpdateLog;
  readonly access: ReadAccess;
  /** The most bytes of live updates that wait for this reader. */
  readonly maxQueuedBytes: number;
  readonly retryMilliseconds: number;
  readonly now: () => number;
  /** Called once, when the connection is over for any reason. */
  readonly onEnd: (connection: StreamConnection) => void;
}

/**
 * One reader of the stream: first what it missed, or a snapshot, then `ready`, then what comes.
 *
 * What happens while it catches up waits in a queue. Over the limit, a reader that is still catching up reads from the
 * log again, and one that is live is let go: it comes back with its cursor, and nothing is lost.
 */
export class StreamConnection {
  readonly #options: StreamConnectionOptions;
  readonly #stream: FrameStream;
  #state: 'catching-up' | 'live' | 'ended' = 'catching-up';
  /** The cursor of the latest entry that this reader was sent, or that held nothing for it. */
  #position = '';
  #queue: SharedEntry[] = [];
  #queuedBytes = 0;
  #hasOverflowed = false;
  #resume: (() => void) | undefined;

  constructor(options: StreamConnectionOptions) {
    this.#options = options;
    this.#stream = new FrameStream({ onRoom: () => this.#onRoom(), onGone: () => this.end() });
  }

  get body(): ReadableStream<Uint8Array> {
    return this.#stream.body;
  }

  /**
   * Brings the reader up to now. Resolves when it is live or gone.
   *
   * @throws whatever the log throws.
   */
  async start(cursor: string | undefined): Promise<void> {
    this.#stream.write(retryFrame(this.#options.retryMilliseconds));
    const problem = cursor === undefined ? undefined : await this.#catchUp(cursor);
    if (problem !== undefined) this.#stream.write(resetFrame(problem));
    const isFresh = cursor === undefined || problem !== undefined;
    // A log that cannot even hold what happens during one snapshot ends the connection; the client waits and tries again.
    if (isFresh && (await this.#sendSnapshot()) !== undefined) this.end();
    if (this.#state === 'ended') return;
    this.#stream.write(readyFrame(this.#position, this.#options.now(), !isFresh));
    this.#state = 'live';
    this.#onRoom();
  }

  /** Takes what was appended to the log. */
  push(shared: SharedEntry): void {
    if (this.#state === 'ended') return;
    if (this.#state === 'live' && this.#queue.length === 0 && this.#stream.hasRoom) return this.#send(shared);
    this.#queue.push(shared);
    this.#queuedBytes += shared.frame.length;
    if (this.#queuedBytes <= this.#options.maxQueuedBytes) return;
    this.#clearQueue();
    this.#hasOverflowed = true;
    if (this.#state === 'live') this.end();
  }

  /** Says that the line is alive, unless bytes are waiting to say it already. */
  ping(shared: Uint8Array): void {
    if (!this.#stream.hasRoom) return;
    const isUpToDate = this.#state === 'live' && this.#queue.length === 0;
    this.#stream.write(isFilter(this.#options.access) && isUpToDate ? pingFrame(this.#options.now(), this.#position) : shared);
  }

  /** Ends the stream and lets go of everything. Calling it again does nothing. */
  end(): void {
    if (this.#state === 'ended') return;
    this.#state = 'ended';
    this.#stream.close();
    this.#clearQueue();
    this.#resume?.();
    this.#options.onEnd(this);
  }

  async #sendSnapshot(): Promise<CursorProblem | undefined> {
    const { log } = this.#options;
    const cursor = await log.cursor();
    for await (const frame of snapshotFrames(log.snapshot(), this.#see)) {
      if (this.#isEnded) return undefined;
      await this.#sendWithRoom(frame); // oxlint-disable-line no-await-in-loop -- the reader sets the pace
    }
    return this.#catchUp(cursor);
  }

  /** Sends what came after the cursor, until nothing is left but what waits in the queue. */
  async #catchUp(cursor: string): Promise<CursorProblem | undefined> {
    this.#position = cursor;
    while (!this.#isEnded) {
      // From here on the queue collects: what the log does not give now cannot be missed.
      this.#clearQueue();
      this.#hasOverflowed = false;
      const entries = await this.#options.log.since(this.#position, PAGE); // oxlint-disable-line no-await-in-loop -- page by page
      if (typeof entries === 'string') return entries;
      if (entries.length === 0 && !this.#hasOverflowed) return undefined;
      for (const frame of entryFrames(entries, this.#position, this.#see)) {
        await this.#sendWithRoom(frame); // oxlint-disable-line no-await-in-loop -- the reader sets the pace
      }
      this.#position = entries.at(-1)?.cursor ?? this.#position;
    }
    return undefined;
  }

  /** Apart from `#state`, so that the compiler does not hold on to what was true before an `await`. */
  get #isEnded(): boolean {
    return this.#state === 'ended';
  }

  async #sendWithRoom(frame: Uint8Array): Promise<void> {
    if (!this.#stream.hasRoom && !this.#isEnded) await new Promise<void>((resolve) => { this.#resume = resolve; });
    this.#stream.write(frame);
  }

  #onRoom(): void {
    this.#resume?.();
    this.#resume = undefined;
    if (this.#state !== 'live') return;
    // Each is taken out before it is sent: sending may ask for more while it is still at it.
    for (let shared = this.#next(); shared !== undefined; shared = this.#next()) this.#send(shared);
  }

  #next(): SharedEntry | undefined {
    const shared = this.#stream.hasRoom ? this.#queue.shift() : undefined;
    this.#queuedBytes -= shared?.frame.length ?? 0;
    return shared;
  }

  #send({ entry, frame }: SharedEntry): void {
    // The queue may hold what the log has given already.
    if (!this.#options.log.isAfter(entry.cursor, this.#position)) return;
    this.#position = entry.cursor;
    if (!isFilter(this.#options.access)) return this.#stream.write(frame);
    const updates = this.#see(entry.updates);
    if (updates.length > 0) this.#stream.write(updateFrame(updates, entry.cursor));
  }

  readonly #see = (updates: readonly CallUpdate[]): readonly CallUpdate[] => {
    const { access } = this.#options;
    return isFilter(access) ? updates.filter(({ call }) => access.calls(call)) : updates;
  };

  #clearQueue(): void {
    this.#queue = [];
    this.#queuedBytes = 0;
  }
}
