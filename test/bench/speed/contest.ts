/** One way to do a piece of work. */
export interface Contestant {
  readonly name: string;
  /** What it may take at most, as a share of the base in the same round. Only our own have a goal. */
  readonly goal?: number;
  /** Makes everything ready; what it gives back is timed, and tells a number by which the work can be checked. */
  readonly prepare: () => () => number | Promise<number>;
}

/** A contest: everybody does the same work, one after the other, round by round. */
export interface Contest {
  readonly title: string;
  /** What the others are measured by. */
  readonly base: Contestant;
  readonly others: readonly Contestant[];
  /** What each of `others` must come to. */
  readonly expected: number;
}

/** How one contestant did. */
export interface Standing {
  readonly name: string;
  /** Median, in milliseconds. */
  readonly milliseconds: number;
  /** Share of the base in the same round: median, and the quarters around it. */
  readonly share: number;
  readonly spread: readonly [number, number];
  readonly goal?: number;
}

/** Collects garbage, so that nobody pays for who came before. A runtime offers it where it was started with `--expose-gc`. */
export function collectGarbage(): void {
  const { gc } = globalThis as { gc?: () => void };
  if (gc === undefined) throw new Error('Start the runtime with --expose-gc.');
  gc();
}

const WARM_UP = 3;

/** The value below which a share of the values lies. */
export function quantile(values: readonly number[], share: number): number {
  const sorted = values.toSorted((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? Number.NaN;
}

/**
 * Runs a contest. All take turns within a round, so that they meet the same machine, and only ratios within a round are compared.
 *
 * @throws {Error} where a contestant did not do the work.
 */
export async function runContest({ title, base, others, expected }: Contest, rounds: number): Promise<readonly Standing[]> {
  const all = [base, ...others];
  const times = all.map((): number[] => []);
  for (let round = -WARM_UP; round < rounds; round++) {
    for (const [index, contestant] of all.entries()) {
      const work = contestant.prepare();
      collectGarbage();
      const from = performance.now();
      const result = await work(); // oxlint-disable-line no-await-in-loop -- one after the other
      const time = performance.now() - from;
      if (index > 0 && result !== expected) throw new Error(`${title}: ${contestant.name} came to ${result}, not ${expected}.`);
      if (round >= 0) times[index]?.push(time);
    }
  }
  return all.map(({ name, goal }, index): Standing => {
    const own = times[index] ?? [];
    const shares = own.map((time, round) => time / (times[0]?.[round] ?? Number.NaN));
    return {
      name, milliseconds: quantile(own, 0.5), share: quantile(shares, 0.5), spread: [quantile(shares, 0.25), quantile(shares, 0.75)],
      ...(goal !== undefined && { goal }),
    };
  });
}
