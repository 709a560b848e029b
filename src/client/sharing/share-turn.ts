import type { ShareLocks } from './share-environment.js';
import { stealLock, type Theft } from './steal-lock.js';

/** How a turn at the lock goes. */
export interface ShareTurnOptions {
  readonly locks: ShareLocks;
  readonly name: string;
  /** Takes the lock from who has it and says nothing any more; left out, the lock is waited for. */
  readonly theft?: Theft | undefined;
  /** The lock is held, until `end`. */
  readonly onHeld: () => void;
  /** Another has stolen it. */
  readonly onStolen: () => void;
  /** Another took the lock from who had it, a moment before. */
  readonly onLate: () => void;
  /** There are no locks to be had here. */
  readonly onRefused: () => void;
}

/** One wait for the lock, and holding it. Nothing is told after `end`. */
export class ShareTurn {
  readonly #waiting = new AbortController();
  #release: (() => void) | undefined;

  constructor({ locks, name, theft, onHeld, onStolen, onLate, onRefused }: ShareTurnOptions) {
    const { signal } = this.#waiting;
    const hold = (): Promise<void> => {
      if (signal.aborted) return Promise.resolve();
      return new Promise((resolve) => {
        this.#release = resolve;
        onHeld();
      });
    };
    const fail = (): void => {
      if (signal.aborted) return;
      if (this.#release === undefined) onRefused();
      else onStolen();
    };
    const late = (): void => { if (!signal.aborted) onLate(); };
    try {
      if (theft === undefined) locks.request(name, { signal }, hold).catch(fail);
      else stealLock({ locks, name, theft, signal, hold, onLate: late, onFailed: fail });
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
