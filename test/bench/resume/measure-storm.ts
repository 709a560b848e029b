import { setTimeout as rest } from 'node:timers/promises';
import { pageScript } from '../suite/page-script.js';
import type { Table } from '../suite/result.js';
import { tableOf, type Samples } from '../suite/table.js';
import { openUnwatchedPage } from '../suite/unwatched-page.js';
import { FeedHost } from './feed-host.js';
import { feedTexts } from './feed-texts.js';
import type { ResumeBench } from './resume-page.js';
import { LAST, sendStorm } from './send-storm.js';
import { BADGES, SHOWN_NAMES, VIEWPORT, type Shown } from './shown.js';
import { turnsOf } from './turns-of.js';

declare const resumeBench: ResumeBench;

const SETTLED = 300;

/** How a page is put to it: what it shows, and how many times slower its processor is. */
const ENTRANTS = {
  'full': { shown: 'badges-and-board', times: 1 },
  'slow-nothing': { shown: 'nothing', times: 4 },
  'slow-badges': { shown: 'badges', times: 4 },
  'slow-board': { shown: 'badges-and-board', times: 4 },
} as const satisfies Readonly<Record<string, { readonly shown: Shown; readonly times: number }>>;
type Entrant = keyof typeof ENTRANTS;
const NAMES = ['full', 'slow-nothing', 'slow-badges', 'slow-board'] as const satisfies readonly Entrant[];

/** What a storm is like. */
export interface StormSettings {
  readonly calls: number;
  /** Updates a second. */
  readonly rate: number;
  readonly seconds: number;
  readonly rounds: number;
}

/** What the frames of a page come to under a storm. */
export async function stormTables({ calls, rate, seconds, rounds }: StormSettings): Promise<readonly Table[]> {
  const host = new FeedHost(feedTexts(calls * 4));
  const { page, close } = await openUnwatchedPage(VIEWPORT, { scripts: [await pageScript('resume/resume-page.ts')], answer: host.answer });

  async function turn(entrant: Entrant): Promise<{ readonly count: number; readonly longest: number; readonly told: number }> {
    const { shown, times } = ENTRANTS[entrant];
    await page.evaluate((what) => resumeBench.connect(what), shown);
    await page.emulateCPUThrottling(times);
    await rest(SETTLED);
    await page.evaluate(() => resumeBench.watchFrames());
    const isKnown = page.evaluate((last) => resumeBench.knows(last), LAST);
    await sendStorm(host, { calls, shown: BADGES, rate, milliseconds: seconds * 1000 });
    const sent = performance.now();
    await isKnown;
    const late = performance.now() - sent;
    const frames = await page.evaluate(() => resumeBench.longFrames());
    await page.emulateCPUThrottling(1);
    await page.evaluate(() => resumeBench.close());
    return { count: frames.length, longest: Math.max(0, ...frames), told: late };
  }

  try {
    const turns = await turnsOf(NAMES, rounds, turn);
    const samples = (what: 'count' | 'longest' | 'told', goal?: number): Samples[] => NAMES.map((entrant) => {
      const { shown, times } = ENTRANTS[entrant];
      return {
        name: `${SHOWN_NAMES[shown]}${times === 1 ? '' : `, processor ${times} times slower`}`, isOurs: true, values: turns(entrant).map((one) => one[what]),
        ...(goal !== undefined && { goal: { of: 'value', limit: goal } }),
      };
    });
    const title = `${seconds} s of ${rate} updates a second, ${calls} calls`;
    return [
      tableOf({ id: 'storm-long-frames', title: `${title}: long animation frames`, unit: 'frames of 50 ms and more', note: `Every tenth update is of one of the ${BADGES} calls whose badges are seen.` }, samples('count', 0)),
      tableOf({ id: 'storm-longest-frame', title: `${title}: the longest of them`, unit: 'ms; 0 where there was none' }, samples('longest')),
      tableOf({ id: 'storm-late', title: `${title}: from the host's last update until it is on the page`, unit: 'ms' }, samples('told')),
    ];
  } finally {
    await close();
  }
}
