// `npm run bench:board [-- --calls 100000 --rounds 7 --quick --write]`: the board's list beside the leanest one, TanStack's and Lit's, in Chromium.
import { openBenchPage } from '../suite/bench-page.js';
import { pageScript } from '../suite/page-script.js';
import { beginRun } from '../suite/record.js';
import { ensureRivals } from '../suite/rivals.js';
import { settingsFrom } from '../suite/settings.js';
import { tableOf, type Samples } from '../suite/table.js';
import { takeTurns } from '../suite/turns.js';
import type { BoardBench, ContestantName } from './board-page.js';

declare const bench: BoardBench;

const ENTRANTS: Readonly<Record<ContestantName, string>> = {
  floor: 'the leanest list', tanstack: '@tanstack/virtual-core', litVirtualizer: '@lit-labs/virtualizer', board: 'ringback board, with its filters, search and story',
};
const NAMES = ['floor', 'tanstack', 'litVirtualizer', 'board'] as const satisfies readonly ContestantName[];
const RATE = 10_000;
const STORM_MS = 3000;
const FRAMES = 60;
const WARM_UP = 1;

/** What one list came to in a round, in milliseconds. */
interface Measured {
  readonly first: number;
  readonly whole: number;
  readonly scroll: number;
  readonly storm: number;
}

ensureRivals();
const { settings, isQuick } = settingsFrom({ calls: 100_000, rounds: 7 }, { calls: 10_000, rounds: 1 });
const { calls, rounds } = settings;
const end = beginRun({ part: 'board', rounds, settings: { calls, rate: RATE }, isQuick, packages: ['@tanstack/virtual-core', '@lit-labs/virtualizer'] });
const { page, version, threadTime, scriptTime, close } = await openBenchPage({
  scripts: [await pageScript('rivals/lit-virtualizer.ts'), await pageScript('board/board-page.ts')], viewport: { width: 1000, height: 1000 },
});
await page.evaluate((count) => bench.prepare(count), calls);

/** The milliseconds that a clock of the page counted for a piece of work. */
async function taken(clock: () => Promise<number>, work: () => Promise<void>): Promise<number> {
  const before = await clock();
  await work();
  return await clock() - before;
}

const storm = (): Promise<number> => taken(threadTime, () => page.evaluate(([rate, milliseconds]) => bench.storm(rate, milliseconds), [RATE, STORM_MS] as const));

async function measure(name: ContestantName): Promise<Measured> {
  const { first, whole } = await page.evaluate((one) => bench.mount(one), name);
  // The board finishes its order and renders what is around the list.
  await page.waitForTimeout(400);
  const scroll = await taken(scriptTime, () => page.evaluate((frames) => bench.scroll(frames), FRAMES)) / FRAMES;
  const withList = await storm();
  await page.evaluate(() => bench.unmount());
  // The calls take their updates with or without a list: what the list costs is the rest.
  return { first, whole, scroll, storm: (withList - await storm()) * 1000 / (STORM_MS * 60) };
}

const measured: Record<ContestantName, Measured[]> = { floor: [], tanstack: [], litVirtualizer: [], board: [] };
await takeTurns(NAMES.map((name) => ({
  async turn() {
    const one = await measure(name);
    measured[name].push(one);
    return one.first;
  },
})), rounds, WARM_UP);
await page.evaluate(() => bench.mount('board'));
const elements = await page.evaluate(() => bench.elements());
await close();

const samples = (what: keyof Measured, goal?: Samples['goal']): Samples[] => NAMES.map((name) => ({
  name: ENTRANTS[name], isOurs: name === 'board', values: measured[name].slice(WARM_UP).map((one) => one[what]), ...(name === 'board' && goal && { goal }),
}));
const base = ENTRANTS.floor;
end([
  tableOf({ id: 'first-rows', title: `${calls} calls: until the first rows stand`, unit: 'ms', base }, samples('first', { of: 'share', limit: 1.2 })),
  tableOf({ id: 'whole', title: `${calls} calls: until it can be scrolled to every row`, unit: 'ms', base }, samples('whole')),
  tableOf({ id: 'scroll', title: `${calls} calls: a frame of scrolling by a page`, unit: 'ms of script and layout', base }, samples('scroll', { of: 'share', limit: 1.2 })),
  tableOf({
    id: 'storm', title: `${calls} calls: a frame of ${RATE} updates a second`, unit: 'ms of the thread',
    note: `Beside what the calls themselves take. ${elements} elements on the board.`,
  }, samples('storm', { of: 'value', limit: 0.7 })),
], version);
