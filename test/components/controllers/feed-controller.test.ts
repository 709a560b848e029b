import { expect, fixture, html } from '@open-wc/testing';
import '../../../components/call-status-badge/define.js';
import type { CallStatusBadgeElement } from '../../../components/call-status-badge/call-status-badge.js';
import { feedRegistryOf } from '../../../components/page/feed-registry.js';
import { callOf, FakeClient } from '../fake-client.js';
import { placeFeed } from '../fake-feed.js';
import { seen } from '../rendered.js';

const badgeFor = (id = '42'): CallStatusBadgeElement => {
  const badge = document.createElement('call-status-badge');
  badge.setAttribute('call', id);
  return badge;
};

const knowing = (status: string): FakeClient => {
  const client = new FakeClient();
  client.tell(callOf({ status }));
  return client;
};

const wordOf = async (badge: CallStatusBadgeElement): Promise<string> => {
  await badge.updateComplete;
  return seen(badge);
};

describe('an element and its feed', () => {
  it('come in any order', async () => {
    const badge = await fixture<CallStatusBadgeElement>(html`<call-status-badge call="42"></call-status-badge>`);
    expect(await wordOf(badge)).to.equal('No news yet');
    const feed = placeFeed(document.body, knowing('busy'));
    expect(await wordOf(badge)).to.equal('Busy');
    feed.use(knowing('answered'));
    expect(await wordOf(badge)).to.equal('Answered');
    feed.remove();
    expect(await wordOf(badge)).to.equal('No news yet');
  });

  it('belong together where the feed stands around the element, also through shadow roots and slots', async () => {
    const page = await fixture<HTMLElement>(html`<div><section id="near"></section><section id="empty"></section></div>`);
    const [near, empty] = [...page.children];
    const inner = document.createElement('div');
    near?.append(inner);
    const root = inner.attachShadow({ mode: 'open' });
    const deep = root.appendChild(badgeFor());
    const outside = page.appendChild(badgeFor());
    const feeds = [placeFeed(near, knowing('busy')), placeFeed(empty, knowing('answered'))];
    expect(await wordOf(deep)).to.equal('Busy');
    expect(await wordOf(outside)).to.equal('Answered');

    // A feed inside a shadow root is around what is slotted into it.
    const slotting = document.createElement('div');
    const slotted = slotting.appendChild(badgeFor());
    const slot = document.createElement('slot');
    const wrapper = document.createElement('div');
    wrapper.append(slot);
    slotting.attachShadow({ mode: 'open' }).append(wrapper);
    page.append(slotting);
    feeds.push(placeFeed(wrapper, knowing('failed')));
    expect(await wordOf(slotted)).to.equal('Could not connect');
    for (const feed of feeds) feed.remove();
  });

  it('find each other again when the element is moved', async () => {
    const page = await fixture<HTMLElement>(html`<div><section><i></i></section><section><i></i></section></div>`);
    const [first, second] = [...page.children];
    const clients = [knowing('busy'), knowing('answered')] as const;
    const feeds = [placeFeed(first, clients[0]), placeFeed(second, clients[1])];
    const badge = badgeFor();
    first?.append(badge);
    expect(await wordOf(badge)).to.equal('Busy');
    second?.append(badge);
    expect(await wordOf(badge)).to.equal('Answered');
    expect([clients[0].listeners, clients[1].listeners]).to.deep.equal([0, 1]);
    clients[1].tell(callOf({ status: 'cancelled' }));
    expect(await wordOf(badge)).to.equal('Cancelled');
    badge.remove();
    expect(clients[1].listeners).to.equal(0);
    for (const feed of feeds) feed.remove();
  });

  it('part where the element is moved out of every feed', async () => {
    const feed = placeFeed(document.body, knowing('busy'));
    const badge = badgeFor();
    document.body.append(badge);
    expect(await wordOf(badge)).to.equal('Busy');
    badge.remove();
    feed.remove();
    document.body.append(badge);
    expect(await wordOf(badge)).to.equal('No news yet');
    badge.remove();
  });

  it('turn to another call when the element is told to', async () => {
    const feed = placeFeed(document.body, knowing('busy'));
    feed.client.tell(callOf({ call: '43', status: 'answered' }));
    const badge = document.body.appendChild(badgeFor());
    expect(await wordOf(badge)).to.equal('Busy');
    badge.call = '43';
    expect(await wordOf(badge)).to.equal('Answered');
    expect(feed.client.listeners).to.equal(1);
    badge.remove();
    feed.remove();
  });

  it('do not subscribe for an element that is not on the page', async () => {
    const feed = placeFeed();
    const badge = document.body.appendChild(badgeFor());
    await badge.updateComplete;
    badge.remove();
    badge.call = '43';
    await badge.updateComplete;
    expect(feed.client.listeners).to.equal(0);
    feed.remove();
  });

  it('find each other where two copies of the package are on the page', async () => {
    // Another copy knows the registry by its symbol alone.
    const registry = Reflect.get(document, Symbol.for('ringback.feeds.1')) as ReturnType<typeof feedRegistryOf>;
    expect(registry).to.equal(feedRegistryOf(document));
    const badge = document.body.appendChild(badgeFor());
    registry.feeds.set(document.body, { client: knowing('busy') });
    for (const seek of registry.seekers) seek();
    expect(await wordOf(badge)).to.equal('Busy');
    registry.feeds.delete(document.body);
    badge.remove();
  });

  it('cost no listener on the document for an element', async () => {
    const added: string[] = [];
    const original = document.addEventListener.bind(document);
    document.addEventListener = ((type: string, ...rest: [EventListener]) => {
      added.push(type);
      original(type, ...rest);
    }) as typeof document.addEventListener;
    const box = await fixture<HTMLElement>(html`<div></div>`);
    for (let id = 0; id < 1000; id += 1) box.append(badgeFor(String(id)));
    Reflect.deleteProperty(document, 'addEventListener');
    expect(added).to.deep.equal([]);
    expect(feedRegistryOf(document).seekers.size).to.be.at.least(1000);
    box.remove();
    expect(feedRegistryOf(document).seekers.size).to.equal(0);
  });
});
