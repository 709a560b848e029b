import type { HostClock } from '../host/index.js';

/** A clock that stands still until it is told to move. */
export interface ManualClock extends HostClock {
  /** Moves time on by so many milliseconds; what falls due on the way runs in its order, at its time. */
  advance(ms: number): void;
  /** How many timers are waiting. Zero after a proper teardown. */
  readonly waiting: number;
}

interface Timer {
  readonly at: number;
  readonly run: () => void;
}

/**
 * Makes a clock for tests: nothing happens until `advance`.
 *
 * It does not replace the global timers, and does not wait for promises that a timer starts.
 *
 * @param startsAt Milliseconds since 1970.
 */
export function createManualClock(startsAt = 0): ManualClock {
  const timers = new Set<Timer>();
  let now = startsAt;

  const nextUntil = (end: number): Timer | undefined => {
    let next: Timer | undefined;
    for (const timer of timers) {
      if (timer.at <= end && (next === undefined || timer.at < next.at)) next = timer;
    }
    return next;
  };

  return {
    get waiting() { return timers.size; },
    now: () => now,
    after(ms, run) {
      const timer: Timer = { at: now + Math.max(0, ms), run };
      timers.add(timer);
      return () => void timers.delete(timer);
    },
    advance(ms) {
      const end = now + ms;
      for (let timer = nextUntil(end); timer !== undefined; timer = nextUntil(end)) {
        timers.delete(timer);
        now = timer.at;
        timer.run();
      }
      now = end;
    },
  };
}
