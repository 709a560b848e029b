/** What many measurements of one thing come to: the middle one, and the quarters around it. */
export interface Summary {
  readonly median: number;
  readonly spread: readonly [number, number];
}

/** The value below which a share of the values lies; between two values it is drawn straight. */
export function quantile(values: readonly number[], share: number): number {
  const sorted = values.toSorted((a, b) => a - b);
  const place = (sorted.length - 1) * share;
  const below = sorted[Math.floor(place)] ?? Number.NaN;
  const above = sorted[Math.ceil(place)] ?? Number.NaN;
  return below + (above - below) * (place - Math.floor(place));
}

/** The middle of the values, and the quarters around it. */
export function summarize(values: readonly number[]): Summary {
  return { median: quantile(values, 0.5), spread: [quantile(values, 0.25), quantile(values, 0.75)] };
}

/**
 * Each value as a share of what the base came to in the same round. The machine may be twice as slow in one round as in another:
 * whoever takes the ratio of two medians compares rounds that never met, and so the ratio comes first and the median after it.
 *
 * @throws {RangeError} where the two did not run as many rounds.
 */
export function pairedShares(values: readonly number[], base: readonly number[]): readonly number[] {
  return paired(values, base, (value, ground) => value / ground);
}

/**
 * How much more each value is than what the base came to in the same round.
 *
 * @throws {RangeError} where the two did not run as many rounds.
 */
export function pairedDifferences(values: readonly number[], base: readonly number[]): readonly number[] {
  return paired(values, base, (value, ground) => value - ground);
}

function paired(values: readonly number[], base: readonly number[], compare: (value: number, ground: number) => number): readonly number[] {
  if (values.length !== base.length) throw new RangeError(`${values.length} rounds cannot be compared with ${base.length}.`);
  return values.map((value, round) => compare(value, base[round] ?? Number.NaN));
}
