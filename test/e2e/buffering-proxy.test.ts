import { afterEach, beforeEach, expect, it } from 'vitest';
import type { Browser } from 'playwright';
import { launchBrowser } from './demo-page.js';
import { FeedServer } from './feed-server.js';

let server: FeedServer;
let browser: Browser;

beforeEach(async () => {
  [server, browser] = await Promise.all([FeedServer.start(), launchBrowser()]);
  server.holdsStreams = true;
});

afterEach(async () => {
  await browser.close();
  await server.stop();
});

/** Runs in the page: what the connection went through, and when, until it is live. */
const climb = `(async () => {
  const { connectCalls, ladder } = await import('/client.js');
  const client = connectCalls({ url: '/calls/stream', transport: ladder() });
  const began = performance.now();
  return new Promise((resolve) => {
    const seen = [];
    client.connection$.subscribe(({ state, transport, left }) => {
      seen.push({ state, transport, left: left && left.transport + ': ' + left.reason, at: performance.now() - began });
      if (state === 'live') resolve(seen);
    });
  });
})()`;

it('goes on to the next transport three seconds after a proxy held the stream back, and says why', async () => {
  const page = await browser.newPage();
  await page.goto(server.origin);
  const seen = await page.evaluate<{ readonly state: string; readonly transport: string; readonly left?: string; readonly at: number }[]>(climb);
  expect(seen[0]).toMatchObject({ state: 'connecting', transport: 'sse' });
  const moved = seen.find(({ transport }) => transport === 'websocket');
  expect(moved).toMatchObject({ state: 'connecting', left: 'sse: not-ready' });
  // The timer has three seconds; what is over is what a busy machine takes.
  expect(moved?.at).toBeGreaterThan(2900);
  expect(moved?.at).toBeLessThan(8000);
  expect(seen.at(-1)).toMatchObject({ state: 'live', transport: 'websocket', left: 'sse: not-ready' });
});
