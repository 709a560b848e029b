// `npm run bench:render [-- --badges 1000 --rounds 9 --frames 60 --quick --write]`: badges under a storm, in Chromium, beside the same nodes
// by hand and bare Lit.
import { openBenchPage } from '../suite/bench-page.js';
import { pageScript } from '../suite/page-script.js';
import { beginRun } from '../suite/record.js';
import { ensureRivals } from '../suite/rivals.js';
import { settingsFrom } from '../suite/settings.js';
import { tableOf, type Samples } from '../suite/table.js';
import { takeTurns } from '../suite/turns.js';
import { compileSvelte } from './compile-svelte.js';
import type { ContestantName } from './contestants.js';
import type { Effect, RenderBench } from './render-page.js';

declare const bench: RenderBench;

const ENTRANTS: Readonly<Record<ContestantName, string>> = {
  'vanilla': 'the same nodes by hand', 'bare Lit': 'bare Lit', 'React': 'React', 'Preact': 'Preact with signals', 'Svelte': 'Svelte',
  'Shoelace': 'Shoelace badge', 'ringback': 'ringback badge',
};
const NAMES = ['vanilla', 'bare Lit', 'React', 'Preact', 'Svelte', 'Shoelace', 'ringback'] as const satisfies readonly ContestantName[];
const WARM_UP = 1;

/** What is only script is done more often: it takes less, and hiding the badges and showing them again takes some of it. */
const UNSEEN = 10;

/** What one kind of badge came to in a round. */
interface Measured {
  /** Microseconds of script for an update. */
  readonly script: number;
  /** The same for one that changes nothing. */
  readonly echo: number;
  /** Milliseconds of the main thread for a frame. */
  readonly task: number;
  /** Milliseconds until all are mounted and painted. */
  readonly mount: number;
  /** Kilobytes of the heap for a badge. */
  readonly memory: number;
}

const { settings, isQuick } = settingsFrom({ badges: 1000, rounds: 9, frames: 60 }, { badges: 200, rounds: 2, frames: 20 });
const { badges, rounds, frames } = settings;
const end = beginRun({ part: 'render', rounds, settings: { badges, frames }, isQuick, packages: ['lit', 'react', 'react-dom', 'preact', '@preact/signals', 'svelte', '@shoelace-style/shoelace'] });
ensureRivals();
const { page, version, threadTime, heap, close } = await openBenchPage({ scripts: [await pageScript('render/render-page.ts', [compileSvelte()])], viewport: { width: 1600, height: 1600 } });
await page.evaluate((count) => bench.prepare(count), badges);

/** Whoever shows less than those by hand, or shows it later or where nobody sees it, would be fast for that. */
async function effects(name: ContestantName): Promise<{ readonly news: Effect; readonly echoes: Effect }> {
  await page.evaluate((one) => bench.mount(one), name);
  const news = await page.evaluate(() => bench.live(false));
  const echoes = await page.evaluate(() => bench.live(true));
  await page.evaluate(() => bench.unmount());
  return { news, echoes };
}

const limit = await effects('vanilla');
const notes: string[] = [];
for (const name of NAMES) {
  const { news, echoes } = await effects(name); // oxlint-disable-line no-await-in-loop -- one after the other
  const wrong = news.shown.findIndex((look, index) => look !== limit.news.shown[index]);
  if (news.shown.length !== limit.news.shown.length || wrong >= 0) {
    throw new Error(`${name} shows ${news.shown.length} looks, ${news.shown[wrong]} where ${limit.news.shown[wrong]} is to be shown.`);
  }
  for (const { seen } of [news, echoes]) if (seen !== badges) throw new Error(`${name} has ${seen} of ${badges} badges on the screen.`);
  notes.push(`${ENTRANTS[name]} ${news.changes} and ${echoes.changes}`);
}

/** The milliseconds of the main thread that a piece of work took. */
async function taken(work: () => Promise<unknown>): Promise<number> {
  const before = await threadTime();
  await work();
  return await threadTime() - before;
}

async function measure(name: ContestantName): Promise<Measured> {
  const empty = await heap();
  const mount = await taken(() => page.evaluate((one) => bench.mount(one), name));
  const memory = await heap() - empty;
  const task = await taken(() => page.evaluate((count) => bench.storm(count), frames));
  const script = await taken(() => page.evaluate((count) => bench.unseen(count, false), frames * UNSEEN));
  const echo = await taken(() => page.evaluate((count) => bench.unseen(count, true), frames * UNSEEN));
  await page.evaluate(() => bench.unmount());
  const updates = frames * UNSEEN * badges;
  return { script: script * 1000 / updates, echo: echo * 1000 / updates, task: task / frames, mount, memory: memory / 1000 / badges };
}

const measured = NAMES.map((): Measured[] => []);
await takeTurns(NAMES.map((name, index) => ({
  async turn() {
    const one = await measure(name);
    measured[index]?.push(one);
    return one.task;
  },
})), rounds, WARM_UP);
await close();

const samples = (what: keyof Measured, goal?: Samples['goal']): Samples[] => NAMES.map((name, index) => ({
  name: ENTRANTS[name], isOurs: name === 'ringback', values: (measured[index] ?? []).slice(WARM_UP).map((one) => one[what]), ...(name === 'ringback' && goal && { goal }),
}));
const base = ENTRANTS.vanilla;
end([
  tableOf({ id: 'update', title: `${badges} badges: script of an update`, unit: 'µs', base }, samples('script', { of: 'value', limit: 6 })),
  tableOf({
    id: 'echo', title: `${badges} badges: script of an update that changes nothing`, unit: 'µs', base,
    note: `Changes to the page for four rounds of news, and for four that change nothing: ${notes.join(', ')}.`,
  }, samples('echo')),
  tableOf({ id: 'frame', title: `${badges} badges, news for each in every frame: the main thread`, unit: 'ms a frame', base }, samples('task', { of: 'share', limit: 1.1 })),
  tableOf({ id: 'mount', title: `${badges} badges mounted and painted`, unit: 'ms', base }, samples('mount', { of: 'share', limit: 1.7 })),
  tableOf({ id: 'heap', title: `${badges} badges: memory of one`, unit: 'KB', base }, samples('memory', { of: 'value', limit: 5.9 })),
], version);
