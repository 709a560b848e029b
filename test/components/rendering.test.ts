import { expect, fixture, html, nextFrame } from '@open-wc/testing';
import { NEVER } from 'rxjs';
import '../../components/call-status-badge/define.js';
import { CallStatusBadgeElement } from '../../components/call-status-badge/call-status-badge.js';
import { feedRegistryOf, tellSeekers } from '../../components/page/feed-registry.js';
import { CallStreams } from '../../src/client/call-streams.js';
import type { CallsClient } from '../../src/client/calls-client.js';
import { defaultEnvironment } from '../../src/client/index.js';
import { standardVocabulary, type CallUpdate } from '../../src/model/index.js';
import { createCallStore, type CallStore } from '../../src/reducer/index.js';
import { NOW } from './fake-client.js';

const BADGES = 200;
const ids = Array.from({ length: BADGES }, (_, index) => `call-${index}`);

/** Counts, for all badges of the page, how often they look whether they must render, and how often they do. */
function countWork() {
  const counts = { looks: 0, renders: 0 };
  const shape = CallStatusBadgeElement.prototype as unknown as {
    shouldUpdate: (this: unknown, changed: unknown) => boolean;
    render: (this: unknown) => void;
  };
  const { shouldUpdate, render } = shape;
  shape.shouldUpdate = function look(changed) {
    counts.looks += 1;
    return shouldUpdate.call(this, changed);
  };
  shape.render = function draw() {
    counts.renders += 1;
    render.call(this);
  };
  return { counts, stop: () => Object.assign(shape, { shouldUpdate, render }) };
}

// What may never rise, whatever is done to make things faster: work is counted here, not timed.
describe('the work that news makes', () => {
  let store: CallStore;
  let streams: CallStreams;
  // Every frame of the screen, also where one took too long.
  const frame = (work: () => void): (() => void) => {
    const asked = requestAnimationFrame(work);
    return () => cancelAnimationFrame(asked);
  };
  let seq = 0;
  const tell = (...updates: readonly Pick<CallUpdate, 'call' | 'status'>[]): void => {
    for (const update of updates) store.apply({ ...update, at: NOW - 5000, seq: ++seq });
    streams.touch();
  };
  /** After the frame that tells, and the updates of the elements. */
  const told = async (): Promise<void> => {
    await nextFrame();
    await nextFrame();
  };
  let work: ReturnType<typeof countWork>;

  beforeEach(async () => {
    store = createCallStore();
    streams = new CallStreams({ store, environment: { ...defaultEnvironment, frame }, onFrame() {} });
    const client: CallsClient = {
      call$: (id) => streams.call$(id), calls$: streams.calls$, summary$: streams.summary$, connection$: NEVER, errors$: NEVER,
      vocabulary: standardVocabulary, now: () => NOW, close() {}, [Symbol.dispose]() {},
    };
    const registry = feedRegistryOf(document);
    registry.feeds.set(document.body, { client });
    tellSeekers(registry);
    tell(...ids.map((call) => ({ call, status: 'queued' })));
    await told();
    await fixture(html`<div>${ids.map((id) => html`<call-status-badge call=${id}></call-status-badge> `)}</div>`);
    await told();
    work = countWork();
  });
  afterEach(() => {
    work.stop();
    const registry = feedRegistryOf(document);
    registry.feeds.delete(document.body);
    tellSeekers(registry);
    streams.close();
  });

  it('is one badge for news of one call, however many there are', async () => {
    tell({ call: 'call-7', status: 'ringing' });
    await told();
    expect(work.counts).to.deep.equal({ looks: 1, renders: 1 });
  });

  it('is none for news of calls that no badge shows', async () => {
    tell({ call: 'elsewhere', status: 'ringing' });
    await told();
    expect(work.counts).to.deep.equal({ looks: 0, renders: 0 });
  });

  it('is one render an element in a storm, and no more than forty of them in a frame', async () => {
    for (const status of ['ringing', 'in-progress', 'answered', 'completed']) tell(...ids.map((call) => ({ call, status })));
    const inFrame: number[] = [];
    while (work.counts.renders < BADGES) {
      const before = work.counts.renders;
      // oxlint-disable-next-line no-await-in-loop -- one frame after the other
      await nextFrame();
      inFrame.push(work.counts.renders - before);
    }
    expect(Math.max(...inFrame)).to.equal(40);
    await told();
    expect(work.counts).to.deep.equal({ looks: BADGES, renders: BADGES });
  });

  it('is not even a look where nothing that is shown changes', async () => {
    tell(...ids.map((call) => ({ call, status: 'queued' })));
    await told();
    expect(work.counts).to.deep.equal({ looks: 0, renders: 0 });
  });

  it('writes to the page only what differs', async () => {
    const badge = document.querySelector('call-status-badge');
    if (!badge?.shadowRoot) throw new Error('There is no badge.');
    const changes: MutationRecord[] = [];
    const observer = new MutationObserver((records) => changes.push(...records));
    observer.observe(badge.shadowRoot, { subtree: true, childList: true, characterData: true, attributes: true });
    for (const status of ['ringing', 'in-progress']) {
      tell({ call: 'call-0', status });
      // oxlint-disable-next-line no-await-in-loop -- one frame after the other
      await told();
    }
    observer.disconnect();
    const attributes = changes.filter(({ type }) => type === 'attributes').map(({ attributeName }) => attributeName);
    // Word, meaning and shape differ each time; the tone does not, so the class of the outermost is left alone.
    expect(attributes).to.have.members(['class', 'class', 'd', 'd', 'title', 'title']);
    expect(changes.some(({ target, attributeName }) => attributeName === 'class' && target instanceof HTMLElement)).to.equal(false);
    expect(changes.filter(({ type }) => type === 'characterData').length).to.equal(2);
    expect(changes.filter(({ type }) => type === 'childList').length).to.equal(0);
  });
});
