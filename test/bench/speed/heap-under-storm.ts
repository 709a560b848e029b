import { openBenchPage } from '../suite/bench-page.js';
import { pageScript } from '../suite/page-script.js';
import type { Table } from '../suite/result.js';
import { tableOf } from '../suite/table.js';
import type { StormHeap } from './storm-heap-page.js';

declare const stormHeap: StormHeap;

const FRAME_MS = 16;
/** So many frames' updates come in one, so that an hour need not take one. */
const HASTE = 10;
/** The client holds twenty thousand calls, and they must all be there before the heap is looked at. */
const FULL = 20_000;

/**
 * The heap of a page before and after so many minutes of storm. Time is what the updates say, not the clock: as many are sent as
 * a host would send in that time, ten times as fast.
 */
export async function heapUnderStorm(minutes: number, rate: number): Promise<Table> {
  const { page, heap, close } = await openBenchPage({ scripts: [await pageScript('speed/storm-heap-page.ts')] });
  const send = (updates: number): Promise<void> => page.evaluate(async ([all, piece]) => {
    for (let sent = 0; sent < all; sent += piece) {
      stormHeap.storm(piece);
      // oxlint-disable-next-line no-await-in-loop -- one piece a frame
      await new Promise((resolve) => { requestAnimationFrame(resolve); });
    }
  }, [updates, Math.ceil(rate / 1000 * FRAME_MS) * HASTE] as const);
  try {
    // oxlint-disable-next-line no-await-in-loop -- until the client is full
    while (await page.evaluate(() => stormHeap.calls()) < FULL) await send(rate * 5);
    await send(rate * 5);
    const before = await heap();
    await send(rate * 60 * minutes);
    const after = await heap();
    return tableOf({
      id: 'storm', title: `Chromium: the heap under ${rate.toLocaleString('en')} updates a second, ${FULL.toLocaleString('en')} calls kept and 100 badges shown`, unit: 'MB',
    }, [
      { name: 'before', isOurs: true, values: [before / 1e6] },
      { name: `after ${minutes} minutes`, isOurs: true, values: [after / 1e6], goal: { of: 'value', limit: before / 1e6 * 1.02 } },
    ]);
  } finally {
    await close();
  }
}
