import type { Browser } from 'playwright';
import { comeToRest } from './come-to-rest.js';
import { PAINTED } from './painted.js';

/** What a page is opened on. */
export interface Conditions {
  /** How many times slower the processor is made. */
  readonly slower: number;
  readonly network?: { readonly bitsPerSecond: number; readonly latency: number };
}

const PATIENCE = 60_000;

/** Opens a page in a new profile, where nothing is cached, and tells how many milliseconds it took from its script tag to the first paint that counts. */
export async function firstPaint(browser: Browser, url: string, { slower, network }: Conditions): Promise<number> {
  const context = await browser.newContext({ viewport: { width: 800, height: 600 } });
  try {
    const page = await context.newPage();
    await comeToRest(browser);
    const session = await context.newCDPSession(page);
    await session.send('Emulation.setCPUThrottlingRate', { rate: slower });
    if (network !== undefined) {
      const throughput = network.bitsPerSecond / 8;
      await session.send('Network.enable');
      await session.send('Network.emulateNetworkConditions', { offline: false, latency: network.latency, downloadThroughput: throughput, uploadThroughput: throughput });
    }
    // The page tells it by itself: asking it would be work for it.
    const told = page.waitForEvent('console', { predicate: (message) => message.text().startsWith(PAINTED), timeout: PATIENCE });
    const [message] = await Promise.all([told, page.goto(url, { waitUntil: 'commit' })]);
    return Number(message.text().slice(PAINTED.length));
  } finally {
    await context.close();
  }
}
