import { expect, fixture, html } from '@open-wc/testing';
import '../../components/call-summary/define.js';
import type { CallSummaryElement } from '../../components/call-summary/call-summary.js';
import { callOf } from './fake-client.js';
import { placeFeed, type FakeFeed } from './fake-feed.js';
import { countRenders, inside, listenToAnnouncer, seen } from './rendered.js';

const outcomes = { 'pending': 10, 'person': 980, 'machine': 0, 'unsure': 1, 'not-reached': 9, 'cancelled': 0 };

describe('<call-summary>', () => {
  let feed: FakeFeed;
  beforeEach(() => { feed = placeFeed(); });
  afterEach(() => feed.remove());

  it('shows every outcome as a number and a word, in a fixed order', async () => {
    const element = await fixture(html`<call-summary .value=${{ total: 1000, outcomes, statuses: {} }}></call-summary>`);
    const items = [...(element.shadowRoot?.querySelectorAll('li') ?? [])].map((item) => item.textContent?.replace(/\s+/g, ' ').trim());
    expect(items).to.deep.equal(['10 Under way', '980 Reached a person', '0 Answer machine', '1 Not confirmed', '9 Not reached', '0 Cancelled']);
  });

  it('draws the parts in proportion, and none thinner than a hairline', async () => {
    const box = await fixture<HTMLElement>(html`<div style="inline-size:500px"><call-summary .value=${{ total: 1000, outcomes, statuses: {} }}></call-summary></div>`);
    const element = box.firstElementChild;
    if (element === null) throw new Error('There is no summary.');
    const widths = [...(element.shadowRoot?.querySelectorAll('.part') ?? [])].map((part) => part.getBoundingClientRect().width);
    expect(widths.length).to.equal(4);
    expect(widths[1]).to.be.above(460);
    expect(widths[2]).to.be.at.least(2);
  });

  it('is an image with a sentence for who listens', async () => {
    const element = await fixture(html`<call-summary .value=${{ total: 1000, outcomes, statuses: {} }}></call-summary>`);
    expect(inside(element, '[role=img]').getAttribute('aria-label')).to.match(/^1,000 calls: /);
  });

  it('says that there are no calls while there are none', async () => {
    expect(seen(await fixture(html`<call-summary></call-summary>`))).to.equal('No calls yet.');
  });

  it('does not say that there are no calls before anybody has told', async () => {
    feed.remove();
    expect(seen(await fixture(html`<call-summary></call-summary>`))).to.equal('No news yet');
  });

  it('follows its feed, and lets go of it', async () => {
    const element = await fixture<CallSummaryElement>(html`<call-summary></call-summary>`);
    feed.client.tell(callOf({ call: '1', status: 'answered' }), callOf({ call: '2', status: 'ringing' }));
    await element.updateComplete;
    expect(seen(element)).to.contain('1 Reached a person');
    const renders = countRenders(element);
    feed.client.tell(callOf({ call: '2', status: 'in-progress' }));
    await element.updateComplete;
    expect(renders()).to.equal(0);
    element.remove();
    expect(feed.client.listeners).to.equal(0);
  });

  it('tells who listens the counts when the last call is decided', async () => {
    const told = listenToAnnouncer();
    const element = await fixture<CallSummaryElement>(html`<call-summary></call-summary>`);
    feed.client.tell(callOf({ call: '1', status: 'ringing' }));
    await element.updateComplete;
    expect(told()).to.deep.equal([]);
    feed.client.tell(callOf({ call: '1', status: 'answered' }));
    await element.updateComplete;
    expect(told()).to.deep.equal(['1 call: 1 reached a person.']);
  });
});
