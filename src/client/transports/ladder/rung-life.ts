import type { TransportEvent } from '../transport.js';

/** A line that lived shorter than this was not let live, in milliseconds. */
const SHORT = 10_000;

/** A line that is given up after so long a silence, in milliseconds, was given up because of it. */
const SILENT = 7000;

/** What is seen of one connection over one rung. Times are in milliseconds by the clock of `now`. */
export class RungLife {
  readonly #sendsReady: boolean;
  #readyAt: number | undefined;
  #heardAt: number;
  /** When a message came last, or the rung was begun. A heartbeat is no message: it says nothing about what is held back. */
  messageAt: number;

  constructor(sendsReady: boolean, now: number) {
    this.#sendsReady = sendsReady;
    this.#heardAt = now;
    this.messageAt = now;
  }

  /** Whether there was proof that messages come through. */
  get isProven(): boolean { return this.#readyAt !== undefined; }

  take(event: TransportEvent, now: number): void {
    this.#heardAt = now;
    if (event.kind === 'message' && event.type !== 'ping') this.messageAt = now;
    const isReady = this.#sendsReady ? event.kind === 'message' && event.type === 'ready' : event.kind === 'open';
    if (isReady) this.#readyAt ??= now;
  }

  /** Whether it was live for a moment only: from `ready` to the last that was heard. */
  get wasShort(): boolean { return this.#readyAt !== undefined && this.#heardAt - this.#readyAt < SHORT; }

  isSilent(now: number): boolean { return now - this.#heardAt > SILENT; }
}
