/** How often the page's clock ticks, in milliseconds. */
export const TICK_MS = 1000;

/** What the clock needs from its surroundings; a test hands in its own. */
export interface ClockSurroundings {
  start(tick: () => void, milliseconds: number): number;
  stop(timer: number): void;
  isHidden(): boolean;
  /** Calls back whenever `isHidden` may have changed, until the function it gives back is called. */
  onVisibility(changed: () => void): () => void;
}

const browser: ClockSurroundings = {
  start: (tick, milliseconds) => window.setInterval(tick, milliseconds),
  stop: (timer) => window.clearInterval(timer),
  isHidden: () => document.hidden,
  onVisibility(changed) {
    document.addEventListener('visibilitychange', changed);
    return () => document.removeEventListener('visibilitychange', changed);
  },
};

/**
 * One ticker for everything on a page that grows older: countdowns, ages, overdue news.
 *
 * It runs only while somebody listens and the page is visible, and catches up with one tick when the page is shown again.
 * It does not tell the time; listeners ask the client of their feed, which knows the server's clock.
 */
export class PageClock {
  readonly #surroundings: ClockSurroundings;
  readonly #listeners = new Set<() => void>();
  #timer: number | undefined;
  #stopWatching: (() => void) | undefined;

  constructor(surroundings: ClockSurroundings = browser) {
    this.#surroundings = surroundings;
  }

  /** How many listen at the moment. */
  get size(): number {
    return this.#listeners.size;
  }

  add(listener: () => void): void {
    this.#listeners.add(listener);
    this.#stopWatching ??= this.#surroundings.onVisibility(() => {
      if (!this.#surroundings.isHidden()) this.#tick();
      this.#run();
    });
    this.#run();
  }

  delete(listener: () => void): void {
    if (!this.#listeners.delete(listener) || this.#listeners.size > 0) return;
    this.#stopWatching?.();
    this.#stopWatching = undefined;
    this.#run();
  }

  #run(): void {
    const isNeeded = this.#listeners.size > 0 && !this.#surroundings.isHidden();
    if (isNeeded) this.#timer ??= this.#surroundings.start(() => this.#tick(), TICK_MS);
    else if (this.#timer !== undefined) {
      this.#surroundings.stop(this.#timer);
      this.#timer = undefined;
    }
  }

  #tick(): void {
    for (const listener of this.#listeners) listener();
  }
}

/** The clock that all elements of this copy of the package share. */
export const pageClock = new PageClock();
