/** One way to do a piece of work. */
export interface Contestant {
  readonly name: string;
  readonly isOurs?: boolean;
  /** What it may take at most, as a share of the base in the same round. Only our own have a goal. */
  readonly goal?: number;
  /** Makes everything ready; what it gives back is timed, and tells a number by which the work can be checked. */
  readonly prepare: () => () => number | Promise<number>;
}

/** A contest: everybody does the same work, one after the other, round by round. */
export interface Contest {
  readonly id: string;
  readonly title: string;
  /** What the others are measured by. */
  readonly base: Contestant;
  readonly others: readonly Contestant[];
  /** What each must come to: whoever does not has not done the work, and its time counts for nothing. */
  readonly expected: number;
}

/** Collects garbage, so that nobody pays for who came before. A runtime offers it where it was started with `--expose-gc`. */
export function collectGarbage(): void {
  const { gc } = globalThis as { gc?: () => void };
  if (gc === undefined) throw new Error('Start the runtime with --expose-gc.');
  gc();
}
