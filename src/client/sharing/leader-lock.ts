import type { ShareLocks } from './share-environment.js';
import { ShareTurn, type ShareTurnOptions } from './share-turn.js';
import type { Theft } from './steal-lock.js';

/** What a client hears of the lock. */
export type LeaderLockEvents = Pick<ShareTurnOptions, 'onHeld' | 'onStolen' | 'onRefused'>;

/** One client's dealings with the lock that makes the leader. */
export class LeaderLock {
  readonly #locks: ShareLocks;
  readonly #name: string;
  readonly #events: LeaderLockEvents;
  #turn: ShareTurn | undefined;
  #suspect: Promise<string | undefined> = Promise.resolve(undefined);

  constructor(locks: ShareLocks, name: string, events: LeaderLockEvents) {
    this.#locks = locks;
    this.#name = name;
    this.#events = events;
  }

  /** Nothing is heard of the leader: whoever has the lock now is the one to take it from. */
  suspect(): void {
    this.#suspect = this.#locks.holder(this.#name).catch(() => undefined);
  }

  /**
   * Waits for the lock, and for it alone.
   *
   * @param lost How many leaders in a row were not heard of: with the first the lock is taken from its holder, in turn; with the
   * second, whose turn it is to do so is not heard of either.
   */
  seek(lost = 0): void {
    this.#begin(lost === 0 ? undefined : { from: this.#suspect, isImpatient: lost > 1 });
  }

  /** Gives the lock back, or waits for it no longer. */
  end(): void {
    this.#turn?.end();
    this.#turn = undefined;
  }

  #begin(theft: Theft | undefined): void {
    this.end();
    this.#turn = new ShareTurn({ ...this.#events, locks: this.#locks, name: this.#name, theft, onLate: () => this.#begin(undefined) });
  }
}
