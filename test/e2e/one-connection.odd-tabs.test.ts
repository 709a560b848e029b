import type { Browser, BrowserContext, CDPSession, Page } from 'playwright';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { launchBrowser } from './demo-page.js';
import { FeedServer } from './feed-server.js';
import { connect, SharedTabs } from './shared-tabs.js';

/** A host that is not this machine by its name: for one that is, clients do not heed the network. */
const AWAY = 'feed.example';

/** Runs in a page: what it holds of the browser's locks. */
const locks = '(async () => { const { held, pending } = await navigator.locks.query(); return [held.length, pending.length]; })()';

/** How many listeners window and document have. */
async function listenersOf(page: Page, inspector: CDPSession): Promise<number> {
  let count = 0;
  for (const expression of ['window', 'document']) {
    // oxlint-disable-next-line no-await-in-loop -- one after the other
    const { result } = await inspector.send('Runtime.evaluate', { expression });
    // oxlint-disable-next-line no-await-in-loop
    count += (await inspector.send('DOMDebugger.getEventListeners', { objectId: result.objectId ?? '' })).listeners.length;
  }
  return count;
}

describe('one connection for a browser, in odd places', () => {
  let browser: Browser;
  let server: FeedServer;
  let context: BrowserContext;

  beforeEach(async () => {
    server = await FeedServer.start();
    browser = await launchBrowser([`--host-resolver-rules=MAP ${AWAY} 127.0.0.1`, `--unsafely-treat-insecure-origin-as-secure=http://${AWAY}:${server.port}`]);
    context = await browser.newContext();
  });

  afterEach(async () => {
    await browser.close();
    await server.stop();
  });

  it('hands over where the tab that has it loses its network, with nothing lost', async () => {
    const tabs = new SharedTabs(context, server, `http://${AWAY}:${server.port}`);
    await tabs.open(4);
    await tabs.publish(20);
    await tabs.everyoneKnows();
    const leader = await tabs.takeLeader();
    const inspector = await context.newCDPSession(leader);
    await inspector.send('Network.enable');
    await inspector.send('Network.emulateNetworkConditions', { offline: true, latency: 0, downloadThroughput: -1, uploadThroughput: -1 });
    await vi.waitFor(() => expect(server.streams).toBe(2), { timeout: 5000, interval: 10 });
    await tabs.publish(30);
    tabs.pages.push(leader);
    await tabs.everyoneKnows();
    expect([server.streams, server.host.connections]).toEqual([2, 1]);
  });

  it('leaves each on its own, without a word, where a sandboxed frame has no locks and no storage', async () => {
    const problems: string[] = [];
    const frames = await Promise.all([1, 2, 3].map(async () => {
      const page = await context.newPage();
      page.on('pageerror', (error) => problems.push(String(error)));
      await page.goto(`${server.origin}/framed`);
      const frame = page.frames().find((each) => each.parentFrame() !== null);
      if (frame === undefined) throw new Error('There is no frame.');
      await frame.evaluate(connect(1).replace("import('/client.js')", `import('${server.origin}/client.js')`).replace("'/calls/stream'", `'${server.origin}/calls/stream'`));
      return frame;
    }));
    const tabs = new SharedTabs(context, server);
    await tabs.publish(20);
    await tabs.everyoneKnows(frames);
    expect([server.streams, server.host.connections]).toEqual([3, 3]);
    expect(problems).toEqual([]);
  });

  it('has one connection through double mounts, and leaves no lock and no listener after 10,000', { timeout: 120_000 }, async () => {
    const tabs = new SharedTabs(context, server);
    await tabs.open(2);
    await tabs.publish(5);
    await tabs.everyoneKnows();
    const leader = await tabs.takeLeader();
    const inspector = await context.newCDPSession(leader);
    const before = [await listenersOf(leader, inspector), await leader.evaluate(locks)];
    await leader.evaluate(`(async () => {
      const { connectCalls, shared } = await import('/client.js');
      for (let mount = 0; mount < 10_000; mount++) {
        connectCalls({ url: '/calls/stream', share: shared({ key: 'ada' }) }).close();
        if (mount % 100 === 0) await new Promise((resolve) => setTimeout(resolve));
      }
    })()`);
    await vi.waitFor(async () => expect([await listenersOf(leader, inspector), await leader.evaluate(locks)]).toEqual(before), 10_000);
    expect([server.streams, server.host.connections]).toEqual([1, 1]);
    await tabs.publish(5);
    tabs.pages.push(leader);
    await tabs.everyoneKnows();
  });
});
