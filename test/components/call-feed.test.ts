import { expect, fixture, html } from '@open-wc/testing';
import { nothing } from 'lit';
import { firstValueFrom, Observable } from 'rxjs';
import '../../components/define.js';
import type { CallFeedElement } from '../../components/call-feed/call-feed.js';
import { PATIENCE_SECONDS } from '../../components/controllers/patience-controller.js';
import { feedRegistryOf } from '../../components/page/feed-registry.js';
import { pageClock } from '../../components/page/page-clock.js';
import { shared, type Transport, type TransportRequest } from '../../src/client/index.js';
import { callOf, FakeClient } from './fake-client.js';
import { inside, seen } from './rendered.js';
import { until } from './until.js';

/** A transport that brings nothing and can be looked at. */
class SilentTransport implements Transport {
  readonly name = 'silent';
  readonly sendsReady = false;
  readonly requests: TransportRequest[] = [];
  open$ = 0;

  open(request: TransportRequest): Observable<never> {
    return new Observable(() => {
      this.requests.push(request);
      this.open$ += 1;
      return () => { this.open$ -= 1; };
    });
  }
}

const nextTask = (): Promise<void> => new Promise((resolve) => { setTimeout(resolve); });

const letSecondsPass = (seconds: number): void => {
  for (let second = 0; second < seconds; second++) pageClock.tick();
};

const clientOf = (feed: CallFeedElement): NonNullable<CallFeedElement['client']> => {
  if (feed.client === undefined) throw new Error('The feed has no client.');
  return feed.client;
};

