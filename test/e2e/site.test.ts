import { execFile } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import type { Browser, BrowserContextOptions, Page } from 'playwright';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { launchBrowser } from './demo-page.js';
import { serveFolder } from './static-server.js';

const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

const DESK: BrowserContextOptions = { viewport: { width: 1400, height: 900 }, reducedMotion: 'reduce' };
const PHONE: BrowserContextOptions = { viewport: { width: 360, height: 740 }, colorScheme: 'dark', reducedMotion: 'reduce' };

/** A page of every kind, and how it is looked at. */
const VIEWS: readonly [path: string, where: string, options: BrowserContextOptions][] = [
  ['index.html', 'on a desk', DESK],
  ['elements/call-board.html', 'on a desk', DESK],
  ['protocol.html', 'on a desk', DESK],
  ['decisions/index.html', 'on a desk', DESK],
  ['index.html', 'on a phone, in the dark', PHONE],
  ['start/backend.html', 'on a phone, in the dark', PHONE],
  ['elements/call-status.html', 'on a phone, in the dark', PHONE],
  ['statuses.html', 'on a phone, in the dark', PHONE],
  ['api/host.html', 'on a phone, in the dark', PHONE],
  ['performance.html', 'on a phone, in the dark', PHONE],
];

describe('the documentation site in a browser', () => {
  const folder = mkdtempSync(join(tmpdir(), 'ringback-site-'));
  let server: Awaited<ReturnType<typeof serveFolder>>;
  let browser: Browser;

  beforeAll(async () => {
    await promisify(execFile)('node', [join('docs', 'site', 'site.mjs'), '--out', folder]);
    // Below a path, as a project's pages are on many hosts.
    [server, browser] = await Promise.all([serveFolder(folder, '/projects/ringback/'), launchBrowser()]);
  }, 240_000);

  afterAll(async () => {
    await browser?.close();
    server?.close();
    rmSync(folder, { recursive: true, force: true });
  });

  async function visit(path: string, options: BrowserContextOptions, use: (page: Page, problems: readonly string[]) => Promise<void>): Promise<void> {
    const context = await browser.newContext(options);
    const page = await context.newPage();
    const problems: string[] = [];
    page.on('console', (message) => { if (message.type() === 'error') problems.push(message.text()); });
    page.on('pageerror', (error) => problems.push(String(error)));
    page.on('response', (response) => { if (response.status() >= 400) problems.push(`${response.status()} ${response.url()}`); });
    await page.goto(`${server.address}${path}`);
    await use(page, problems);
    await context.close();
  }

  it.each(VIEWS)(
    '%s %s: nothing breaks its policy, axe finds nothing, nothing is wider than the page', async (path, _, options) => {
      await visit(path, options, async (page, problems) => {
        const example = page.locator('figure.live[data-story]').first();
        if (await example.count() > 0) {
          await example.scrollIntoViewIfNeeded();
          await example.getByRole('button', { name: 'Play again' }).waitFor();
        }
        expect(await axeFindings(page)).toEqual([]);
        expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBeLessThanOrEqual(0);
        expect(problems).toEqual([]);
      });
    });

  it('has elements at work, which tell a story', async () => {
    await visit('elements/call-status.html', DESK, async (page) => {
      const card = page.locator('figure.live call-status');
      await card.getByText('Ada Okafor').waitFor();
      await card.getByText(/Ringing|Busy/).first().waitFor();
    });
  });

  it('is found through by keyboard alone', async () => {
    await visit('host.html', DESK, async (page, problems) => {
      await page.keyboard.press('Tab');
      await page.keyboard.press('Enter');
      expect(await page.evaluate(() => document.activeElement?.id)).toBe('content');

      const dialog = page.getByRole('dialog', { name: 'Search' });
      const first = dialog.getByRole('link').first();
      await page.keyboard.press('/');
      await dialog.waitFor();
      await page.keyboard.type('polling wait');
      await first.waitFor();
      expect(await axeFindings(page)).toEqual([]);
      await page.keyboard.press('Escape');
      expect(await page.locator('dialog[open]').count()).toBe(0);
      await page.keyboard.press('/');
      await dialog.waitFor();
      await page.keyboard.press('ArrowDown');
      const address = await first.getAttribute('href');
      await page.keyboard.press('Enter');
      await page.waitForURL(`**/${address}`);
      expect(problems).toEqual([]);
    });
  });

  it('brings the demo along', async () => {
    await visit('demo/index.html', DESK, async (page) => {
      await page.locator('#scene call-status').getByText(/./).first().waitFor();
    });
  });
});

/** What axe finds, each as one line. It is brought in past the page's policy, which would not let it in. */
async function axeFindings(page: Page): Promise<string[]> {
  await page.evaluate(AXE);
  const { violations } = await page.evaluate(() => window.axe.run({ include: ['html'] }));
  return violations.flatMap(({ id, nodes }) => nodes.map(({ target }) => `${id}: ${target.join(' ')}`));
}
