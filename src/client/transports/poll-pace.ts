/** The least time from one question to the next while there is news, in milliseconds: what comes in between comes in one answer. */
const LEAST = 250;

/** What an answer told about the pace. */
export interface PollAnswer {
  /** How long it took, in milliseconds. */
  readonly took: number;
  /** How long the host was asked to hold the question, in milliseconds; 0 where it was not. */
  readonly wait: number;
  readonly hasNews: boolean;
  /** The host has more to say already. */
  readonly more: boolean;
}

/** How often to ask, in milliseconds. */
export interface PollTimes {
  readonly fastest: number;
  readonly slowest: number;
}

/**
 * How long to rest between polls. A host that holds questions is asked again at once; another one often while there is news,
 * and half as often with each answer that brings none.
 *
 * It learns whether the host holds from the answers without news: one that comes early was not held.
 */
export class PollPace {
  readonly #times: PollTimes;
  #isHeld: boolean;
  #interval: number;

  /** @param mayHold Whether the host is asked to hold questions. */
  constructor(times: PollTimes, mayHold: boolean) {
    this.#times = times;
    this.#isHeld = mayHold;
    this.#interval = times.fastest;
  }

  /** How long to rest after an answer, in milliseconds. */
  rest({ took, wait, hasNews, more }: PollAnswer): number {
    if (more) return 0;
    if (!hasNews && wait > 0) this.#isHeld = took >= wait / 2;
    if (this.#isHeld) return Math.max(0, LEAST - took);
    this.#interval = hasNews ? this.#times.fastest : Math.min(this.#interval * 2, this.#times.slowest);
    return this.#interval;
  }
}
