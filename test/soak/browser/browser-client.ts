import type { BrowserContext, Page } from 'playwright';
import { ReplaySubject } from 'rxjs';
import type { Calls, Connection, LineSign } from '../../../src/client/index.js';
import type { Call } from '../../../src/model/index.js';
import type { WorldClient, WorldClientOptions } from '../world-client.js';
import type { PageNews, PageSettings } from './page-news.js';

/** What Firefox says of every socket that breaks, whatever the page does about it. */
const OF_A_SOCKET = /^(?:The connection to|Firefox can.t establish a connection to the server at) ws/;

/** A client in a page of a browser, as its news tell of it. */
export class BrowserClient implements WorldClient {
  readonly calls$ = new ReplaySubject<Calls>(1);
  readonly connection$ = new ReplaySubject<Connection>(1);
  /** Told of what went wrong in the page and was not caught. */
  onProblem: (problem: string) => void = () => undefined;
  delivered = 0;
  readonly #page: Page;
  readonly #speed: number;
  readonly #calls = new Map<string, Call>();
  /** What the page's clock showed last, and when that was. */
  #shown = { at: 0, heard: performance.now() };

  private constructor(page: Page, speed: number) {
    this.#page = page;
    this.#speed = speed;
    page.on('pageerror', ({ message }) => { if (!OF_A_SOCKET.test(message)) this.onProblem(message); });
  }

  /** Opens a page at the address of the world's proxy, and a client in it. */
  static async open(context: BrowserContext, transport: PageSettings['transport'], { seed, origin, speed, giveToken }: WorldClientOptions): Promise<BrowserClient> {
    const page = await context.newPage();
    const client = new BrowserClient(page, speed);
    await page.exposeFunction('tell', (news: PageNews) => client.#hear(news));
    await page.exposeFunction('giveToken', giveToken);
    await page.goto(`${origin}/soak`);
    await page.evaluate((settings) => window.soak.open(settings), { seed, speed, transport });
    return client;
  }

  now(): number {
    return this.#shown.at + (performance.now() - this.#shown.heard) * this.#speed;
  }

  async jump(milliseconds: number): Promise<void> {
    // What the page told before the jump has been heard by the time that it answers.
    const at = await this.#page.evaluate((by) => window.soak.jump(by), milliseconds);
    this.#shown = { at, heard: performance.now() };
  }

  async comeBack(): Promise<void> {
    await this.#page.evaluate(() => window.soak.comeBack());
  }

  async sign(sign: LineSign): Promise<void> {
    await this.#page.evaluate((given) => window.soak.sign(given), sign);
  }

  async close(): Promise<void> {
    await this.#page.close();
  }

  #hear(news: PageNews): void {
    if (news.kind === 'state') {
      this.#shown = { at: news.at, heard: performance.now() };
      // A witness asks for no more of it.
      this.connection$.next({ state: news.state } as Connection);
      return;
    }
    this.delivered = news.delivered;
    for (const [id, call] of news.changed) {
      if (call === undefined) this.#calls.delete(id);
      else this.#calls.set(id, call);
    }
    const calls = this.#calls;
    this.calls$.next({ changed: new Set(news.changed.map(([id]) => id)), size: calls.size, get: (id) => calls.get(id), values: () => calls.values() });
  }
}
