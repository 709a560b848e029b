import { spawn, type ChildProcess } from 'node:child_process';
import { cpSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Browser, Page } from 'playwright';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { launchBrowser } from '../e2e/demo-page.js';

const embeds = fileURLToPath(new URL('../../demo/embeds/', import.meta.url));
const work = join(embeds, '.work');

/** Runs in the page: the badges' words and inner nodes, and those kept since the first look. */
const LOOK = `(() => {
  const inner = [...document.querySelectorAll('call-status-badge')].map((badge) => badge.shadowRoot.querySelector('.base'));
  window.before ??= inner;
  return { words: inner.map((base) => base.textContent), kept: inner.filter((base, place) => base === window.before[place]).length };
})()`;

/** Runs in the page: how often something moved by itself. */
const SHIFTS = `new Promise((resolve) => {
  new PerformanceObserver((list) => resolve(list.getEntries().length)).observe({ type: 'layout-shift', buffered: true });
  setTimeout(() => resolve(0), 100);
})`;

/** As they would run, not as tests. */
const env = { ...process.env, NODE_ENV: 'production', HOST: '127.0.0.1', PORT: '0', PUBLISH_TOKEN: 'a-token-for-tests', NO_COLOR: '1' };

let browser: Browser;
let page: Page;
let server: ChildProcess | undefined;
const problems: string[] = [];

/** A copy of an example beside the frameworks and the packed package. */
function copy(name: string): string {
  const place = join(work, name);
  rmSync(place, { recursive: true, force: true });
  cpSync(fileURLToPath(new URL(`../../docs/examples/${name}/`, import.meta.url)), place, { recursive: true });
  return place;
}

/** Starts a server, and gives its address when it says that it is ready. */
function start(cwd: string, args: readonly string[], ready: RegExp): Promise<string> {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, args, { cwd, env });
    server = child;
    let printed = '';
    for (const stream of [child.stdout, child.stderr]) {
      stream.on('data', (data: Buffer) => {
        printed += data.toString();
        const [, address] = ready.exec(printed) ?? [];
        if (address !== undefined) resolve(address);
      });
    }
    child.on('exit', (code) => reject(new Error(`It ended with ${code}:\n${printed}`)));
  });
}

beforeAll(async () => { browser = await launchBrowser(); });
afterAll(async () => {
  await browser?.close();
  rmSync(work, { recursive: true, force: true });
});

afterEach(async () => {
  await page.close();
  server?.kill('SIGTERM');
});

/** Tells the server of a call's next status, as a backend does. */
async function publish(address: string, update: Readonly<Record<string, unknown>>): Promise<void> {
  const headers = { 'authorization': 'Bearer a-token-for-tests', 'content-type': 'application/json' };
  const { ok, status } = await fetch(new URL('/calls', address), { method: 'POST', body: JSON.stringify(update), headers });
  if (!ok) throw new Error(`The host answered ${status}.`);
}

async function open(address: string): Promise<void> {
  problems.length = 0;
  page = await browser.newPage();
  page.on('console', (message) => problems.push(message.text()));
  page.on('pageerror', (error) => problems.push(String(error)));
  await page.goto(address, { waitUntil: 'commit' });
  await page.waitForSelector('li:nth-child(2)');
}

describe('servers that render', () => {
  it('plain Node: badges are there at once, are taken over, and follow the feed', async () => {
    const address = await start(copy('ssr'), ['server.mjs'], /Ready: (\S+)/);
    await open(address);
    expect(await page.evaluate(LOOK)).toEqual({ words: ['Answered', 'Busy', 'Ringing'], kept: 3 });
    await page.evaluate(`customElements.whenDefined('call-status-badge').then(() => undefined)`);
    await publish(address, { call: '43', status: 'no-answer', seq: 2 });
    await expect.poll(() => page.evaluate(LOOK)).toEqual({ words: ['Answered', 'Busy', 'No answer'], kept: 3 });
    expect(problems).toEqual([]);
  });

  it('SvelteKit: the same, and a page that is made in the browser shows the elements too', async () => {
    const address = await start(join(embeds, 'dist', 'sveltekit'), ['index.js'], /Listening on (\S+)/);
    await open(address);
    expect(await page.evaluate(LOOK)).toEqual({ words: ['Answered', 'Busy', 'Ringing'], kept: 3 });
    await page.evaluate(`customElements.whenDefined('call-status-badge').then(() => undefined)`);
    await publish(address, { call: '43', status: 'no-answer', seq: 2 });
    await expect.poll(() => page.evaluate(LOOK)).toEqual({ words: ['Answered', 'Busy', 'No answer'], kept: 3 });
    expect(await page.evaluate(SHIFTS)).toBe(0);

    await page.getByRole('link', { name: 'About' }).click();
    await page.getByText('A page without calls').waitFor();
    await publish(address, { call: '42', status: 'answered', seq: 2, try: 2 });
    await page.getByRole('link', { name: 'Calls' }).click();
    await expect.poll(() => page.evaluate(LOOK)).toEqual({ words: ['Answered', 'Answered', 'No answer'], kept: 0 });
    expect(await page.locator('call-explanation .title').textContent()).toBe('A person picked up');
    expect(problems).toEqual([]);
  });
});
