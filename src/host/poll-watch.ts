import type { StreamHub } from './stream-hub.js';
import type { HostClock } from './host-clock.js';
import type { Reader } from './reader.js';

/** A request that is held until something happens. */
export class PollWatch implements Reader {
  readonly transport = 'polling';
  readonly queuedBytes = 0;
  readonly #hub: StreamHub;
  #hasNews = false;
  #isOver = false;
  #wake: (() => void) | undefined;

  constructor(hub: StreamHub) {
    this.#hub = hub;
  }

  /** Resolves once something was appended to the log since the last time, or the time is over, or the watch has ended. */
  async news(clock: HostClock, milliseconds: number): Promise<void> {
    if (!this.#hasNews && !this.#isOver) {
      await new Promise<void>((resolve) => {
        const stop = clock.after(milliseconds, resolve);
        this.#wake = () => {
          stop();
          resolve();
        };
      });
    }
    this.#wake = undefined;
    this.#hasNews = false;
  }

  /** Whether there is no point in waiting any longer. */
  get isOver(): boolean {
    return this.#isOver;
  }

  push(): void {
    this.#hasNews = true;
    this.#wake?.();
  }

  beat(): void {
    // The answer will say what there is to say.
  }

  async end(): Promise<void> {
    if (this.#isOver) return;
    this.#isOver = true;
    this.#wake?.();
    this.#hub.forget(this);
  }
}
