import type { Summary } from './statistics.js';

/** The parts of the suite; each is `npm run bench:<part>`. Those that compare by tables leave `docs/bench/<part>.json`. */
export const PARTS = ['decode', 'reduce', 'memory', 'render', 'board', 'resume', 'size', 'start'] as const;

/** One part of the suite. */
export type Part = (typeof PARTS)[number];

/** What one of those compared came to. */
export interface Row {
  readonly name: string;
  readonly isOurs: boolean;
  /** In the unit of the table. */
  readonly value: Summary;
  /** As a share of the table's first row in the same round. */
  readonly share?: Summary;
  /** The most that ours may come to. */
  readonly goal?: { readonly of: 'value' | 'share'; readonly limit: number; readonly isMet: boolean };
}

/** A comparison: everybody did the same work. */
export interface Table {
  /** Unique within the part; the documents name it. */
  readonly id: string;
  readonly title: string;
  readonly unit: string;
  /** What the shares are shares of, where there are any. */
  readonly base?: string;
  /** What one has to know to read it. */
  readonly note?: string;
  readonly rows: readonly Row[];
}

/** One run of a part. */
export interface Result {
  readonly part: Part;
  readonly date: string;
  readonly machine: { readonly processor: string; readonly cores: number; readonly memoryGB: number; readonly system: string };
  /** How many processes wanted a core, on average of the minute before the run and before its end. Over the number of cores, the machine had other work. */
  readonly load: { readonly before: number; readonly after: number };
  readonly versions: Readonly<Record<string, string>>;
  readonly rounds: number;
  readonly settings: Readonly<Record<string, number>>;
  /** A short run shows that the suite works, and no figures of it go into the documents. */
  readonly isQuick: boolean;
  readonly tables: readonly Table[];
}
