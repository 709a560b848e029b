import { chromium, type Browser, type BrowserContext, type Page } from 'playwright';
import { afterAll, beforeAll, beforeEach, describe } from 'vitest';
import { chromiumArguments, findChromium } from '../../../.ci/setup/find-chromium.mjs';
import { GuestServer, pageOf, scriptOf, type HostFile } from './guest-server.js';
import { buildOtherLit, buildScript } from './script-files.js';

/** A page in a browser, and everything that it complains of. */
export interface Guest {
  readonly page: Page;
  readonly context: BrowserContext;
  /** Errors on the console, errors that nobody caught, and what a policy had to stop. */
  readonly problems: readonly string[];
  /** Everything on the console, whatever its kind. */
  readonly said: readonly string[];
}

/** What a test of a guest has at hand. */
export interface GuestWorld {
  /** The web server; it is there once a test runs. */
  readonly server: () => GuestServer;
  /** Opens a page; `prepare` is run in it before anything else. */
  readonly open: (page: HostFile, prepare?: () => void) => Promise<Guest>;
  /** Tells something of the call `42`. */
  readonly tell: (status: string) => Promise<unknown>;
}

export const SCRIPT = '<script src="/ringback/embed.js"></script>';
export const CALL = '<call-feed src="/calls/stream"></call-feed><call-status call="42">Call 42</call-status><p>It is <call-status-badge call="42">call 42</call-status-badge></p>';

/** The badge that stands by itself. */
export const badgeOf = (page: Page) => page.locator('p call-status-badge');

async function launch(): Promise<Browser> {
  const [executablePath] = findChromium();
  // Playwright turns the back-forward cache off, which people have.
  return chromium.launch({ args: chromiumArguments(), ignoreDefaultArgs: ['--disable-back-forward-cache'], ...(executablePath === undefined ? {} : { executablePath }) });
}

/** Tests of the script files in pages of other people, served by a plain web server, in Chromium. */
export function describeGuest(name: string, tests: (world: GuestWorld) => void): void {
  describe(name, () => {
    let browser: Browser;
    let server: GuestServer;
    let context: BrowserContext;
    let seq = 0;

    beforeAll(async () => {
      const [embed, board, old, lit] = await Promise.all([buildScript('embed'), buildScript('embed-board'), buildScript('embed', '0.0.9'), buildOtherLit()]);
      server = await GuestServer.start({
        '/ringback/embed.js': scriptOf(embed), '/ringback/embed-board.js': scriptOf(board), '/old/embed.js': scriptOf(old), '/other-lit.js': scriptOf(lit),
        '/elsewhere': pageOf('<h1>Elsewhere</h1>'),
      });
      browser = await launch();
    });
    afterAll(async () => {
      await browser?.close();
      await server?.stop();
    });
    beforeEach(async () => {
      seq = 0;
      server.renew();
      context = await browser.newContext({ viewport: { width: 900, height: 700 } });
      return () => context.close();
    });

    tests({
      server: () => server,
      open: async (file, prepare) => {
        const page = await context.newPage();
        const problems: string[] = [];
        const said: string[] = [];
        page.on('console', (message) => {
          said.push(message.text());
          if (message.type() === 'error') problems.push(message.text());
        });
        page.on('pageerror', (error) => problems.push(String(error)));
        if (prepare !== undefined) await page.addInitScript(prepare);
        server.put({ '/page': file });
        await page.goto(`${server.origin}/page`);
        return { page, context, problems, said };
      },
      tell: (status) => server.host.publish({ call: '42', status, seq: ++seq, try: Math.ceil(seq / 2) }),
    });
  });
}
