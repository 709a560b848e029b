import type { Call } from '../../../src/model/index.js';

/** One way to show many calls as badges. Another framework takes part by one more of these, entered in `contestants.ts`. */
export interface BadgeContestant {
  /** Puts a badge for each call into an empty place. What a framework paints later must be painted two frames after this at the latest. */
  mount(calls: readonly Call[], place: HTMLElement): MountedBadges;
}

/** Badges on the page. */
export interface MountedBadges {
  /** There is news of a call: it is another object than before, and may look the same. */
  show(index: number, call: Call): void;
  unmount(): void;
}
