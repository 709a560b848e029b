import type { ShareLocks } from './share-environment.js';

/** From whom a lock is stolen. */
export interface Theft {
  /** Who had the lock when nothing was heard of its holder any more. */
  readonly from: Promise<string | undefined>;
  /** Nobody may take the turn to steal away from another, but for one who waited for it in vain: its holder may be frozen too. */
  readonly isImpatient: boolean;
}

/** What stealing a lock goes by. */
export interface StealOptions {
  readonly locks: ShareLocks;
  readonly name: string;
  readonly theft: Theft;
  readonly signal: AbortSignal;
  readonly hold: () => Promise<void>;
  /** Somebody else has the lock by now. */
  readonly onLate: () => void;
  /** There are no locks to be had, or the lock was stolen again. */
  readonly onFailed: () => void;
}

/**
 * Steals a lock from the one who had it when nothing was heard of it any more, and from nobody else: of several who find
 * that out in the same moment, one gets the lock, and the others are told that they are late.
 *
 * Who may look and steal is settled with a second lock. It is held until the first one is, so that the next who looks sees who has it.
 */
export function stealLock({ locks, name, theft, signal, hold, onLate, onFailed }: StealOptions): void {
  const isOver = new Promise<undefined>((resolve) => {
    signal.addEventListener('abort', () => resolve(undefined), { once: true });
  });
  const look = async (): Promise<void> => {
    const given = await Promise.race([isOver, Promise.all([theft.from, locks.holder(name).catch(() => undefined)])]);
    if (given === undefined || signal.aborted) return undefined;
    const [before, now] = given;
    if (before !== now) return onLate();
    return new Promise((resolve) => {
      const held = (): Promise<void> => {
        resolve();
        return hold();
      };
      // A lock that is stolen cannot be waited for, so it takes no signal.
      locks.request(name, { steal: true }, held).catch(() => {
        resolve();
        onFailed();
      });
    });
  };
  // A turn that was lost is over for whoever waited for it longer; what it led to goes on.
  const options = theft.isImpatient ? { steal: true } : { signal };
  let hasTurn = false;
  locks.request(`${name} turn`, options, () => {
    hasTurn = true;
    return look();
  }).catch(() => { if (!hasTurn) onFailed(); });
}
