import type { Browser, Page } from 'playwright';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { serveCalls, type CallsServer } from '../../src/testing/node/index.js';
import { bundlePage } from './bundle-page.js';
import { launchBrowser } from './demo-page.js';

/** Two pages: what a host that asks for the compact form writes, and one that does not. */
const scriptOf = (transport: string): Promise<string> => bundlePage(`
  import '${process.cwd()}/components/define.ts';
  import { connectCalls, sse } from '${process.cwd()}/src/client/index.ts';
  import { compactSse } from '${process.cwd()}/src/client/compact/index.ts';
  document.querySelector('call-feed').client = connectCalls({ url: '/calls/stream', transport: ${transport} });
`);

const PAGE = '<!doctype html><html lang="en"><meta charset="utf-8"><title>Calls</title><link rel="icon" href="data:,"><script type="module" src="page.js"></script>'
  + '<call-feed></call-feed><call-connection></call-connection><call-status call="42"></call-status><call-status call="43"></call-status>';

/** Runs in the page: every word about the two calls but how long ago they were heard of, which each page says for itself. */
const WORDS = `(() => {
  const words = [];
  const walk = (root) => {
    for (const node of root.childNodes) {
      if (node.nodeType === 3 && node.data.trim() !== '') words.push(node.data.trim());
      if (node.nodeType !== 1 || node.localName === 'style') continue;
      walk(node);
      if (node.shadowRoot) walk(node.shadowRoot);
    }
  };
  for (const element of document.querySelectorAll('call-status')) walk(element.shadowRoot);
  return words.filter((text) => !text.startsWith('Updated'));
})()`;

describe('a page on the compact form', () => {
  let scripts: ReadonlyMap<string, string>;
  let browser: Browser;
  let server: CallsServer;
  const pages = new Map<string, Page>();
  const answers: string[] = [];
  const said: string[] = [];

  beforeAll(async () => {
    const [compact, plain] = await Promise.all([scriptOf('compactSse()'), scriptOf('sse()')]);
    scripts = new Map([['/compact/page.js', compact], ['/plain/page.js', plain]]);
    browser = await launchBrowser();
  });
  afterAll(async () => { await browser?.close(); });

  beforeEach(async () => {
    answers.length = said.length = 0;
    server = await serveCalls({
      otherwise: (request) => {
        const script = scripts.get(new URL(request.url).pathname);
        return script === undefined ? new Response(PAGE, { headers: { 'content-type': 'text/html' } }) : new Response(script, { headers: { 'content-type': 'text/javascript' } });
      },
    });
    for (const form of ['compact', 'plain']) {
      // oxlint-disable-next-line no-await-in-loop -- one after the other
      const page = await browser.newPage();
      page.on('pageerror', (error) => said.push(String(error)));
      page.on('response', (response) => { if (response.url().endsWith('/stream')) answers.push(`${form}: ${response.headers()['content-type'] ?? ''}`); });
      // oxlint-disable-next-line no-await-in-loop -- one after the other
      await page.goto(`${server.origin}/${form}/`);
      pages.set(form, page);
    }
    await expect.poll(() => server.open).toBe(2);
  });

  afterEach(async () => {
    await Promise.all([...pages.values()].map((page) => page.close()));
    pages.clear();
    await server.stop();
  });

  const words = async (form: string): Promise<unknown> => pages.get(form)?.evaluate(WORDS);
  const label = async (form: string): Promise<string | null | undefined> => pages.get(form)?.locator('call-status[call="42"] .label').first().textContent();
  const at = Date.now();
  const ada = { call: '42', contact: { name: 'Ada Lovelace' }, plan: { numbers: [{ slot: 'mobile', line: 'mobile' }, { slot: 'home', line: 'landline' }] } } as const;

  it('says what a page on ordinary JSON says, before and after the line was cut', async () => {
    await server.publish([{ ...ada, status: 'dialing', try: 1, number: { slot: 'mobile', line: 'mobile' }, seq: 1, at }, { call: '43', status: 'queued', seq: 1, at }]);
    await server.publish({ ...ada, status: 'ringing', try: 1, number: { slot: 'mobile', line: 'mobile' }, seq: 2, at: at + 900 });
    await server.publish({ ...ada, status: 'busy', try: 1, number: { slot: 'mobile', line: 'mobile' }, seq: 3, at: at + 1800 });
    await expect.poll(() => label('compact')).toBe(await label('plain'));
    server.cutAll();
    // While nobody listens: the second number, on a handle that the next line does not know yet.
    await server.publish({ ...ada, status: 'ringing', try: 2, number: { slot: 'home', line: 'landline' }, seq: 4, at: at + 5000 });
    await expect.poll(() => server.open).toBe(2);
    await server.publish({ ...ada, status: 'answered', try: 2, number: { slot: 'home', line: 'landline' }, seq: 5, at: at + 9000 });
    await server.publish({ ...ada, status: 'completed', try: 2, number: { slot: 'home', line: 'landline' }, seq: 6, at: at + 30_000, final: true });

    await expect.poll(() => label('plain')).toBe('Answered');
    await expect.poll(() => label('compact')).toBe('Answered');
    const told = await words('plain');
    expect(told).toContain('Home');
    await expect.poll(() => words('compact')).toEqual(told);
    expect(new Set(answers)).toEqual(new Set(['compact: text/event-stream; charset=utf-8; form=compact', 'plain: text/event-stream; charset=utf-8']));
    expect(said).toEqual([]);
  });
});
