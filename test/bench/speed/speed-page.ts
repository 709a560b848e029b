// What the benchmarks run, in whichever engine loads this.
import { standardVocabulary } from '../../../src/model/index.js';
import { createCallStore } from '../../../src/reducer/index.js';
import { parseUpdate } from '../../../src/wire/parse-update.js';
import { collectGarbage, type Contest, type Contestant } from './contest.js';
import { decodeContests } from './decode-contests.js';
import { growthContests } from './growth-contests.js';
import { reduceContests } from './reduce-contests.js';
import { stormTexts } from './storm.js';

const CONTESTS = { decode: decodeContests, reduce: reduceContests, growth: growthContests } as const;

/** A contest, as the runner sees it. */
export interface ContestFacts {
  readonly id: string;
  readonly title: string;
  readonly entrants: readonly { readonly name: string; readonly isOurs: boolean; readonly goal?: number }[];
}

/** What can be run here. */
export interface SpeedBench {
  /** Opens the contests of a kind, and closes those that were open. */
  open(what: keyof typeof CONTESTS, calls: number): readonly ContestFacts[];
  /** Makes an entrant ready for its turn, and collects the garbage of who came before. */
  ready(contest: number, entrant: number): void;
  /**
   * The turn itself: what the runner measures.
   *
   * @throws {Error} where the entrant did not do the work.
   */
  work(): Promise<void>;
  /** Fills a store with calls of five updates each, over or still going on, read or never read; nothing else stays. */
  fill(calls: number, isOver: boolean, isRead: boolean): void;
  /** Lets the store go. */
  empty(): void;
}

let kept: ReturnType<typeof createCallStore> | undefined;
let contests: readonly Contest[] = [];
let prepared: { readonly name: string; readonly expected: number; readonly work: () => number | Promise<number> } | undefined;

// A page always has a call somewhere. Without one, the collection before each round would take with it what the engine has
// learnt of a call's shape.
const page = createCallStore();
const follow = (store: typeof page, text: string): void => {
  const { update } = parseUpdate(JSON.parse(text), standardVocabulary);
  if (update) store.apply(update);
};
for (const text of stormTexts(2)) follow(page, text);

const entrantsOf = ({ base, others }: Contest): readonly Contestant[] => [base, ...others];

export const speedBench: SpeedBench = {
  open(what, calls) {
    contests = [];
    contests = CONTESTS[what](calls);
    return contests.map((contest) => ({
      id: contest.id, title: contest.title,
      entrants: entrantsOf(contest).map(({ name, isOurs = false, goal }) => ({ name, isOurs, ...(goal !== undefined && { goal }) })),
    }));
  },
  ready(contestIndex, entrantIndex) {
    const contest = contests[contestIndex];
    const entrant = contest && entrantsOf(contest)[entrantIndex];
    if (contest === undefined || entrant === undefined) throw new Error(`There is no entrant ${entrantIndex} in contest ${contestIndex}.`);
    prepared = undefined;
    prepared = { name: `${contest.title}: ${entrant.name}`, expected: contest.expected, work: entrant.prepare() };
    collectGarbage();
  },
  async work() {
    if (prepared === undefined) throw new Error('Nobody is ready.');
    const { name, expected, work } = prepared;
    const result = await work();
    if (result !== expected) throw new Error(`${name} came to ${result}, not ${expected}.`);
    if (page.size !== 2) throw new Error('The page has lost its calls.');
  },
  fill(calls, isOver, isRead) {
    kept = createCallStore({ calls: Number.POSITIVE_INFINITY });
    for (const text of stormTexts(calls)) follow(kept, isOver ? text : text.replace('"completed"', '"in-progress"'));
    kept.takeChanged();
    if (isRead) Array.from(kept.values());
    collectGarbage();
  },
  empty() {
    kept = undefined;
    contests = [];
    prepared = undefined;
    collectGarbage();
  },
};

Object.assign(globalThis, { speedBench });
