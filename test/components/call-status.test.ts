import { expect, fixture, html, oneEvent } from '@open-wc/testing';
import '../../components/call-status/define.js';
import { PATIENCE_SECONDS } from '../../components/controllers/patience-controller.js';
import { pageClock } from '../../components/page/page-clock.js';
import type { CallStatusElement } from '../../components/call-status/call-status.js';
import { CallCancelRequestEvent } from '../../components/events/call-cancel-request-event.js';
import { CallRetryRequestEvent } from '../../components/events/call-retry-request-event.js';
import { callOf, NOW } from './fake-client.js';
import { placeFeed, type FakeFeed } from './fake-feed.js';
import { countRenders, inside, listenToAnnouncer, seen } from './rendered.js';

const contact = { name: 'Maria Lindqvist' };
const mobile = { slot: 'mobile', display: '+44 7700 900123' };
const numbers = [mobile, { slot: 'home', display: '+1 202 555 0142' }];

const buttonsOf = (card: Element): string[] => [...(card.shadowRoot?.querySelectorAll('button') ?? [])].map((button) => button.textContent?.trim() ?? '');

describe('<call-status>', () => {
  let feed: FakeFeed;
  beforeEach(() => { feed = placeFeed(); });
  afterEach(() => feed.remove());

  const card = (): Promise<CallStatusElement> => fixture(html`<call-status call="42" actions="cancel retry"></call-status>`);

  it('shows whom the call is for, its status, what it means, and its age', async () => {
    feed.client.tell(callOf({ status: 'busy', contact, number: mobile, at: NOW - 120_000, final: true }));
    const element = await card();
    expect(inside(element, '[part=title]').textContent).to.equal('Maria Lindqvist');
    expect(inside(element, '[part=number]').textContent).to.match(/^\+44 [•\s]+23$/);
    expect(seen(inside(element, 'call-status-badge'))).to.equal('Busy');
    expect(seen(inside(element, 'call-explanation'))).to.match(/What to do:/);
    expect(seen(element)).to.contain('Updated 2 minutes ago');
    expect(inside(element, '[part=base]').getAttribute('aria-label')).to.equal('Maria Lindqvist');
  });

  it('shows numbers in full where the host says so', async () => {
    feed.client.tell(callOf({ status: 'busy', number: mobile }));
    const element = await fixture(html`<call-status call="42" show-numbers></call-status>`);
    expect(inside(element, '[part=title]').textContent).to.equal('+44 7700 900123');
  });

  it('says that nothing is known while nothing is, and offers nothing', async () => {
    const element = await card();
    expect(inside(element, '[part=title]').textContent).to.equal('42');
    expect(seen(inside(element, 'call-status-badge'))).to.equal('No news yet');
    expect(buttonsOf(element)).to.deep.equal([]);
    expect(element.shadowRoot?.querySelector('details')).to.equal(null);
  });

  it('shows a call that it is given, with no feed and no word about a line', async () => {
    feed.remove();
    const element = await fixture(html`<call-status .value=${callOf({ status: 'answered', contact })}></call-status>`);
    expect(seen(inside(element, 'call-status-badge'))).to.equal('Answered');
    expect(element.shadowRoot?.querySelector('[part=line]')).to.equal(null);
  });

  it('says so where it should follow a call and the page has no feed', async () => {
    feed.remove();
    const element = await card();
    expect(element.shadowRoot?.querySelector('[part=line]')).to.equal(null);
    for (let second = 0; second < PATIENCE_SECONDS; second++) pageClock.tick();
    await element.updateComplete;
    expect(inside(element, '[part=line]').textContent?.trim()).to.equal('No feed. This page is not connected to any calls.');
  });

  describe('folds the attempts', () => {
    const isOpen = (element: Element): boolean => (inside(element, 'details') as HTMLDetailsElement).open;

    it('where there was one', async () => {
      feed.client.tell(callOf({ status: 'busy', final: true }));
      const element = await card();
      expect(inside(element, 'summary').textContent).to.equal('1 attempt');
      expect(isOpen(element)).to.equal(false);
    });

    it('not where there were more, or more are to come', async () => {
      feed.client.tell(callOf({ status: 'busy', try: 1, plan: { numbers } }, { status: 'ringing', try: 2 }));
      expect(isOpen(await card())).to.equal(true);
      feed.client.tell(callOf({ status: 'ringing', try: 1, plan: { numbers } }));
      expect(isOpen(await card())).to.equal(true);
    });

    it('as the reader chose, whatever comes after', async () => {
      feed.client.tell(callOf({ status: 'busy', final: true }));
      const element = await card();
      inside(element, 'summary').click();
      await element.updateComplete;
      expect(isOpen(element)).to.equal(true);
      feed.client.tell(callOf({ status: 'no-answer', final: true }));
      await element.updateComplete;
      expect(isOpen(element)).to.equal(true);
    });
  });

  describe('offers what the host allows', () => {
    const cases: readonly (readonly [status: string, buttons: readonly string[]])[] = [
      ['queued', ['Cancel call']],
      ['ringing', ['Cancel call']],
      ['in-progress', []],
      ['busy', ['Call again']],
      ['cancelled', ['Call again']],
      ['answered', []],
    ];
    for (const [status, buttons] of cases) {
      it(`${buttons[0] ?? 'nothing'} while the call is ${status}`, async () => {
        feed.client.tell(callOf({ status }));
        expect(buttonsOf(await card())).to.deep.equal(buttons);
      });
    }

    it('nothing where it allows nothing', async () => {
      feed.client.tell(callOf({ status: 'ringing' }));
      expect(buttonsOf(await fixture(html`<call-status call="42"></call-status>`))).to.deep.equal([]);
    });

    it('as an event, and changes nothing until the feed says so', async () => {
      feed.client.tell(callOf({ status: 'ringing' }));
      const element = await card();
      const before = seen(element);
      setTimeout(() => inside(element, 'button').click());
      const event = await oneEvent(element.ownerDocument, 'call-cancel-request') as CallCancelRequestEvent;
      expect(event).to.be.instanceOf(CallCancelRequestEvent);
      expect(event.call).to.equal('42');
      expect(event.composed).to.equal(true);
      await element.updateComplete;
      expect(seen(element)).to.equal(before);
      expect(seen(inside(element, 'call-status-badge'))).to.equal('Ringing');
    });

    it('a new call by another event', async () => {
      const element = await fixture<CallStatusElement>(html`<call-status actions="retry" .value=${callOf({ status: 'busy' })}></call-status>`);
      setTimeout(() => inside(element, 'button').click());
      const event = await oneEvent(element, 'call-retry-request') as CallRetryRequestEvent;
      expect(event).to.be.instanceOf(CallRetryRequestEvent);
      expect(event.call).to.equal('42');
    });
  });

  describe('says how the line is', () => {
    const lineOf = (element: Element): string | undefined => element.shadowRoot?.querySelector('[part=line]')?.textContent?.trim();

    it('not while it is live', async () => {
      feed.client.tell(callOf({ status: 'busy' }));
      expect(lineOf(await card())).to.equal(undefined);
    });

    it('that what is shown may be out of date while it is down', async () => {
      feed.client.tell(callOf({ status: 'busy' }));
      const element = await card();
      feed.client.line({ state: 'waiting', attempt: 2, reason: 'dropped', retryAt: NOW + 5000, since: NOW - 9000, lastMessageAt: NOW - 9000, skipped: 0 });
      await element.updateComplete;
      expect(lineOf(element)).to.match(/^Reconnecting\. .*out of date\.$/);
      feed.client.line({ state: 'live', transport: 'sse', resumed: true, since: NOW, lastMessageAt: NOW, skipped: 0 });
      await element.updateComplete;
      expect(lineOf(element)).to.equal(undefined);
    });

    it('nothing of a first connection that is quick', async () => {
      feed.client.line({ state: 'connecting', attempt: 1, since: NOW, skipped: 0 });
      const element = await card();
      expect(lineOf(element)).to.equal(undefined);
      feed.client.time = NOW + 3000;
      element.requestUpdate();
      await element.updateComplete;
      expect(lineOf(element)).to.match(/^Connecting/);
    });

    it('why there is none, where the address is wrong', async () => {
      feed.client.line({ state: 'closed', reason: 'bad-address', since: NOW, skipped: 0 });
      expect(lineOf(await card())).to.contain('not set up');
    });
  });

  it('tells changes to who listens, once for all of them, and not what it began with', async () => {
    const told = listenToAnnouncer();
    const id = 'told';
    feed.client.tell(callOf({ call: id, status: 'ringing', contact }));
    await fixture<CallStatusElement>(html`<call-status call=${id} silent></call-status>`);
    const element = await fixture<CallStatusElement>(html`<call-status call=${id}></call-status>`);
    await fixture<CallStatusElement>(html`<call-status call=${id}></call-status>`);
    expect(told()).to.deep.equal([]);
    feed.client.tell(callOf({ call: id, status: 'ringing', contact }, { call: id, status: 'busy', final: true, at: NOW }));
    await element.updateComplete;
    expect(told().length).to.equal(1);
    expect(told()[0]).to.match(/^Maria Lindqvist: Busy\. .+\.$/);
    const region = document.querySelector('[data-ringback=announcer]');
    expect(region?.getAttribute('aria-live')).to.equal('polite');
    expect(region?.getRootNode()).to.equal(document);
  });

  it('takes another call in its place for no news of it', async () => {
    const told = listenToAnnouncer();
    feed.client.tell(callOf({ call: 'first', status: 'busy' }), callOf({ call: 'second', status: 'answered' }));
    const element = await fixture<CallStatusElement>(html`<call-status call="first"></call-status>`);
    inside(element, 'summary').click();
    element.call = 'second';
    await element.updateComplete;
    expect(seen(inside(element, 'call-status-badge'))).to.equal('Answered');
    expect((inside(element, 'details') as HTMLDetailsElement).open).to.equal(false);
    expect(told()).to.deep.equal([]);
  });

  it('does not render for news that changes nothing it shows', async () => {
    feed.client.update({ call: '42', status: 'busy', at: NOW - 130_000, seq: 1, contact });
    const element = await card();
    const renders = countRenders(element);
    feed.client.update({ call: '42', status: 'busy', at: NOW - 125_000, seq: 2 });
    await element.updateComplete;
    expect(renders()).to.equal(0);
  });

  it('keeps to its box, whatever a host sends', async () => {
    const name = `${'Bartholomew-'.repeat(900)}\u202E\u{1F600}<b>x</b>`;
    feed.client.tell(callOf({ status: 'x'.repeat(10_000), contact: { name }, number: { display: '9'.repeat(5000), slot: 'y'.repeat(5000) } }));
    const box = await fixture<HTMLElement>(html`<div style="inline-size:280px"><call-status call="42"></call-status></div>`);
    const element = box.firstElementChild;
    if (element === null) throw new Error('There is no card.');
    inside(element, 'summary').click();
    await (element as CallStatusElement).updateComplete;
    expect(element.scrollWidth).to.be.at.most(280);
    expect(inside(element, '[part=base]').scrollWidth).to.be.at.most(280);
    expect(element.getBoundingClientRect().height).to.be.below(700);
    expect(element.shadowRoot?.querySelector('b:not(.what)')).to.equal(null);
    expect(inside(element, '.who').title).to.have.length.above(900);
  });

  it('always has its slots', async () => {
    const element = await fixture(html`<call-status call="42"><a slot="title" href="#maria">Maria</a><p>Ask for the key.</p><button slot="actions">Note</button></call-status>`);
    for (const child of element.children) expect(child.assignedSlot, child.outerHTML).not.to.equal(null);
  });

  it('leaves nothing listening behind', async () => {
    feed.client.tell(callOf({ status: 'ringing' }));
    const element = await card();
    expect(feed.client.listeners).to.be.above(0);
    element.remove();
    expect(feed.client.listeners).to.equal(0);
  });
});
