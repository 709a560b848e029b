// `npm run bench:render [-- --badges 1000 --rounds 9 --frames 60]`: badges under a storm, in Chromium, beside the same nodes by hand and bare Lit.
import { fileURLToPath } from 'node:url';
import { chromium } from 'playwright';
import { build } from 'vite';
import { chromiumArguments, findChromium } from '../../../.ci/setup/find-chromium.mjs';
import { settingsFrom } from '../suite/settings.js';
import type { ContestantName } from './contestants.js';
import type { RenderBench } from './render-page.js';

declare const bench: RenderBench;

const NAMES = ['vanilla', 'bare Lit', 'ringback'] as const satisfies readonly ContestantName[];

/** What is measured, in its unit. A goal holds for `ringback`: in the unit, or as a share of vanilla in the same round. */
const MEASURES = {
  'script, an update': { unit: 'µs', goal: 6 },
  'main thread, a frame': { unit: 'ms', share: 1.1 },
  'script, an update that changes nothing': { unit: 'µs' },
  'mount and paint': { unit: 'ms', share: 1.7 },
  'memory, a badge': { unit: 'KB', goal: 5.9 },
} as const satisfies Readonly<Record<string, { unit: string; goal?: number; share?: number }>>;

/** What is only script is done more often: it takes less, and hiding the badges and showing them again takes some of it. */
const UNSEEN = 10;

type Measure = keyof typeof MEASURES;
type Measured = Readonly<Record<Measure, number>>;

const { badges, rounds, frames } = settingsFrom({ badges: 1000, rounds: 9, frames: 60 }, { badges: 200, rounds: 2, frames: 20 }).settings;
const say = (text: string): boolean => process.stdout.write(`${text}\n`);
const median = (values: readonly number[]): number => values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? Number.NaN;

/** The page as a host would ship it: one minified file. */
async function pageScript(): Promise<string> {
  const result = await build({
    configFile: false, logLevel: 'error',
    build: { write: false, target: 'es2022', modulePreload: false, rolldownOptions: { input: fileURLToPath(new URL('./render-page.ts', import.meta.url)) } },
  });
  return 'output' in result ? result.output.map((part) => (part.type === 'chunk' ? part.code : '')).join('') : '';
}

const [executablePath] = findChromium();
const browser = await chromium.launch({ args: chromiumArguments(), ...(executablePath !== undefined && { executablePath }) });
const page = await browser.newPage({ viewport: { width: 1600, height: 1600 } });
await page.emulateMedia({ reducedMotion: 'reduce' });
await page.setContent('<!doctype html><html lang="en"><body></body></html>');
await page.addScriptTag({ type: 'module', content: await pageScript() });
await page.waitForFunction(() => typeof bench === 'object');
await page.evaluate((count) => bench.prepare(count), badges);
const session = await page.context().newCDPSession(page);
// The time of the thread, not of the wall: other work of the machine is not counted.
await session.send('Performance.enable', { timeDomain: 'threadTicks' });

async function metric(name: 'TaskDuration' | 'JSHeapUsedSize'): Promise<number> {
  if (name === 'JSHeapUsedSize') await session.send('HeapProfiler.collectGarbage');
  const { metrics } = await session.send('Performance.getMetrics');
  return metrics.find((each) => each.name === name)?.value ?? Number.NaN;
}

/** The seconds of the main thread that a piece of work took. */
async function taken(work: () => Promise<unknown>): Promise<number> {
  const before = await metric('TaskDuration');
  await work();
  return await metric('TaskDuration') - before;
}

async function measure(name: ContestantName): Promise<Measured> {
  const heap = await metric('JSHeapUsedSize');
  const mount = await taken(() => page.evaluate((one) => bench.mount(one), name));
  const memory = await metric('JSHeapUsedSize') - heap;
  const task = await taken(() => page.evaluate((count) => bench.storm(count), frames));
  const script = await taken(() => page.evaluate((count) => bench.unseen(count, false), frames * UNSEEN));
  const echo = await taken(() => page.evaluate((count) => bench.unseen(count, true), frames * UNSEEN));
  await page.evaluate(() => bench.unmount());
  return {
    'script, an update': script * 1e6 / (frames * UNSEEN * badges),
    'main thread, a frame': task * 1000 / frames,
    'script, an update that changes nothing': echo * 1e6 / (frames * UNSEEN * badges),
    'mount and paint': mount * 1000,
    'memory, a badge': memory / 1000 / badges,
  };
}

const results: Record<ContestantName, Measured[]> = { 'vanilla': [], 'bare Lit': [], 'ringback': [] };
for (let round = 0; round <= rounds; round++) {
  for (const name of NAMES) {
    // oxlint-disable-next-line no-await-in-loop -- one after the other, so that they meet the same machine
    const measured = await measure(name);
    // The first round warms the page up.
    if (round > 0) results[name].push(measured);
  }
}
await page.evaluate(() => bench.mount('ringback'));
const changes = await page.evaluate(() => bench.changes(false));
const echoes = await page.evaluate(() => bench.changes(true));
await browser.close();

say(`${badges} badges, news for each in each of ${frames} frames, medians of ${rounds} rounds, and as a share of vanilla in the same round`);
for (const [what, facts] of Object.entries(MEASURES) as [Measure, { unit: string; goal?: number; share?: number }][]) {
  say(`  ${what}`);
  for (const name of NAMES) {
    const value = median(results[name].map((measured) => measured[what]));
    const share = median(results[name].map((measured, round) => measured[what] / (results.vanilla[round]?.[what] ?? Number.NaN)));
    const isMet = (facts.goal === undefined || value <= facts.goal) && (facts.share === undefined || share <= facts.share);
    const goal = facts.goal === undefined ? facts.share && `${facts.share} ×` : `${facts.goal} ${facts.unit}`;
    const verdict = name !== 'ringback' || goal === undefined ? '' : isMet ? `  met (goal: ${goal})` : `  MISSED (goal: ${goal})`;
    say(`    ${name.padEnd(10)}${value.toFixed(2).padStart(9)} ${facts.unit}${share.toFixed(2).padStart(8)} ×${verdict}`);
  }
}
say(`  ${changes} changes to the page for a round of news, ${echoes} for one that changes nothing`);
