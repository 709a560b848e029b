// What the benchmarks run, in whichever engine loads this.
import { standardVocabulary } from '../../../src/model/index.js';
import { createCallStore } from '../../../src/reducer/index.js';
import { parseUpdate } from '../../../src/wire/parse-update.js';
import { collectGarbage, runContest } from './contest.js';
import { decodeContests } from './decode-contests.js';
import { reduceContests } from './reduce-contests.js';
import type { Outcome } from './report.js';
import { stormTexts } from './storm.js';

const CONTESTS = { decode: decodeContests, reduce: reduceContests } as const;

/** What can be run here. */
export interface SpeedBench {
  run(what: keyof typeof CONTESTS, calls: number, rounds: number): Promise<readonly Outcome[]>;
  /** Fills a store with calls of five updates each, over or still going on, read or never read; nothing else stays. */
  fill(calls: number, isOver: boolean, isRead: boolean): void;
  /** Lets the store go. */
  empty(): void;
}

let kept: ReturnType<typeof createCallStore> | undefined;

// A page always has a call somewhere. Without one, the collection before each round would take with it what the engine has
// learnt of a call's shape.
const page = createCallStore();
const follow = (store: typeof page, text: string): void => {
  const { update } = parseUpdate(JSON.parse(text), standardVocabulary);
  if (update) store.apply(update);
};
for (const text of stormTexts(2)) follow(page, text);

export const speedBench: SpeedBench = {
  async run(what, calls, rounds) {
    const outcomes: Outcome[] = [];
    // oxlint-disable-next-line no-await-in-loop -- one after the other
    for (const contest of CONTESTS[what](calls)) outcomes.push({ title: contest.title, standings: await runContest(contest, rounds) });
    if (page.size !== 2) throw new Error('The page has lost its calls.');
    return outcomes;
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
    collectGarbage();
  },
};

Object.assign(globalThis, { speedBench });
