import { expect, fixture, html } from '@open-wc/testing';
import { vi } from 'vitest';
import '../../../components/call-status/define.js';
import type { CallStatusBadgeElement } from '../../../components/call-status-badge/call-status-badge.js';
import { TICK_MS } from '../../../components/page/every-second.js';
import { pageClock } from '../../../components/page/page-clock.js';
import { callOf, NOW } from '../fake-client.js';
import { placeFeed, type FakeFeed } from '../fake-feed.js';
import { countRenders, seen } from '../rendered.js';

describe('what grows older', () => {
  let feed: FakeFeed;
  beforeEach(() => {
    vi.useFakeTimers({ toFake: ['setInterval', 'clearInterval'] });
    feed = placeFeed();
  });
  afterEach(() => {
    feed.remove();
    vi.useRealTimers();
  });

  /** Some seconds, for the server and for the page. */
  const pass = (seconds: number): void => {
    feed.client.time += seconds * 1000;
    vi.advanceTimersByTime(TICK_MS);
  };

  it('is shown by itself when its time has come, and not rendered before', async () => {
    feed.client.tell(callOf({ status: 'ringing', at: NOW }));
    const badge = await fixture<CallStatusBadgeElement>(html`<call-status-badge call="42"></call-status-badge>`);
    const renders = countRenders(badge);
    pass(20);
    await badge.updateComplete;
    expect([seen(badge), renders()]).to.deep.equal(['Ringing', 0]);
    pass(40);
    await badge.updateComplete;
    expect([seen(badge), renders()]).to.deep.equal(['Ringing – no news', 1]);
  });

  it('needs the clock only while it may change', async () => {
    feed.client.tell(callOf({ status: 'ringing', at: NOW }));
    const badge = await fixture<CallStatusBadgeElement>(html`<call-status-badge call="42"></call-status-badge>`);
    expect(pageClock.size).to.equal(1);
    feed.client.tell(callOf({ status: 'busy', final: true }));
    await badge.updateComplete;
    expect(pageClock.size).to.equal(0);
  });

  it('lets go of the clock when it leaves the page', async () => {
    feed.client.tell(callOf({ status: 'ringing', at: NOW }));
    const card = await fixture(html`<call-status call="42"></call-status>`);
    expect(pageClock.size).to.be.above(1);
    card.remove();
    expect(pageClock.size).to.equal(0);
    expect(vi.getTimerCount()).to.equal(0);
  });

  it('shares one timer, however much there is of it', async () => {
    feed.client.tell(callOf({ status: 'ringing', at: NOW }));
    await fixture(html`<div>${Array.from({ length: 100 }, () => html`<call-status-badge call="42"></call-status-badge>`)}</div>`);
    expect(pageClock.size).to.equal(100);
    expect(vi.getTimerCount()).to.equal(1);
  });
});
