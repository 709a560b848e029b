import { HostError } from './host-error.js';
import type { EndReason } from './outlet.js';
import type { ReadAccess } from './read-access.js';

/** What an {@link AccessReview} is made with. */
export interface AccessReviewOptions {
  /** Asks once more what the reader may see. */
  readonly ask: () => Promise<ReadAccess>;
  /** How long an answer counts, in milliseconds. */
  readonly everyMilliseconds: number;
  readonly now: () => number;
  readonly report: (error: HostError) => void;
}

/** Looks from time to time whether a reader may still see what it sees. It has no timer: it is reminded. */
export class AccessReview {
  readonly #options: AccessReviewOptions;
  #askedAt: number;
  #isAsking = false;

  constructor(options: AccessReviewOptions) {
    this.#options = options;
    this.#askedAt = options.now();
  }

  /**
   * Asks where it is time to.
   *
   * @returns what the reader may see from now on, why its connection has to end, or nothing where nothing was asked.
   */
  async consider(): Promise<ReadAccess | EndReason | undefined> {
    const { ask, everyMilliseconds, now, report } = this.#options;
    if (this.#isAsking || now() < this.#askedAt + everyMilliseconds) return undefined;
    this.#isAsking = true;
    try {
      const access = await ask();
      if (access === 401) return 'unauthorized';
      return access === false || access === 403 ? 'forbidden' : access;
    } catch (error) {
      // As when a stream is opened: nobody sees anything where that cannot be decided.
      report(new HostError('authorize', error));
      return 'failed';
    } finally {
      this.#askedAt = now();
      this.#isAsking = false;
    }
  }
}
