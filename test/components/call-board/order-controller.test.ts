import { expect } from '@open-wc/testing';
import { LitElement } from 'lit';
import { OrderController, RENEW_MS, type OrderEnvironment, type OrderHost } from '../../../components/call-board/order-controller.js';
import { placementOf } from '../../../components/call-board/board-query.js';
import type { Call } from '../../../src/model/index.js';
import { statusOrder } from '../../../src/view/index.js';
import { callOf } from '../fake-client.js';
import { placeFeed, type FakeFeed } from '../fake-feed.js';

/** A page whose time only a test moves. */
class FakePage implements OrderEnvironment {
  time = 0;
  /** How long each look at the clock takes; with 1 a slice is over after five of them. */
  cost = 0;
  #jobs: { readonly at: number; readonly run: () => void }[] = [];

  now(): number {
    this.time += this.cost;
    return this.time;
  }

  task(run: () => void): () => void {
    return this.after(0, run);
  }

  after(milliseconds: number, run: () => void): () => void {
    const job = { at: this.time + milliseconds, run };
    this.#jobs.push(job);
    return () => { this.#jobs = this.#jobs.filter((other) => other !== job); };
  }

  get waiting(): number {
    return this.#jobs.length;
  }

  /** Lets time go by, and does what falls due in it. */
  pass(milliseconds: number): void {
    const end = this.time + milliseconds;
    for (let job = this.#next(end); job; job = this.#next(end)) {
      this.#jobs = this.#jobs.filter((other) => other !== job);
      this.time = Math.max(this.time, job.at);
      job.run();
    }
    this.time = Math.max(this.time, end);
  }

  #next(end: number) {
    return this.#jobs.filter(({ at }) => at <= end).toSorted((a, b) => a.at - b.at)[0];
  }
}

class OrderProbe extends LitElement implements OrderHost {
  readonly page = new FakePage();
  readonly shown: (readonly string[])[] = [];
  readonly news: string[][] = [];
  isAtRest = true;
  value: Iterable<Call> | undefined;
  readonly order = new OrderController(this, {
    placement: () => placementOf({ outcomes: [], status: '', slot: '', search: '', showNumbers: false, sort: 'attention', isGrouped: false }, statusOrder()),
    collator: () => new Intl.Collator('en'),
    isAtRest: () => this.isAtRest,
    onOrder: () => { this.shown.push(this.order.order.ids); },
    onNews: (changed) => { this.news.push([...changed]); },
    environment: this.page,
  });
}
customElements.define('order-probe', OrderProbe);

const ringing = (call: string): Call => callOf({ call, status: 'ringing' });
const busy = (call: string): Call => callOf({ call, status: 'busy' });
/** So many calls that the list is not short any more. */
const crowd = Array.from({ length: 60 }, (_, index) => ringing(`call-${index}`));

