// `npm run bench:board [-- --calls 100000 --rounds 7]`: the board's list beside the leanest one and TanStack's, in Chromium.
import { fileURLToPath } from 'node:url';
import { chromium, type CDPSession } from 'playwright';
import { build } from 'vite';
import { chromiumArguments, findChromium } from '../../../.ci/setup/find-chromium.mjs';
import { settingsFrom } from '../suite/settings.js';
import type { BoardBench, ContestantName } from './board-page.js';

declare const bench: BoardBench;

/**
 * The goals: rows as a share of the floor in the same round. What a storm costs beside the calls themselves is a small difference of
 * two large numbers, and so it has a goal in milliseconds a frame.
 */
const GOALS = { 'first rows': { share: 1.2 }, 'scroll': { share: 1.2 }, 'storm': { milliseconds: 0.7 } } as const;
const NAMES = ['floor', 'tanstack', 'board'] as const satisfies readonly ContestantName[];
const MEASURES = ['first rows', 'scroll', 'storm'] as const;
const RATE = 10_000;
const STORM_MS = 3000;
const FRAMES = 60;

const WORK: ReadonlySet<string> = new Set(['ScriptDuration', 'LayoutDuration', 'RecalcStyleDuration']);

type Measured = Readonly<Record<(typeof MEASURES)[number], number>>;

const { calls, rounds } = settingsFrom({ calls: 100_000, rounds: 7 }, { calls: 10_000, rounds: 1 }).settings;
const say = (text: string): boolean => process.stdout.write(`${text}\n`);
const median = (values: readonly number[]): number => values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? Number.NaN;

/** The page as a host would ship it: one minified file. */
async function pageScript(): Promise<string> {
  const result = await build({
    configFile: false, logLevel: 'error',
    build: { write: false, target: 'es2022', modulePreload: false, rolldownOptions: { input: fileURLToPath(new URL('./board-page.ts', import.meta.url)) } },
  });
  return 'output' in result ? result.output.map((part) => (part.type === 'chunk' ? part.code : '')).join('') : '';
}

/** Seconds of the main thread that went to script, style and layout so far. */
async function worked(session: CDPSession): Promise<number> {
  const { metrics } = await session.send('Performance.getMetrics');
  return metrics.filter(({ name }) => WORK.has(name)).reduce((sum, { value }) => sum + value, 0);
}

const [executablePath] = findChromium();
const browser = await chromium.launch({ args: chromiumArguments(), ...(executablePath !== undefined && { executablePath }) });
const page = await browser.newPage({ viewport: { width: 1000, height: 1000 } });
await page.setContent('<!doctype html><html lang="en"><body></body></html>');
await page.addScriptTag({ type: 'module', content: await pageScript() });
await page.waitForFunction(() => typeof bench === 'object');
await page.evaluate((count) => bench.prepare(count), calls);
const session = await page.context().newCDPSession(page);
await session.send('Performance.enable');

async function measure(name: ContestantName): Promise<Measured> {
  const first = await page.evaluate((one) => bench.mount(one), name);
  // The board finishes its order and renders what is around the list.
  await page.waitForTimeout(400);
  const scroll = await page.evaluate((frames) => bench.scroll(frames), FRAMES);
  const before = await worked(session);
  await page.evaluate(([rate, milliseconds]) => bench.storm(rate, milliseconds), [RATE, STORM_MS] as const);
  const withList = await worked(session) - before;
  await page.evaluate(() => bench.unmount());
  const between = await worked(session);
  await page.evaluate(([rate, milliseconds]) => bench.storm(rate, milliseconds), [RATE, STORM_MS] as const);
  const without = await worked(session) - between;
  return { 'first rows': first, 'scroll': scroll, 'storm': (withList - without) * 1000 / (STORM_MS / 1000 * 60) };
}

const results: Record<ContestantName, Measured[]> = { floor: [], tanstack: [], board: [] };
for (let round = 0; round <= rounds; round++) {
  for (const name of NAMES) {
    // oxlint-disable-next-line no-await-in-loop -- one after the other, so that they meet the same machine
    const measured = await measure(name);
    // The first round warms the page up.
    if (round > 0) results[name].push(measured);
  }
}
await page.evaluate(() => bench.mount('board'));
const elements = await page.evaluate(() => bench.elements());
await browser.close();

say(`${calls} calls, ${RATE} updates a second, medians of ${rounds} rounds; milliseconds, and as a share of the floor in the same round`);
for (const what of MEASURES) {
  say(`  ${what}`);
  const goal = GOALS[what];
  for (const name of NAMES) {
    const milliseconds = median(results[name].map((measured) => measured[what]));
    const share = median(results[name].map((measured, round) => measured[what] / (results.floor[round]?.[what] ?? Number.NaN)));
    const isMet = 'share' in goal ? share <= goal.share : milliseconds <= goal.milliseconds;
    const verdict = name !== 'board' ? '' : isMet ? '  met' : `  MISSED (goal: ${'share' in goal ? `${goal.share} ×` : `${goal.milliseconds} ms`})`;
    say(`    ${name.padEnd(10)}${milliseconds.toFixed(2).padStart(9)} ms${'share' in goal ? `${share.toFixed(2).padStart(8)} ×` : ''}${verdict}`);
  }
}
say(`  ${elements} elements on the board`);
