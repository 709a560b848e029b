import type { Browser, BrowserContext, Page } from 'playwright';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { launchBrowser } from './demo-page.js';
import { FeedServer } from './feed-server.js';

const TABS = 8;

/** What a tab knows of the calls: how many updates of each, and whether every one of them is there once and in order. */
interface Known {
  readonly updates: number;
  readonly isWhole: boolean;
  /** How many streams this tab asked for. */
  readonly asked: number;
  readonly state: string;
}

/** Runs in the page: a client that shares its line. */
const connect = `(async () => {
  const page = window;
  page.asked = 0;
  const real = page.fetch;
  page.fetch = (...request) => { page.asked++; return real.apply(page, request); };
  const { connectCalls, shared } = await import('/client.js');
  const client = connectCalls({ url: '/calls/stream', share: shared({ key: 'ada' }) });
  client.connection$.subscribe(({ state }) => { page.state = state; });
  client.calls$.subscribe((calls) => {
    const all = [...calls.values()];
    page.updates = all.reduce((sum, call) => sum + call.updates.length, 0);
    page.isWhole = all.every((call) => call.updates.every(({ seq }, place) => seq === place + 1));
  });
})()`;

const knownOf = (page: Page): Promise<Known> =>
  page.evaluate('({ updates: window.updates, isWhole: window.isWhole, asked: window.asked, state: window.state })');

describe('one connection for a browser', () => {
  let browser: Browser;
  let server: FeedServer;
  let context: BrowserContext;
  let pages: Page[];
  let published: number;

  beforeAll(async () => { browser = await launchBrowser(); });
  afterAll(async () => { await browser?.close(); });

  beforeEach(async () => {
    server = await FeedServer.start();
    context = await browser.newContext();
    published = 0;
    pages = [];
    for (let i = 0; i < TABS; i++) {
      // oxlint-disable-next-line no-await-in-loop -- tab after tab
      const page = await context.newPage();
      // oxlint-disable-next-line no-await-in-loop
      await page.goto(server.origin);
      // oxlint-disable-next-line no-await-in-loop
      await page.evaluate(connect);
      pages.push(page);
    }
  });

  afterEach(async () => {
    await context.close();
    await server.stop();
  });

  const publish = async (count: number): Promise<void> => {
    for (let i = 0; i < count; i++) {
      const seq = Math.floor(published / 5) + 1;
      // oxlint-disable-next-line no-await-in-loop -- one after the other
      await server.host.publish({ call: String(published % 5), status: 'ringing', try: Math.ceil(seq / 40), seq });
      published++;
    }
  };

  const everyoneKnows = (those: readonly Page[]): Promise<void> => vi.waitFor(async () => {
    for (const known of await Promise.all(those.map(knownOf))) expect(known).toMatchObject({ updates: published, isWhole: true, state: 'live' });
  }, 10_000);

  const leaderOf = async (those: readonly Page[]): Promise<Page> => {
    const known = await Promise.all(those.map(knownOf));
    const leaders = those.filter((_, place) => (known[place]?.asked ?? 0) > 0);
    const [leader] = leaders;
    if (leader === undefined || leaders.length > 1) throw new Error(`${leaders.length} tabs have asked the host.`);
    return leader;
  };

  it(`serves ${TABS} tabs, and shows the same in all of them`, async () => {
    await publish(50);
    await everyoneKnows(pages);
    expect(server.host.connections).toBe(1);
    expect(server.streams).toBe(1);
  });

  it('goes on in another tab within a second when the one that has it is closed, with nothing lost or doubled', async () => {
    await publish(20);
    await everyoneKnows(pages);
    const leader = await leaderOf(pages);
    const others = pages.filter((page) => page !== leader);
    await Promise.all([leader.close(), publish(100)]);
    await vi.waitFor(() => expect([server.streams, server.host.connections]).toEqual([2, 1]), { timeout: 5000, interval: 10 });
    const [, began = Infinity] = server.began;
    const [ended = 0] = server.ended;
    expect(began - ended).toBeLessThan(1000);
    await publish(30);
    await everyoneKnows(others);
    expect([server.streams, server.host.connections]).toEqual([2, 1]);
  });

  it('goes on in another tab within five seconds when the one that has it is frozen, and has one again when it thaws', async () => {
    await publish(20);
    await everyoneKnows(pages);
    const leader = await leaderOf(pages);
    const others = pages.filter((page) => page !== leader);
    // Nothing of the tab runs for eight seconds: its process is busy.
    const thawed = leader.evaluate('{ const end = Date.now() + 8000; while (Date.now() < end); }');
    const frozen = performance.now();
    // Two tabs that find it out in the same moment may both begin; one of them ends at once.
    await vi.waitFor(() => expect(server.streams).toBeGreaterThanOrEqual(2), { timeout: 7000, interval: 10 });
    // A little more than the five seconds that it takes at most: the machine has other things to do.
    expect(performance.now() - frozen).toBeLessThan(6000);
    await publish(30);
    await everyoneKnows(others);
    await thawed;
    await publish(30);
    await everyoneKnows(pages);
    await vi.waitFor(() => expect(server.host.connections).toBe(1), 5000);
    expect(server.streams - server.ended.length).toBe(1);
    expect(server.streams).toBeLessThan(pages.length);
  });
});
