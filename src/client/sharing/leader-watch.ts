import type { ClientEnvironment } from '../client-environment.js';

/** How often to look, in milliseconds. */
const TICK = 500;

/** A leader that was quiet for so long is asked whether it is there, in milliseconds. */
const QUIET = 1500;

/** A leader that has not answered for so long is frozen or dead. With the rest it is less than five seconds. */
const UNANSWERED = 1500;

/** Those who find it out together take their turns within so many milliseconds. */
const SPREAD = 500;

/** What a leader's watch works with. */
export interface LeaderWatchOptions {
  readonly environment: ClientEnvironment;
  /** Time has passed. */
  readonly onLook: () => void;
  /** A leader was heard. */
  readonly onHeard: () => void;
  readonly onQuiet: () => void;
  readonly onLost: () => void;
}

/**
 * Watches whether a leader is there. It asks rather than waits for heartbeats, because the timers of a page in the background
 * come once a minute while it answers at once; and it counts looks as well as time, because those that were put off with this page
 * prove nothing.
 */
export class LeaderWatch {
  readonly #options: LeaderWatchOptions;
  #heardAt: number;
  #looks = 0;
  #askedAt: number | undefined;
  #cancel: () => void;

  constructor(options: LeaderWatchOptions) {
    this.#options = options;
    this.#heardAt = options.environment.now();
    this.#cancel = this.#lookLater();
  }

  /** The leader said something. */
  hear(): void {
    this.#heardAt = this.#options.environment.now();
    this.#askedAt = undefined;
    this.#looks = 0;
    this.#options.onHeard();
  }

  close(): void {
    this.#cancel();
  }

  #lookLater(): () => void {
    return this.#options.environment.after(TICK, () => {
      this.#cancel = this.#lookLater();
      this.#options.onLook();
      this.#look();
    });
  }

  #look(): void {
    const { environment, onQuiet, onLost } = this.#options;
    const now = environment.now();
    if (this.#askedAt === undefined) {
      if (Math.abs(now - this.#heardAt) < QUIET) return;
      this.#askedAt = now;
      this.#looks = 0;
      onQuiet();
    } else if (++this.#looks * TICK >= UNANSWERED && Math.abs(now - this.#askedAt) >= UNANSWERED) {
      this.#cancel();
      this.#cancel = environment.after(environment.random() * SPREAD, () => {
        if (this.#askedAt !== undefined) onLost();
        else this.#cancel = this.#lookLater();
      });
    }
  }
}
