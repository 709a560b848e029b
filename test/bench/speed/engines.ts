import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { openBenchPage } from '../suite/bench-page.js';
import { pageScript } from '../suite/page-script.js';
import { ensureRivals } from '../suite/rivals.js';
import { quantile } from '../suite/statistics.js';
import { threadTime } from '../suite/thread-time.js';
import type { ContestFacts, SpeedBench } from './speed-page.js';

declare const speedBench: SpeedBench;

const ASKED = 21;

/** An engine that the benchmarks run in. */
export interface Engine {
  readonly name: 'Node' | 'Chromium';
  readonly version: string;
  readonly open: (...asked: Parameters<SpeedBench['open']>) => Promise<readonly ContestFacts[]>;
  /** Lets an entrant of an open contest do its work once, and tells the milliseconds of the thread that it took. */
  readonly turn: (contest: number, entrant: number) => Promise<number>;
  /** Bytes that one call takes of the heap, with its timeline: calls as `SpeedBench.fill` makes them. */
  readonly bytes: (calls: number, isOver: boolean, isRead: boolean) => Promise<number>;
  readonly close: () => Promise<void>;
}

async function inNode(): Promise<Engine> {
  setFlagsFromString('--expose-gc');
  Object.assign(globalThis, { gc: runInNewContext('gc') as unknown });
  await import(new URL('../rivals/fetch-event-source.ts', import.meta.url).href);
  const { speedBench: bench } = await import('./speed-page.js');
  return {
    name: 'Node', version: process.versions.node,
    open: (...asked) => Promise.resolve(bench.open(...asked)),
    async turn(contest, entrant) {
      bench.ready(contest, entrant);
      const from = threadTime();
      await bench.work();
      return threadTime() - from;
    },
    bytes(calls, isOver, isRead) {
      bench.empty();
      const before = process.memoryUsage().heapUsed;
      bench.fill(calls, isOver, isRead);
      return Promise.resolve((process.memoryUsage().heapUsed - before) / calls);
    },
    close: () => Promise.resolve(),
  };
}

async function inChromium(): Promise<Engine> {
  const { page, heap, threadTime: pageTime, version, close } = await openBenchPage({ scripts: [await pageScript('rivals/fetch-event-source.ts'), await pageScript('speed/speed-page.ts')] });
  const took = async (work: () => Promise<void>): Promise<number> => {
    const from = await pageTime();
    await work();
    return await pageTime() - from;
  };
  // What it takes to ask for a turn is nobody's work.
  const asking: number[] = [];
  for (let time = 0; time < ASKED; time++) asking.push(await took(() => page.evaluate(() => {}))); // oxlint-disable-line no-await-in-loop
  return {
    name: 'Chromium', version, close,
    open: (...asked) => page.evaluate((given) => speedBench.open(...given), asked),
    async turn(contest, entrant) {
      await page.evaluate((given) => speedBench.ready(...given), [contest, entrant] as const);
      return Math.max(0, await took(() => page.evaluate(() => speedBench.work())) - quantile(asking, 0.5));
    },
    async bytes(calls, isOver, isRead) {
      await page.evaluate(() => speedBench.empty());
      const before = await heap();
      await page.evaluate((given) => speedBench.fill(...given), [calls, isOver, isRead] as const);
      return (await heap() - before) / calls;
    },
  };
}

/** Runs work in Node and then in Chromium. `--node 0` or `--chromium 0` leaves one out. */
export async function inEachEngine(wanted: { readonly node: number; readonly chromium: number }, work: (engine: Engine) => Promise<void>): Promise<void> {
  ensureRivals();
  for (const open of [...(wanted.node > 0 ? [inNode] : []), ...(wanted.chromium > 0 ? [inChromium] : [])]) {
    const engine = await open(); // oxlint-disable-line no-await-in-loop -- one engine at a time
    try {
      await work(engine); // oxlint-disable-line no-await-in-loop
    } finally {
      await engine.close(); // oxlint-disable-line no-await-in-loop
    }
  }
}
