import { setTimeout as rest } from 'node:timers/promises';
import { pageScript } from '../suite/page-script.js';
import { tasksDuring } from '../suite/page-tasks.js';
import type { Table } from '../suite/result.js';
import { tableOf, type Samples } from '../suite/table.js';
import { openUnwatchedPage } from '../suite/unwatched-page.js';
import { FeedHost } from './feed-host.js';
import { feedTexts } from './feed-texts.js';
import type { ResumeBench } from './resume-page.js';
import { SHOWN_NAMES, VIEWPORT, type Shown } from './shown.js';
import { turnsOf } from './turns-of.js';

declare const resumeBench: ResumeBench;

type Entrant = Shown | 'parse' | 'assembly';

const NAMES: Readonly<Record<Entrant, string>> = { parse: 'JSON.parse of every payload', assembly: 'eventsource-parser + valibot + copies, nothing shown', ...SHOWN_NAMES };
/** The processor of a page is so many times slower; the first counts the tasks that are not too long. */
const SPEEDS = [1, 4] as const;
/** The most that a task may take, in milliseconds. */
const LONGEST = 8;
/** A page is left alone for so long before it is measured, and after: what it puts off is its work too. */
const SETTLED = 300;

/** What one turn came to, in milliseconds. */
interface Turn {
  readonly longest: number;
  readonly sum: number;
  /** How many frames took 50 ms or more. */
  readonly longFrames: number;
}

/** What a page does that comes back to so many missed updates: its longest task, all that it did, and the frames that took too long. */
export async function resumeTables(missed: number, rounds: number): Promise<{ readonly tables: readonly Table[]; readonly version: string }> {
  const host = new FeedHost(feedTexts(missed));
  const { page, session, version, close } = await openUnwatchedPage(VIEWPORT, { scripts: [await pageScript('resume/resume-page.ts')], answer: host.answer });
  const calls = missed / 4;

  async function catchUp(entrant: Entrant): Promise<void> {
    if (entrant === 'parse') {
      await page.evaluate((count) => resumeBench.parse(count), calls);
    } else if (entrant === 'assembly') {
      if (await page.evaluate(() => resumeBench.assembly()) !== calls) throw new Error('The assembly has lost calls.');
    } else {
      const isResumed = page.evaluate(() => resumeBench.resumed());
      host.drop();
      await isResumed;
    }
    await rest(SETTLED);
  }

  async function turn(entrant: Entrant): Promise<Turn> {
    const isOurs = entrant !== 'parse' && entrant !== 'assembly';
    if (isOurs) await page.evaluate((shown) => resumeBench.connect(shown), entrant);
    else await page.evaluate((count) => resumeBench.parse(count), calls);
    // What the turns before have left behind goes first. Chromium gives its memory back in one task, 60 to 150 ms of it on a virtual machine, and
    // that task would count against whoever it falls to. Asked by the developer tools to clear up, it would still do so in a task of the turn.
    await page.evaluate(() => resumeBench.clearUp());
    await rest(SETTLED);
    await page.evaluate(() => resumeBench.watchFrames());
    const threads = (await tasksDuring(page, session, () => catchUp(entrant))).map(({ thread }) => thread);
    const longFrames = (await page.evaluate(() => resumeBench.longFrames())).length;
    if (isOurs && await page.evaluate(() => resumeBench.over()) !== calls) throw new Error(`${NAMES[entrant]} has lost updates.`);
    await page.evaluate(() => resumeBench.close());
    return { longest: Math.max(...threads), sum: threads.reduce((sum, thread) => sum + thread, 0), longFrames };
  }

  const tables: Table[] = [];
  try {
    for (const times of SPEEDS) {
      const entrants: readonly Entrant[] = [...(times === 1 ? ['parse' as const] : []), 'assembly', 'nothing', 'badges', 'badges-and-board'];
      await page.emulateCPUThrottling(times); // oxlint-disable-line no-await-in-loop -- one speed after the other
      const turns = await turnsOf(entrants, rounds, turn); // oxlint-disable-line no-await-in-loop
      const samples = (what: keyof Turn, limit?: number): Samples[] => entrants.filter((entrant) => entrant !== 'parse' || what === 'sum').map((entrant) => {
        const isOurs = entrant !== 'parse' && entrant !== 'assembly';
        return { name: NAMES[entrant], isOurs, values: turns(entrant).map((one) => one[what]), ...(isOurs && limit !== undefined && { goal: { of: 'value', limit } }) };
      });
      const where = times === 1 ? '' : `, on a processor ${times} times slower`;
      const id = times === 1 ? '' : '-slow';
      tables.push(tableOf({ id: `longest-task${id}`, title: `${missed} missed updates at once${where}: the longest task`, unit: 'ms of the thread' }, samples('longest', LONGEST)));
      if (times === 1) tables.push(tableOf({ id: 'catch-up', title: `${missed} missed updates at once: all tasks`, unit: 'ms of the thread', base: NAMES.parse }, samples('sum')));
      else tables.push(tableOf({ id: `long-frames${id}`, title: `${missed} missed updates at once${where}: long animation frames`, unit: 'frames of 50 ms and more' }, samples('longFrames', 0)));
    }
  } finally {
    await close();
  }
  return { tables, version };
}