describe('<call-feed>', () => {
  it('opens one stream for the elements inside it, and closes it when it goes', async () => {
    const transport = new SilentTransport();
    const feed = await fixture<CallFeedElement>(html`<call-feed src="/calls" .transport=${transport}>
      <call-status-badge call="1"></call-status-badge><call-status-badge call="2"></call-status-badge><call-status call="1"></call-status></call-feed>`);
    await nextTask();
    expect(transport.requests.map(({ url }) => url.pathname)).to.deep.equal(['/calls']);
    expect(transport.open$).to.equal(1);
    feed.remove();
    await nextTask();
    expect(transport.open$).to.equal(0);
    expect(feed.client).to.equal(undefined);
    expect(feedRegistryOf(document).feeds.size).to.equal(0);
    expect(feedRegistryOf(document).seekers.size).to.equal(0);
  });

  it('takes the name of a transport as an attribute, and the default for a word that names none', async () => {
    const names: (string | undefined)[] = [];
    for (const word of ['polling', ' WebSocket ', 'auto', 'sse', 'pigeon']) {
      // oxlint-disable-next-line no-await-in-loop -- one feed after the other
      const feed = await fixture<CallFeedElement>(html`<call-feed src="/calls" transport=${word}></call-feed>`);
      // oxlint-disable-next-line no-await-in-loop
      const connection = await firstValueFrom(clientOf(feed).connection$);
      names.push(connection.state === 'connecting' ? connection.transport : connection.state);
      feed.remove();
    }
    expect(names).to.deep.equal(['polling', 'websocket', 'sse', 'sse', 'sse']);
  });

  it('shares one connection with other feeds of the same reader', async () => {
    const transport = new SilentTransport();
    const share = shared({ key: 'ada' });
    const page = await fixture<HTMLElement>(html`<div>${[1, 2, 3].map(() => html`<call-feed src="/shared" .share=${share} .transport=${transport}></call-feed>`)}</div>`);
    await until(() => transport.open$ === 1);
    const [first] = page.children;
    first?.remove();
    await until(() => transport.requests.length === 2);
    expect(transport.open$).to.equal(1);
    page.remove();
    await until(() => transport.open$ === 0);
  });

  it('shares one connection by an attribute, with those who give the same key only', async () => {
    const transport = new SilentTransport();
    const feeds = ['bo', 'bo', 'cy', ''].map((key) => html`<call-feed src="/by-key" share-key=${key} .transport=${transport}></call-feed>`);
    const page = await fixture<HTMLElement>(html`<div>${feeds}</div>`);
    await until(() => transport.open$ === 3);
    const [first] = page.children;
    first?.remove();
    await until(() => transport.requests.length === 4);
    expect(transport.open$).to.equal(3);
    page.remove();
    await until(() => transport.open$ === 0);
  });

  it('keeps its line while it is moved, and while it is mounted twice', async () => {
    const transport = new SilentTransport();
    const page = await fixture<HTMLElement>(html`<div><call-feed src="/calls" .transport=${transport}></call-feed><section></section></div>`);
    const feed = page.querySelector('call-feed');
    if (feed === null) throw new Error('There is no feed.');
    await nextTask();
    const { client } = feed;
    page.querySelector('section')?.append(feed);
    await nextTask();
    feed.remove();
    page.append(feed);
    await nextTask();
    expect(feed.client).to.equal(client);
    expect([transport.requests.length, transport.open$]).to.deep.equal([1, 1]);
  });

  it('opens another line when it comes back later', async () => {
    const transport = new SilentTransport();
    const page = await fixture<HTMLElement>(html`<div><call-feed src="/calls" .transport=${transport}></call-feed></div>`);
    const feed = page.querySelector('call-feed');
    if (feed === null) throw new Error('There is no feed.');
    await nextTask();
    feed.remove();
    await nextTask();
    expect(transport.open$).to.equal(0);
    page.append(feed);
    await feed.updateComplete;
    await nextTask();
    expect([transport.requests.length, transport.open$]).to.deep.equal([2, 1]);
  });

  it('turns to a new address with a new client', async () => {
    const transport = new SilentTransport();
    const feed = await fixture<CallFeedElement>(html`<call-feed src="/calls" .transport=${transport}></call-feed>`);
    await nextTask();
    const before = feed.client;
    feed.src = '/other-calls';
    await feed.updateComplete;
    await nextTask();
    expect(feed.client).not.to.equal(before);
    expect(transport.requests.map(({ url }) => url.pathname)).to.deep.equal(['/calls', '/other-calls']);
    expect(transport.open$).to.equal(1);
  });

  it('asks for tokens by the newest function, without a new line for each', async () => {
    const transport = new SilentTransport();
    const feed = await fixture<CallFeedElement>(html`<call-feed src="/calls" .transport=${transport} .auth=${() => 'first'}></call-feed>`);
    await nextTask();
    const before = feed.client;
    feed.auth = () => 'second';
    await feed.updateComplete;
    expect(feed.client).to.equal(before);
    expect(transport.requests.map(({ token }) => token)).to.deep.equal(['first']);
    feed.src = '/other-calls';
    await feed.updateComplete;
    await nextTask();
    expect(transport.requests.map(({ token }) => token)).to.deep.equal(['first', 'second']);
  });

  it('uses a client that it is given, and never closes it', async () => {
    const client = new FakeClient();
    client.tell(callOf({ status: 'busy' }));
    const feed = await fixture<CallFeedElement>(html`<call-feed .client=${client}><call-status-badge call="42"></call-status-badge></call-feed>`);
    const badge = feed.querySelector('call-status-badge');
    if (badge === null) throw new Error('There is no badge.');
    await badge.updateComplete;
    expect(seen(badge)).to.equal('Busy');
    feed.remove();
    await nextTask();
    expect(client.isClosed).to.equal(false);
    expect(client.listeners).to.equal(0);
  });

  it('serves the page where it stands elsewhere', async () => {
    const client = new FakeClient();
    client.tell(callOf({ status: 'busy' }));
    const page = await fixture<HTMLElement>(html`<div><call-status-badge call="42"></call-status-badge><call-feed .client=${client}></call-feed></div>`);
    const badge = page.querySelector('call-status-badge');
    if (badge === null) throw new Error('There is no badge.');
    await badge.updateComplete;
    await badge.updateComplete;
    expect(seen(badge)).to.equal('Busy');
  });

  for (const src of [undefined, '', 'javascript:document.body.dataset.broken=1', 'data:text/event-stream,', 'http://']) {
    it(`explains ${src === undefined ? 'a missing address' : `the address "${src}"`} on the page, and throws nothing`, async () => {
      const page = await fixture<HTMLElement>(html`<div><call-feed src=${src ?? nothing}></call-feed><call-status call="42"></call-status><call-connection></call-connection></div>`);
      const feed = page.querySelector('call-feed');
      const card = page.querySelector('call-status');
      const line = page.querySelector('call-connection');
      if (feed === null || card === null || line === null) throw new Error('Something is missing.');
      letSecondsPass(PATIENCE_SECONDS);
      await nextTask();
      const connection = await firstValueFrom(clientOf(feed).connection$);
      expect(connection.state === 'closed' && connection.reason).to.equal('bad-address');
      expect(inside(card, '[part=line]').textContent).to.contain('not set up');
      expect(seen(line)).to.contain('not set up');
      expect(document.body.dataset['broken']).to.equal(undefined);
    });
  }

  it('waits for an address or a client while the page starts, and claims nothing meanwhile', async () => {
    const page = await fixture<HTMLElement>(html`<div><call-feed></call-feed><call-status call="42"></call-status><call-connection></call-connection></div>`);
    const feed = page.querySelector('call-feed');
    const card = page.querySelector('call-status');
    const line = page.querySelector('call-connection');
    if (feed === null || card === null || line === null) throw new Error('Something is missing.');
    letSecondsPass(PATIENCE_SECONDS - 1);
    await nextTask();
    expect(feed.client).to.equal(undefined);
    expect(card.shadowRoot?.querySelector('[part=line]')).to.equal(null);
    expect(seen(line)).to.equal('Starting');
    feed.client = new FakeClient();
    await feed.updateComplete;
    letSecondsPass(1);
    await nextTask();
    expect(seen(line)).to.equal('Live');
  });

  it('waits anew when its client goes', async () => {
    const page = await fixture<HTMLElement>(html`<div><call-feed .client=${new FakeClient()}></call-feed><call-connection></call-connection></div>`);
    const feed = page.querySelector('call-feed');
    const line = page.querySelector('call-connection');
    if (feed === null || line === null) throw new Error('Something is missing.');
    letSecondsPass(PATIENCE_SECONDS);
    feed.client = undefined;
    await nextTask();
    expect(seen(line)).to.equal('Starting');
    letSecondsPass(PATIENCE_SECONDS);
    await nextTask();
    expect(seen(line)).to.contain('not set up');
  });

  it('shows nothing, and everything inside it', async () => {
    const feed = await fixture<CallFeedElement>(html`<call-feed .client=${new FakeClient()}><p>Calls of today</p></call-feed>`);
    expect(getComputedStyle(feed).display).to.equal('contents');
    expect(feed.firstElementChild?.assignedSlot).not.to.equal(null);
    expect(feed.firstElementChild?.getBoundingClientRect().height).to.be.above(0);
  });
});
