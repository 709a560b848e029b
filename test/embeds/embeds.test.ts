import { readFile } from 'node:fs/promises';
import { extname, join, normalize } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Browser, Page } from 'playwright';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { serveCalls, type CallsServer } from '../../src/testing/node/index.js';
import { launchBrowser } from '../e2e/demo-page.js';

const built = fileURLToPath(new URL('../../demo/embeds/dist/', import.meta.url));

const TYPES: Readonly<Record<string, string>> = { '.html': 'text/html', '.js': 'text/javascript', '.css': 'text/css' };

const APPS = ['html', 'cms', 'shadow', 'react', 'vue', 'svelte', 'solid', 'angular'];

let browser: Browser;
let server: CallsServer;
let page: Page;
const problems: string[] = [];

beforeAll(async () => { browser = await launchBrowser(); });
afterAll(async () => { await browser?.close(); });

beforeEach(async () => {
  problems.length = 0;
  server = await serveCalls({
    async otherwise(request) {
      const path = normalize(decodeURIComponent(new URL(request.url).pathname));
      const file = join(built, path.endsWith('/') ? `${path}index.html` : path);
      return new Response(await readFile(file), { headers: { 'content-type': TYPES[extname(file)] ?? 'application/octet-stream' } });
    },
  });
  page = await browser.newPage({ reducedMotion: 'reduce' });
  page.on('console', (message) => { if (['error', 'warning'].includes(message.type())) problems.push(message.text()); });
  page.on('pageerror', (error) => problems.push(String(error)));
});

afterEach(async () => {
  await page.close();
  await server.stop();
});

/** What the badge of call 42 shows. Some frameworks say the call with an attribute, others with the property. */
const badge = () => page.locator('p > call-status-badge').locator('.label');

describe.each(APPS)('the app in %s', (name) => {
  it('shows what its feed says, takes an object, hears an event, and leaves no connection behind', async () => {
    await server.publish([
      { call: '42', status: 'ringing', seq: 1 },
      // The page without a build has no object to hand over; its card follows the feed.
      { call: '7', status: 'no-answer', seq: 1, final: true, contact: { name: 'Ada Okafor' } },
    ]);
    await page.goto(`${server.origin}/${name}/`);
    await expect.poll(() => badge().textContent()).toBe('Ringing');
    expect(server.open).toBe(1);
    await server.publish({ call: '42', status: 'busy', seq: 2 });
    await expect.poll(() => badge().textContent()).toBe('Busy');

    const card = page.locator('call-status');
    expect(await card.locator('.who').textContent()).toBe('Ada Okafor');
    await card.getByRole('button', { name: 'Call again' }).click();
    await expect.poll(() => page.locator('#said').textContent()).toBe('Call 7 again');

    await page.locator('#leave').click();
    await expect.poll(() => server.open).toBe(0);
    expect(await page.locator('call-status-badge').count()).toBe(0);
    expect(problems).toEqual([]);
  });
});

describe('the app in react', () => {
  it('tells its hooks what its elements show, over one connection', async () => {
    await page.goto(`${server.origin}/react/`);
    await server.publish({ call: '42', status: 'answered', seq: 1 });
    await expect.poll(() => page.locator('#words').textContent()).toBe('live: person');
    await expect.poll(() => badge().textContent()).toBe('Answered');
    expect(server.open).toBe(1);
  });
});

describe('the page of a content management system', () => {
  it('keeps its theme out of the elements', async () => {
    await server.publish({ call: '42', status: 'busy', seq: 1 });
    await page.goto(`${server.origin}/cms/`);
    await expect.poll(() => badge().textContent()).toBe('Busy');
    const styles = await badge().evaluate((label) => {
      const { float, borderTopWidth } = getComputedStyle(label);
      return { float, borderTopWidth, isSmall: label.getBoundingClientRect().height < 60 };
    });
    expect(styles).toEqual({ float: 'none', borderTopWidth: '0px', isSmall: true });
  });
});
