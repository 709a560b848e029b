import { everySecond } from './every-second.js';

/**
 * One ticker for everything on a page that grows older: countdowns, ages, overdue news. It runs only while somebody listens.
 *
 * It does not tell the time; listeners ask the client of their feed, which knows the server's clock.
 */
export class PageClock {
  readonly #start: (tick: () => void) => () => void;
  readonly #listeners = new Set<() => void>();
  #stop: (() => void) | undefined;

  /** `start` begins to call back and gives a function that ends it. A test hands in its own. */
  constructor(start: (tick: () => void) => () => void = everySecond) {
    this.#start = start;
  }

  /** How many listen at the moment. */
  get size(): number {
    return this.#listeners.size;
  }

  add(listener: () => void): void {
    this.#listeners.add(listener);
    this.#stop ??= this.#start(() => this.tick());
  }

  /** Tells every listener at once, out of turn: a test has let time pass. */
  tick(): void {
    for (const each of this.#listeners) each();
  }

  delete(listener: () => void): void {
    this.#listeners.delete(listener);
    if (this.size > 0) return;
    this.#stop?.();
    this.#stop = undefined;
  }
}

/** The clock that all elements of this copy of the package share. */
export const pageClock = new PageClock();
