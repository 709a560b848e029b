import type { SharedEntry } from './reader.js';

/** An entry that waits for a reader, and how it will be written if the reader may see all of it. */
export interface QueuedEntry<Frame> {
  readonly shared: SharedEntry;
  readonly frame: Frame;
}

/** What waits for one reader, up to a limit. The frames are shared among readers. */
export class FrameQueue<Frame extends { readonly length: number }> {
  readonly #maxLength: number;
  #entries: QueuedEntry<Frame>[] = [];
  #length = 0;
  /** Whether something was thrown away since the queue was last cleared. */
  hasOverflowed = false;

  constructor(maxLength: number) {
    this.#maxLength = maxLength;
  }

  get isEmpty(): boolean {
    return this.#entries.length === 0;
  }

  /** How much waits, in bytes or characters. */
  get length(): number {
    return this.#length;
  }

  /** Adds an entry. Over the limit, everything is thrown away instead. */
  push(queued: QueuedEntry<Frame>): void {
    this.#entries.push(queued);
    this.#length += queued.frame.length;
    if (this.#length <= this.#maxLength) return;
    this.clear();
    this.hasOverflowed = true;
  }

  shift(): QueuedEntry<Frame> | undefined {
    const queued = this.#entries.shift();
    this.#length -= queued?.frame.length ?? 0;
    return queued;
  }

  clear(): void {
    this.#entries = [];
    this.#length = 0;
    this.hasOverflowed = false;
  }
}
