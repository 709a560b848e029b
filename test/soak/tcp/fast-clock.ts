import type { HostClock } from '../../../src/host/index.js';

/** A clock that runs many times faster than the machine's, so that real sockets and real seconds fit into a short test. */
export class FastClock implements HostClock {
  /** How many times faster. */
  readonly speed: number;
  readonly #started = performance.now();
  #jumped = 0;

  constructor(speed: number) {
    this.speed = speed;
  }

  now(): number {
    return 1_800_000_000_000 + this.#jumped + (performance.now() - this.#started) * this.speed;
  }

  after(milliseconds: number, run: () => void): () => void {
    const timer = setTimeout(run, milliseconds / this.speed);
    return () => clearTimeout(timer);
  }

  /** Resolves after so many of its milliseconds. */
  wait(milliseconds: number): Promise<void> {
    return new Promise((resolve) => { this.after(milliseconds, resolve); });
  }

  /** Time jumps, as it does for a machine that slept. */
  jump(milliseconds: number): void {
    this.#jumped += milliseconds;
  }
}