describe('OrderController', () => {
  let feed: FakeFeed;
  let probe: OrderProbe;
  beforeEach(() => {
    feed = placeFeed();
    probe = document.createElement('order-probe') as OrderProbe;
  });
  afterEach(() => {
    probe.remove();
    feed.remove();
  });

  it('shows what is there at once', () => {
    feed.client.tell(ringing('a'), busy('b'));
    document.body.append(probe);
    expect(probe.shown).to.deep.equal([['b', 'a']]);
  });

  it('moves nothing for news, says how many would move, and moves them when it is asked to', () => {
    feed.client.tell(...crowd);
    document.body.append(probe);
    feed.client.tell(busy('call-7'), busy('new'));
    expect(probe.order.order.ids).to.deep.equal(crowd.map(({ id }) => id));
    expect(probe.order.waiting).to.equal(2);
    expect(probe.news).to.deep.equal([['call-7', 'new']]);
    probe.order.renew();
    expect(probe.order.order.ids.slice(0, 3)).to.deep.equal(['call-7', 'new', 'call-0']);
    expect(probe.order.waiting).to.equal(0);
  });

  it('counts a call that is back in its place no more', () => {
    feed.client.tell(...crowd);
    document.body.append(probe);
    feed.client.tell(busy('call-7'));
    feed.client.tell(ringing('call-7'));
    expect(probe.order.waiting).to.equal(0);
  });

  it('counts some of very many that changed at once, and the others in tasks of their own', () => {
    const many = Array.from({ length: 2000 }, (_, index) => `call-${index}`);
    feed.client.tell(...many.map(ringing));
    document.body.append(probe);
    probe.page.pass(0);
    feed.client.tell(...many.slice(0, 1500).map(busy));
    expect(probe.order.waiting).to.equal(512);
    probe.page.pass(0);
    expect(probe.order.waiting).to.equal(1500);
  });

  it('counts calls that went away', () => {
    feed.client.tell(...crowd);
    document.body.append(probe);
    feed.client.forget('call-7');
    expect(probe.order.waiting).to.equal(1);
    probe.order.renew();
    expect(probe.order.order.ids).not.to.contain('call-7');
  });

  it('renews itself while nobody reads, at most once a second', () => {
    feed.client.tell(...crowd);
    document.body.append(probe);
    feed.client.tell(busy('call-7'));
    probe.page.pass(RENEW_MS - 1);
    feed.client.tell(busy('call-8'));
    expect(probe.shown.length).to.equal(1);
    probe.page.pass(1);
    expect(probe.order.order.ids.slice(0, 2)).to.deep.equal(['call-7', 'call-8']);
    probe.page.pass(10 * RENEW_MS);
    expect(probe.shown.length).to.equal(2);
    expect(probe.page.waiting).to.equal(0);
  });

  it('renews a very long list less often', () => {
    feed.client.tell(...Array.from({ length: 60_000 }, (_, index) => ringing(`call-${index}`)));
    document.body.append(probe);
    feed.client.tell(busy('call-7'));
    probe.page.pass(3 * RENEW_MS - 1);
    expect(probe.shown.length).to.equal(1);
    probe.page.pass(1);
    expect(probe.shown.length).to.equal(2);
  });

  it('waits for as long as somebody reads', () => {
    feed.client.tell(...crowd);
    document.body.append(probe);
    probe.isAtRest = false;
    feed.client.tell(busy('call-7'));
    probe.page.pass(10 * RENEW_MS);
    expect(probe.shown.length).to.equal(1);
    probe.isAtRest = true;
    probe.page.pass(RENEW_MS);
    expect(probe.shown.length).to.equal(2);
  });

  it('fills an empty list at once, also under a reader: nothing can jump', () => {
    document.body.append(probe);
    probe.isAtRest = false;
    feed.client.tell(...crowd);
    probe.page.pass(0);
    expect(probe.order.order.ids.length).to.equal(60);
  });

  it('builds in slices, and misses nothing that happens meanwhile', () => {
    feed.client.tell(...Array.from({ length: 5000 }, (_, index) => ringing(`call-${index}`)));
    probe.page.cost = 1;
    document.body.append(probe);
    expect(probe.shown).to.deep.equal([]);
    feed.client.tell(busy('call-0'), busy('new'));
    probe.page.pass(1000);
    expect(probe.shown.length).to.equal(1);
    expect(probe.order.waiting).to.equal(2);
    probe.page.pass(2 * RENEW_MS);
    expect(probe.order.order.ids.slice(0, 2)).to.deep.equal(['call-0', 'new']);
    expect(probe.order.waiting).to.equal(0);
  });

  it('begins anew with another client, and with calls that are handed in', async () => {
    feed.client.tell(ringing('a'));
    document.body.append(probe);
    probe.value = [busy('given')];
    probe.requestUpdate();
    await probe.updateComplete;
    expect(probe.order.order.ids).to.deep.equal(['given']);
    expect(feed.client.listeners).to.equal(0);
  });

  it('leaves no timer and no subscription behind', () => {
    feed.client.tell(...crowd);
    document.body.append(probe);
    feed.client.tell(busy('call-7'));
    expect([feed.client.listeners, probe.page.waiting]).to.deep.equal([1, 1]);
    probe.remove();
    expect([feed.client.listeners, probe.page.waiting]).to.deep.equal([0, 0]);
  });
});
