import type { ShareLocks } from './share-environment.js';

/** How a turn at the lock goes. */
export interface ShareTurnOptions {
  readonly locks: ShareLocks;
  readonly name: string;
  /** Takes the lock from who has it and says nothing any more. */
  readonly steal: boolean;
  /** The lock is held, until `end`. */
  readonly onHeld: () => void;
  /** Another has stolen it. */
  readonly onStolen: () => void;
  /** There are no locks to be had here. */
  readonly onRefused: () => void;
}

/** One wait for the lock, and holding it. Nothing is told after `end`. */
export class ShareTurn {
  readonly #waiting = new AbortController();
  #release: (() => void) | undefined;

  constructor({ locks, name, steal, onHeld, onStolen, onRefused }: ShareTurnOptions) {
    const hold = (): Promise<void> => {
      if (this.#waiting.signal.aborted) return Promise.resolve();
      return new Promise((resolve) => {
        this.#release = resolve;
        onHeld();
      });
    };
    const fail = (): void => {
      if (this.#waiting.signal.aborted) return;
      if (this.#release === undefined) onRefused();
      else onStolen();
    };
    try {
      // A lock that is stolen cannot be waited for, so it takes no signal.
      locks.request(name, steal ? { steal } : { signal: this.#waiting.signal }, hold).catch(fail);
    } catch {
      fail();
    }
  }

  /** Gives the lock back, or waits for it no longer. */
  end(): void {
    this.#waiting.abort();
    this.#release?.();
  }
}
