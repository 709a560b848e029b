import type { CallUpdate } from '../model/index.js';

/**
 * Gives a time to updates that say nothing about their order, so that they count in the order in which they came.
 *
 * The times of one call rise strictly, by a millisecond where the clock does not, and never fall when the clock is set
 * back. Updates that carry a `seq` or an `at` of their own are left alone.
 */
export class TimeStamper {
  readonly #now: () => number;
  #latest = 0;
  #furthest = 0;
  /** The last time given to each call. Only those that the clock has not passed matter, so it is emptied once it has passed all. */
  readonly #given = new Map<string, number>();

  constructor(now: () => number) {
    this.#now = now;
  }

  stamp(update: CallUpdate): CallUpdate {
    if (update.seq !== undefined || update.at !== undefined) return update;
    this.#latest = Math.max(this.#latest, Math.floor(this.#now()));
    if (this.#latest > this.#furthest) this.#given.clear();
    const at = Math.max(this.#latest, (this.#given.get(update.call) ?? 0) + 1);
    this.#given.set(update.call, at);
    this.#furthest = Math.max(this.#furthest, at);
    return { ...update, at };
  }
}
