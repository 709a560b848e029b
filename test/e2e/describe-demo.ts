import type { Browser } from 'playwright';
import { afterAll, beforeAll, describe } from 'vitest';
import { launchBrowser, openDemo, type DemoPage } from './demo-page.js';
import { DemoServer } from './demo-server.js';

/** What the tests of the demo page have at hand; the server and the browser are there once a test runs. */
export interface DemoWorld {
  /** Opens the page with these settings in its address. */
  readonly open: (hash: string) => Promise<DemoPage>;
  readonly server: () => DemoServer;
  readonly browser: () => Browser;
}

/** Tests of the demo page: one server and one browser for all of them. */
export function describeDemo(name: string, tests: (world: DemoWorld) => void): void {
  describe(name, () => {
    let server: DemoServer;
    let browser: Browser;

    beforeAll(async () => {
      [server, browser] = await Promise.all([DemoServer.start(), launchBrowser()]);
    });

    afterAll(async () => {
      await browser?.close();
      await server?.stop();
    });

    tests({ open: (hash) => openDemo(browser, `${server.origin}/${hash}`), server: () => server, browser: () => browser });
  });
}
