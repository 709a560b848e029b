import { setTimeout as pause } from 'node:timers/promises';
import type { Browser } from 'playwright';

/** It is looked so often, in milliseconds, what the browser has done. */
const LOOK = 50;

/** The browser is at rest where so many looks in a row find it so. */
const LOOKS = 4;

/** No more than so much of the processors' time between two looks, in seconds, is rest; they are counted in hundredths. */
const REST = 0.01;

/** One that never rests is waited for so long, in milliseconds. */
const PATIENCE = 3000;

/**
 * Waits until the browser's own processes have nothing more to do: what it does for a new window would take the
 * processors from the page that is measured, and more from one that has more to do.
 */
export async function comeToRest(browser: Browser): Promise<void> {
  const session = await browser.newBrowserCDPSession();
  const used = async (): Promise<number> => (await session.send('SystemInfo.getProcessInfo')).processInfo.reduce((sum, { cpuTime }) => sum + cpuTime, 0);
  const until = performance.now() + PATIENCE;
  let before = await used();
  for (let quiet = 0; quiet < LOOKS && performance.now() < until;) {
    /* oxlint-disable no-await-in-loop -- one look after the other */
    await pause(LOOK);
    const now = await used();
    /* oxlint-enable no-await-in-loop */
    quiet = now - before <= REST ? quiet + 1 : 0;
    before = now;
  }
  await session.detach();
}
