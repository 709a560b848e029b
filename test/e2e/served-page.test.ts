import type { Browser, Page } from 'playwright';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { renderElement, styleHashes, type ServedTag } from '../../src/ssr/index.js';
import { makeCall, scenarioCall } from '../../src/testing/index.js';
import { serveCalls, type CallsServer } from '../../src/testing/node/index.js';
import { bundlePage } from './bundle-page.js';
import { launchBrowser } from './demo-page.js';

const TAGS: readonly ServedTag[] = ['call-status-badge', 'call-explanation', 'call-attempt-timeline', 'call-status'];

/** Runs in the page: every element of every shadow root but style sheets, and where it stands. */
const LOOK = `(() => {
  const all = [];
  const walk = (root) => {
    for (const element of root.querySelectorAll('*')) {
      if (element.localName !== 'style') all.push(element);
      if (element.shadowRoot) walk(element.shadowRoot);
    }
  };
  walk(document.querySelector('main'));
  const kept = window.before === undefined ? all.length : all.filter((element, place) => element === window.before[place]).length;
  window.before ??= all;
  window.seen ??= performance.now();
  const places = all.map((element) => { const { x, y, width, height } = element.getBoundingClientRect(); return [x, y, width, height].map(Math.round).join(' '); });
  // Where nothing is missing, as many were kept as there are.
  return { count: all.length, kept, places, text: all.map((element) => element.children.length === 0 ? element.textContent : '').join('|') };
})()`;

interface Look { readonly count: number; readonly kept: number; readonly places: readonly string[]; readonly text: string }

describe('a page that a server rendered', () => {
  let script: string;
  let policy: string;
  let browser: Browser;
  let server: CallsServer;
  let page: Page;
  let markup = '';
  let release: () => void;
  const said: string[] = [];

  beforeAll(async () => {
    [script, browser] = await Promise.all([bundlePage(`import '${process.cwd()}/src/hydrate/index.ts'; import '${process.cwd()}/components/define.ts';`), launchBrowser()]);
    policy = `default-src 'none'; script-src 'self'; style-src 'self' ${(await styleHashes()).join(' ')}; connect-src 'self'; img-src data:`;
  });
  afterAll(async () => { await browser?.close(); });

  beforeEach(async () => {
    said.length = 0;
    const held = new Promise<void>((resolve) => { release = resolve; });
    server = await serveCalls({
      otherwise: async (request) => {
        if (new URL(request.url).pathname === '/page.js') {
          await held;
          return new Response(script, { headers: { 'content-type': 'text/javascript' } });
        }
        const html = `<!doctype html><html lang="en"><meta charset="utf-8"><title>Calls</title><link rel="icon" href="data:,"><script type="module" src="/page.js"></script><main>${markup}</main></html>`;
        return new Response(html, { headers: { 'content-type': 'text/html', 'content-security-policy': policy } });
      },
    });
    page = await browser.newPage({ viewport: { width: 1000, height: 900 } });
    page.on('console', (message) => said.push(message.text()));
    page.on('pageerror', (error) => said.push(String(error)));
  });

  afterEach(async () => {
    release();
    await page.close();
    await server.stop();
  });

  const look = (): Promise<Look> => page.evaluate(LOOK);
  const alive = async (): Promise<void> => {
    release();
    await page.evaluate(`customElements.whenDefined('call-status').then(() => undefined)`);
    // What every element takes over it does in its first update, and looks again after that.
    await page.evaluate(`Promise.all([...document.querySelectorAll('main > *')].map((element) => element.updateComplete)).then(() => new Promise((then) => requestAnimationFrame(() => requestAnimationFrame(then))))`);
  };
  const open = async (html: string): Promise<Look> => {
    markup = html;
    await page.goto(server.origin, { waitUntil: 'commit' });
    // All of the page is there and painted, as the last piece of it leaves it: a page that still grows shifts of itself.
    await page.evaluate(`new Promise((then) => document.readyState === 'loading' ? document.addEventListener('readystatechange', then, { once: true }) : then())
      .then(() => new Promise((then) => requestAnimationFrame(() => requestAnimationFrame(then))))`);
    return look();
  };

  it('looks the same before and after it comes alive: same nodes, same places, same words, and nothing on the console', async () => {
    const value = scenarioCall('two-rounds-nobody', { id: '42', startsAt: Date.now() - 3_600_000 });
    const before = await open(TAGS.map((tag) => renderElement(tag, { value, attributes: { id: tag } }, { now: Date.now() })).join(''));
    expect(before.count).toBeGreaterThan(80);
    await alive();
    expect(await look()).toEqual({ ...before, kept: before.count });
    const shifts = await page.evaluate(`(() => {
      const all = [];
      const observer = new PerformanceObserver((list) => all.push(...list.getEntries()));
      observer.observe({ type: 'layout-shift', buffered: true });
      return new Promise((then) => requestAnimationFrame(() => requestAnimationFrame(() => setTimeout(then)))).then(() => [...all, ...observer.takeRecords()].filter(({ startTime }) => startTime > window.seen).length);
    })()`);
    expect(shifts).toBe(0);
    expect(said).toEqual([]);
  });

  it('follows the feed from then on, and shows what the server knew until the feed knows more', async () => {
    const value = makeCall({ status: 'ringing', at: Date.now() }, { id: '42' });
    const elements = TAGS.map((tag) => renderElement(tag, { call: '42', value }, { now: Date.now() })).join('');
    await open(`<call-feed src="/calls/stream"></call-feed>${elements}`);
    await alive();
    const badge = page.locator('main > call-status-badge');
    await expect.poll(() => server.open).toBe(1);
    expect(await badge.locator('.label').textContent()).toBe('Ringing');
    await server.publish({ call: '42', status: 'busy', seq: 2, final: true });
    await expect.poll(() => badge.locator('.label').textContent()).toBe('Busy');
    expect(await page.locator('call-status .who').textContent()).toBe('42');
    await expect.poll(() => page.locator('main > call-status').locator('call-status-badge .label').textContent()).toBe('Busy');
    expect(said).toEqual([]);
  });

  it('tells what has grown old since, as soon as it is alive', async () => {
    const then = Date.now() - 3_600_000;
    const value = makeCall({ status: 'ringing', at: then }, { id: '42' });
    await open(renderElement('call-status-badge', { value }, { now: then + 1000 }));
    const label = page.locator('call-status-badge .label');
    expect(await label.textContent()).toBe('Ringing');
    await alive();
    await expect.poll(() => label.textContent()).not.toBe('Ringing');
    expect(said).toEqual([]);
  });

  it('renders anew what another version of the package has rendered', async () => {
    const value = makeCall({ status: 'busy', at: Date.now(), final: true }, { id: '42' });
    const html = renderElement('call-explanation', { value }, { now: Date.now() });
    await open(html.replaceAll(/lit-part [\w+/=]+/g, 'lit-part AAAAAAAAAAA=').replace('class="title"', 'class="title-of-before"'));
    await alive();
    expect(await page.locator('call-explanation .title').count()).toBe(1);
    expect(await page.locator('call-explanation .title-of-before').count()).toBe(0);
    expect(said).toEqual([]);
  });

  it('is readable where no script ever runs', async () => {
    const value = makeCall({ status: 'busy', at: Date.now(), final: true }, { id: '42' });
    await open(renderElement('call-status', { value }, { now: Date.now() }));
    expect(await page.locator('call-status').locator('call-status-badge .label').textContent()).toBe('Busy');
    const badge = page.locator('call-status').locator('call-status-badge .base');
    expect(await badge.evaluate((element) => getComputedStyle(element).display)).toContain('flex');
  });
});
