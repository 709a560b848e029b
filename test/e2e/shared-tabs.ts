import { expect, vi } from 'vitest';
import type { BrowserContext, Frame, Page } from 'playwright';
import type { FeedServer } from './feed-server.js';

/** What a tab knows of the calls: how many updates of each, and whether every one of them is there once and in order. */
export interface Known {
  readonly updates: number;
  readonly isWhole: boolean;
  /** How many streams this tab asked for, and when it asked for the last one (epoch ms, 0 where it never did). */
  readonly asked: number;
  readonly lastAsked: number;
  /** The states of its clients. */
  readonly states: readonly string[];
}

/** Where a client can be: a tab, or a frame in one. */
export type Place = Page | Frame;

/** Runs in the page: so many clients that share their line. */
export const connect = (clients: number): string => `(async () => {
  const page = window;
  page.asked = 0;
  page.lastAsked = 0;
  const real = page.fetch;
  page.fetch = (...request) => { page.asked++; page.lastAsked = Date.now(); return real.apply(page, request); };
  const { connectCalls, shared } = await import('/client.js');
  page.states = [];
  page.shown = [];
  page.clients = Array.from({ length: ${clients} }, (_, place) => {
    const client = connectCalls({ url: '/calls/stream', share: shared({ key: 'ada' }) });
    client.connection$.subscribe(({ state }) => { page.states[place] = state; });
    client.calls$.subscribe((calls) => {
      const all = [...calls.values()];
      page.shown[place] = {
        updates: all.reduce((sum, call) => sum + call.updates.length, 0),
        isWhole: all.every((call) => call.updates.every(({ seq }, at) => seq === at + 1)),
      };
    });
    return client;
  });
})()`;

const knownOf = (page: Place): Promise<Known> => page.evaluate(`({
  updates: Math.min(...window.shown.map(({ updates }) => updates)), isWhole: window.shown.every(({ isWhole }) => isWhole),
  asked: window.asked, lastAsked: window.lastAsked, states: [...new Set(window.states)],
})`);

/** The tabs of one browser, each with some clients, that look at one host. */
export class SharedTabs {
  readonly pages: Page[] = [];
  readonly #context: BrowserContext;
  readonly #server: FeedServer;
  readonly #origin: string;
  #published = 0;

  constructor(context: BrowserContext, server: FeedServer, origin = server.origin) {
    this.#context = context;
    this.#server = server;
    this.#origin = origin;
  }

  /** Opens so many more tabs, some at a time. */
  async open(tabs: number, clients = 1): Promise<void> {
    const openOne = async (): Promise<void> => {
      const page = await this.#context.newPage();
      await page.goto(this.#origin);
      await page.evaluate(connect(clients));
      this.pages.push(page);
    };
    for (let left = tabs; left > 0; left -= 5) {
      // oxlint-disable-next-line no-await-in-loop -- a few at a time
      await Promise.all(Array.from({ length: Math.min(left, 5) }, openOne));
    }
  }

  async publish(count: number): Promise<void> {
    for (let i = 0; i < count; i++) {
      const seq = Math.floor(this.#published / 5) + 1;
      // oxlint-disable-next-line no-await-in-loop -- one after the other
      await this.#server.host.publish({ call: String(this.#published % 5), status: 'ringing', try: Math.ceil(seq / 40), seq });
      this.#published++;
    }
  }

  /** Waits until every client of every tab is live and knows every update, once and in order. */
  everyoneKnows(those: readonly Place[] = this.pages): Promise<void> {
    return vi.waitFor(async () => {
      for (const known of await Promise.all(those.map(knownOf))) expect(known).toMatchObject({ updates: this.#published, isWhole: true, states: ['live'] });
    }, 40_000);
  }

  /**
   * The tab that asked the host last; it is no tab of these any more. Others may have asked before: a tab that the machine
   * gives no time for five seconds has to be taken for frozen.
   */
  async takeLeader(): Promise<Page> {
    const known = await Promise.all(this.pages.map(async (page) => ({ page, asked: (await knownOf(page)).lastAsked })));
    const leader = known.reduce((last, next) => (next.asked > last.asked ? next : last));
    if (leader.asked === 0) throw new Error('No tab has asked the host.');
    this.pages.splice(this.pages.indexOf(leader.page), 1);
    return leader.page;
  }
}
