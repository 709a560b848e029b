/** A time that lies this far behind the best one was not merely long on its way: a clock was set. In milliseconds. */
const CLOCK_WAS_SET = 2000;

/**
 * The server's clock, worked out from the times it tells.
 *
 * Each time is late by its way through the network, never early: so the one that puts the server furthest ahead is the
 * truest, until a clock is set.
 */
export class ServerClock {
  /** This machine's clock, in milliseconds since 1970. */
  readonly local: () => number;
  #offset: number | undefined;

  /** @param now This machine's clock, in milliseconds since 1970. */
  constructor(now: () => number) {
    this.local = now;
  }

  /** The server's clock as far as it is known, this machine's before that; in milliseconds since 1970. */
  now(): number {
    return this.at(this.local());
  }

  /** What the server's clock showed when this machine's showed this, as far as is known by now. */
  at(local: number): number {
    return local + (this.#offset ?? 0);
  }

  /** Takes a time that the server told just now. */
  learn(told: number): void {
    const offset = told - this.local();
    const best = this.#offset ?? offset;
    this.#offset = best - offset > CLOCK_WAS_SET ? offset : Math.max(best, offset);
  }
}
