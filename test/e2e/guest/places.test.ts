import { expect, it } from 'vitest';
import { badgeOf, CALL, describeGuest, SCRIPT } from './guest-world.js';
import { pageOf, scriptOf } from './guest-server.js';

const shadow = (mode: string): string => `customElements.define('host-box', class extends HTMLElement {
  connectedCallback() { this.attachShadow({ mode: '${mode}' }).innerHTML = this.dataset.inside; this.root = this.shadowRoot; }
});`;

describeGuest('in odd places', ({ open, tell, server }) => {
  it('inside the shadow root of a host', async () => {
    server().put({ '/box.js': scriptOf(shadow('open')) });
    await tell('ringing');
    const { page, problems } = await open(pageOf(`${SCRIPT}<script src="/box.js"></script><host-box data-inside='${CALL}'></host-box>`));
    await badgeOf(page).getByText('Ringing').waitFor();
    await tell('busy');
    await badgeOf(page).getByText('Busy').waitFor();
    expect(problems).toEqual([]);
  });

  it('in a sandboxed frame, where storage, locks and channels throw', async () => {
    server().put({ '/inside': pageOf(`${SCRIPT}${CALL}`.replace('src="/calls', `src="${server().origin}/calls`)) });
    await tell('ringing');
    const { page, problems } = await open(pageOf('<iframe sandbox="allow-scripts" src="/inside" title="Calls"></iframe>'));
    const badge = page.frameLocator('iframe').locator('p call-status-badge');
    await badge.getByText('Ringing').waitFor();
    await tell('busy');
    await badge.getByText('Busy').waitFor();
    expect(problems).toEqual([]);
  });

  it('on a page whose storage, databases, locks and channels throw', async () => {
    await tell('ringing');
    const { page, problems } = await open(pageOf(`${SCRIPT}${CALL}`), () => {
      const refuse = (): never => { throw new DOMException('No.', 'SecurityError'); };
      for (const name of ['localStorage', 'sessionStorage', 'indexedDB', 'caches', 'BroadcastChannel']) Object.defineProperty(globalThis, name, { get: refuse });
      Object.defineProperty(navigator, 'locks', { get: refuse });
      Object.defineProperty(document, 'cookie', { get: refuse, set: refuse });
    });
    await badgeOf(page).getByText('Ringing').waitFor();
    await tell('busy');
    await badgeOf(page).getByText('Busy').waitFor();
    expect(problems).toEqual([]);
  });

  it('on a page whose service worker passes everything on', async () => {
    server().put({ '/worker.js': scriptOf("addEventListener('install', () => skipWaiting()); addEventListener('activate', (event) => event.waitUntil(clients.claim())); addEventListener('fetch', (event) => event.respondWith(fetch(event.request)));") });
    await tell('ringing');
    const { page, problems } = await open(pageOf('<h1>First</h1>'));
    await page.evaluate(async () => {
      const taken = new Promise((resolve) => { navigator.serviceWorker.addEventListener('controllerchange', resolve); });
      await navigator.serviceWorker.register('/worker.js');
      if (navigator.serviceWorker.controller === null) await taken;
    });
    server().put({ '/page': pageOf(`${SCRIPT}${CALL}`) });
    await page.reload();
    await badgeOf(page).getByText('Ringing').waitFor();
    await tell('busy');
    await badgeOf(page).getByText('Busy').waitFor();
    expect(await page.evaluate(() => navigator.serviceWorker.controller !== null)).toBe(true);
    expect(problems).toEqual([]);
  });

  it('after the way back to the page, with what happened meanwhile', async () => {
    await tell('ringing');
    const { page, problems } = await open(pageOf(`${SCRIPT}${CALL}`));
    await badgeOf(page).getByText('Ringing').waitFor();
    await page.evaluate(() => { addEventListener('pageshow', ({ persisted }) => { document.title = persisted ? 'kept' : 'new'; }); });
    await page.goto(`${server().origin}/elsewhere`);
    await tell('busy');
    await page.goBack({ waitUntil: 'commit' });
    await badgeOf(page).getByText('Busy').waitFor();
    // The very page, though it had a stream open.
    expect(await page.title()).toBe('kept');
    await tell('answered');
    await badgeOf(page).getByText('Answered').waitFor();
    expect(problems).toEqual([]);
  });

  it('moved about in the page, with one connection', async () => {
    await tell('ringing');
    const { page, problems } = await open(pageOf(`${SCRIPT}${CALL}<section></section>`));
    await badgeOf(page).getByText('Ringing').waitFor();
    await page.evaluate(() => {
      const [feed, card, line, section] = ['call-feed', 'call-status', 'p', 'section'].map((name) => document.querySelector(name));
      for (const node of [card, line, feed]) if (node) section?.append(node);
    });
    await tell('busy');
    await badgeOf(page).getByText('Busy').waitFor();
    expect(server().host.connections).toBe(1);
    expect(problems).toEqual([]);
  });
});
