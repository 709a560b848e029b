import type { TransportLeft } from '../../connection.js';
import type { Transport } from '../transport.js';

/** So many short lives in a row, and something on the way does not let a rung live. */
const MOST_SHORT_LIVES = 3;

/** So many tries in a row that brought nothing, on a rung below the top: the network is another one. */
const MOST_FAILURES = 2;

/** A ladder from its top down; never empty. */
export type Rungs = readonly [Transport, ...Transport[]];

/**
 * Where a ladder stands, and why it left the rung before. It stays on what worked; it comes back to the top when what worked
 * works no more, and with the first connect after a while.
 */
export class LadderPlace {
  readonly #rungs: Rungs;
  readonly #returnAfter: number;
  #at = 0;
  #arrivedAt = 0;
  #left: TransportLeft | undefined;
  #hasWorked = false;
  #shortLives = 0;
  #failures = 0;

  /** @param returnAfter How long to stay below the top, in milliseconds, before a connect tries it again. */
  constructor(rungs: Rungs, returnAfter: number) {
    this.#rungs = rungs;
    this.#returnAfter = returnAfter;
  }

  get rung(): Transport { return this.#rungs[this.#at] ?? this.#rungs[0]; }

  /** The rung that was left for this one, and why; `undefined` at the top. */
  get left(): TransportLeft | undefined { return this.#left; }

  get isTop(): boolean { return this.#at === 0; }

  get isLast(): boolean { return this.#at === this.#rungs.length - 1; }

  /** Whether this rung has ever been live since it was reached. */
  get hasWorked(): boolean { return this.#hasWorked; }

  /** A connect begins. */
  begin(now: number): void {
    if (!this.isTop && now - this.#arrivedAt >= this.#returnAfter) this.#goTo(0, undefined, now);
  }

  /** The rung is live. */
  work(): void {
    this.#hasWorked = true;
    this.#failures = 0;
  }

  /** Goes a rung down; from the last one to the top. */
  leave({ reason, error }: Pick<TransportLeft, 'reason' | 'error'>, now: number): void {
    if (this.isLast) this.#goTo(0, undefined, now);
    else this.#goTo(this.#at + 1, { transport: this.rung.name, reason, ...(error && { error }) }, now);
  }

  /** A try brought nothing, and the rung may not be the reason. */
  fail(now: number): void {
    if (++this.#failures >= MOST_FAILURES && !this.isTop) this.#goTo(0, undefined, now);
  }

  /** A line is over that was live. One that did not live long, and was not ended from here, counts against its rung. */
  end(isShort: boolean, now: number): void {
    this.#shortLives = isShort ? this.#shortLives + 1 : 0;
    if (this.#shortLives >= MOST_SHORT_LIVES) this.leave({ reason: 'dropped' }, now);
  }

  #goTo(place: number, left: TransportLeft | undefined, now: number): void {
    this.#at = place;
    this.#left = left;
    this.#arrivedAt = now;
    this.#hasWorked = false;
    this.#shortLives = 0;
    this.#failures = 0;
  }
}
