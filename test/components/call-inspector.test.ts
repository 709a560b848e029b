import { expect, fixture, html } from '@open-wc/testing';
import { Subject } from 'rxjs';
import '../../components/define.js';
import type { CallInspectorElement } from '../../components/call-inspector/call-inspector.js';
import { defaultEnvironment, fromMessages } from '../../src/client/index.js';
import { recordCalls, type RecordedCalls } from '../../src/client/record/index.js';
import { FakeClient } from './fake-client.js';
import { placeFeed } from './fake-feed.js';
import { until } from './until.js';
import { inside, seen } from './rendered.js';

describe('<call-inspector>', () => {
  let bus: Subject<unknown>;
  let calls: RecordedCalls;
  beforeEach(() => {
    bus = new Subject();
    // Frames do not wait for the screen, which a browser without a window may not paint.
    const environment = { ...defaultEnvironment, frame: (work: () => void) => defaultEnvironment.task(work) };
    calls = recordCalls({ url: '/calls', transport: fromMessages(bus), environment });
  });
  afterEach(() => calls.close());

  const page = async (): Promise<{ inspector: CallInspectorElement; badge: Element; main: HTMLElement }> => {
    const main = await fixture<HTMLElement>(html`<main><call-feed .client=${calls}>
      <call-inspector></call-inspector><call-status-badge call="1"></call-status-badge></call-feed></main>`);
    const inspector = main.querySelector('call-inspector');
    const badge = main.querySelector('call-status-badge');
    if (inspector === null || badge === null) throw new Error('Something is missing.');
    bus.next({ call: '1', status: 'ringing', at: Date.now() - 400 });
    bus.next('{"call":"1","status":"busy"}');
    bus.next({ type: 'ready', cursor: 'c-17' });
    inspector.requestUpdate();
    await inspector.updateComplete;
    await until(() => seen(badge) === 'Busy');
    return { inspector, badge, main };
  };
  const messages = (inspector: Element): HTMLElement[] => [...(inspector.shadowRoot?.querySelectorAll<HTMLElement>('.message') ?? [])];

  it('shows line, cursor, lag and counts', async () => {
    const { inspector } = await page();
    expect(seen(inspector)).to.match(/state\s*live/);
    expect(seen(inspector)).to.match(/cursor\s*c-17/);
    expect(seen(inspector)).to.match(/lag\s*[4-9]\d\d ms/);
    expect(seen(inspector)).to.match(/messages\s*3 with 2 updates/);
  });

  it('says how late news is only as far as clocks agree, and how far they do not', async () => {
    const { inspector } = await page();
    bus.next({ call: '1', status: 'busy', at: Date.now() + 5000 });
    bus.next({ call: '1', status: 'completed', at: Date.now() + 3000 });
    inspector.requestUpdate();
    await inspector.updateComplete;
    expect(seen(inspector)).to.match(/lag\s*(19|20)\d\d ms more than the least/);
    expect(seen(inspector)).to.match(/clocks\s*differ by (49|50)\d\d ms or more/);
    expect(seen(inspector)).not.to.match(/-\d+ ms/);
  });

  it('takes the age of a snapshot for no lag', async () => {
    const { inspector } = await page();
    bus.next({ type: 'snapshot', updates: [{ call: '2', status: 'busy', at: Date.now() - 3_600_000 }] });
    inspector.requestUpdate();
    await inspector.updateComplete;
    expect(seen(inspector)).to.match(/lag\s*[4-9]\d\d ms/);
  });

  it('lists messages letter for letter, newest first', async () => {
    const { inspector } = await page();
    const kinds = messages(inspector).map((message) => message.querySelector('span')?.textContent);
    expect(kinds).to.deep.equal(['ready', 'update', 'update', 'open', 'begin']);
    expect(messages(inspector)[1]?.querySelector('code')?.textContent).to.equal('{"call":"1","status":"busy"}');
  });

  it('shows everything on the page as it was after a message, and comes back', async () => {
    const { inspector, badge } = await page();
    messages(inspector)[2]?.click();
    await inspector.updateComplete;
    await until(() => seen(badge) === 'Ringing');
    expect(inside(inspector, 'output').textContent).to.equal('3 of 5');
    expect(messages(inspector)[2]?.getAttribute('aria-current')).to.equal('true');
    inside(inspector, '.travel button').click();
    await until(() => seen(badge) === 'Busy');
    expect(calls.position).to.equal(undefined);
  });

  it('goes through the moments with a slider, whose end is the present', async () => {
    const { inspector } = await page();
    const slider = inside(inspector, 'input') as HTMLInputElement;
    slider.value = '3';
    slider.dispatchEvent(new Event('input'));
    expect(calls.position).to.equal(3);
    slider.value = slider.max;
    slider.dispatchEvent(new Event('input'));
    expect(calls.position).to.equal(undefined);
  });

  it('shows markup and turned text as what it is', async () => {
    const { inspector } = await page();
    bus.next('{"call":"1","status":"<img src=x onerror=alert(1)>\u202E"}');
    inspector.requestUpdate();
    await inspector.updateComplete;
    expect(inspector.shadowRoot?.querySelector('img')).to.equal(null);
    expect(messages(inspector)[0]?.textContent).to.contain('<img src=x').and.not.to.contain('\u202E');
  });

  it('says so where messages are not recorded, and where there is no feed', async () => {
    const feed = placeFeed(document.body, new FakeClient());
    const inspector = await fixture(html`<call-inspector></call-inspector>`);
    expect(seen(inspector)).to.contain('Messages are not recorded.');
    feed.remove();
    expect(seen(await fixture(html`<call-inspector></call-inspector>`))).to.equal('No feed yet.');
  });

  it('leaves nothing listening behind', async () => {
    const feed = placeFeed(document.body, new FakeClient());
    const inspector = await fixture(html`<call-inspector></call-inspector>`);
    expect(feed.client.listeners).to.equal(2);
    inspector.remove();
    expect(feed.client.listeners).to.equal(0);
    feed.remove();
  });

  for (const scheme of ['light', 'dark']) {
    it(`axe finds nothing in ${scheme}`, async () => {
      const { inspector, main } = await page();
      main.style.cssText = `color-scheme:${scheme};background:${scheme === 'dark' ? '#121212' : '#fff'};color:CanvasText`;
      messages(inspector)[1]?.click();
      await inspector.updateComplete;
      await expect(inspector).to.be.accessible();
    });
  }
});
