import type { Row, Table } from './result.js';
import { pairedShares, summarize } from './statistics.js';

/** What was measured of one of those compared, round by round. */
export interface Samples {
  readonly name: string;
  readonly isOurs: boolean;
  readonly values: readonly number[];
  readonly goal?: { readonly of: 'value' | 'share'; readonly limit: number };
}

/** Makes a table of what was measured. With `base` each is also a share of the first, round by round. */
export function tableOf(facts: Omit<Table, 'rows'>, all: readonly Samples[]): Table {
  const [first] = all;
  return { ...facts, rows: all.map((samples) => rowOf(samples, facts.base === undefined ? undefined : first?.values)) };
}

function rowOf({ name, isOurs, values, goal }: Samples, base: readonly number[] | undefined): Row {
  const value = summarize(values);
  const share = base && summarize(pairedShares(values, base));
  const reached = goal?.of === 'share' ? share?.median : value.median;
  return {
    name, isOurs, value,
    ...(share && { share }),
    ...(goal && { goal: { ...goal, isMet: reached !== undefined && reached <= goal.limit } }),
  };
}
