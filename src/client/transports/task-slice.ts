import type { ClientEnvironment } from '../client-environment.js';

/** How long one task may work before the page gets a turn, in milliseconds. With what a message costs, it stays under 8. */
const SLICE = 5;

/** The clock is asked once for so many messages. */
const STRIDE = 16;

/**
 * Cuts long work into tasks: a reader asks after each message whether its time is up, and rests where it is.
 *
 * Time that the reader spent waiting counts too, so it may rest once where it need not; that costs a task, not a frame.
 */
export class TaskSlice {
  readonly #environment: ClientEnvironment;
  readonly #signal: AbortSignal;
  #started: number;
  #count = 0;

  /** @param signal Ends a rest at once. */
  constructor(environment: ClientEnvironment, signal: AbortSignal) {
    this.#environment = environment;
    this.#signal = signal;
    this.#started = environment.now();
  }

  /** Whether this task has worked long enough. */
  isOver(): boolean {
    if (++this.#count % STRIDE !== 0) return false;
    return this.#environment.now() - this.#started >= SLICE;
  }

  /** Waits for the next task. */
  next(): Promise<void> {
    return new Promise((resolve) => {
      const cancel = this.#environment.task(() => {
        this.#signal.removeEventListener('abort', stop);
        this.#started = this.#environment.now();
        resolve();
      });
      const stop = (): void => {
        cancel();
        resolve();
      };
      this.#signal.addEventListener('abort', stop, { once: true });
    });
  }
}
