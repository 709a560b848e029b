import { expect, fixture, html } from '@open-wc/testing';
import '../../components/call-connection/define.js';
import type { CallConnectionElement } from '../../components/call-connection/call-connection.js';
import { PATIENCE_SECONDS } from '../../components/controllers/patience-controller.js';
import { pageClock } from '../../components/page/page-clock.js';
import { NOW } from './fake-client.js';
import { placeFeed, type FakeFeed } from './fake-feed.js';
import { inside, listenToAnnouncer, seen } from './rendered.js';

describe('<call-connection>', () => {
  let feed: FakeFeed;
  beforeEach(() => { feed = placeFeed(); });
  afterEach(() => feed.remove());

  const connection = (): Promise<CallConnectionElement> => fixture(html`<call-connection time-zone="UTC"></call-connection>`);

  it('is one word while the line is live, and a sentence at hand', async () => {
    const element = await connection();
    expect(seen(element)).to.equal('Live');
    expect(inside(element, '[part=base]').title).to.equal('What you see is up to date.');
  });

  it('says since when it is down, what happens next, and that what is shown may be old', async () => {
    const element = await connection();
    feed.client.line({ state: 'waiting', attempt: 2, reason: 'dropped', retryAt: NOW + 5000, since: NOW - 60_000, lastMessageAt: NOW - 60_000, skipped: 0 });
    await element.updateComplete;
    expect(seen(element)).to.equal('Reconnecting since 09:30 The line to the server was lost. Trying again in 5 seconds. What you see may be out of date.');
    feed.client.time = NOW + 2000;
    element.requestUpdate();
    await element.updateComplete;
    expect(seen(element)).to.contain('in 3 seconds');
  });

  it('says that the device is offline', async () => {
    feed.client.line({ state: 'offline', since: NOW, skipped: 0 });
    expect(seen(await connection())).to.match(/^Offline/);
  });

  it('says so where the page has no feed after some seconds, and not before', async () => {
    feed.remove();
    const element = await connection();
    expect(seen(element)).to.equal('Starting');
    for (let second = 0; second < PATIENCE_SECONDS; second++) pageClock.tick();
    await element.updateComplete;
    expect(seen(element)).to.equal('No feed This page is not connected to any calls.');
  });

  it('tells who listens nothing of how the page starts', async () => {
    feed.remove();
    const told = listenToAnnouncer();
    const element = await connection();
    feed.use(feed.client);
    await element.updateComplete;
    expect(seen(element)).to.equal('Live');
    expect(told()).to.deep.equal([]);
  });

  it('tells developers what to check', async () => {
    feed.client.line({ state: 'closed', reason: 'bad-address', since: NOW, skipped: 0 });
    const element = await connection();
    expect(seen(element)).not.to.contain('src');
    element.audience = 'developer';
    await element.updateComplete;
    expect(seen(element)).to.contain('src');
  });

  it('tells who listens that the state changed, not that the countdown goes on', async () => {
    const told = listenToAnnouncer();
    const element = await connection();
    feed.client.line({ state: 'offline', since: NOW, skipped: 0 });
    await element.updateComplete;
    expect(told()).to.deep.equal(['Offline']);
    feed.client.time = NOW + 2000;
    element.requestUpdate();
    await element.updateComplete;
    expect(told()).to.deep.equal(['Offline']);
  });

  it('leaves nothing listening behind', async () => {
    const element = await connection();
    expect(feed.client.listeners).to.equal(1);
    element.remove();
    expect(feed.client.listeners).to.equal(0);
  });
});
