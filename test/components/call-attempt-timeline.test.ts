import { expect, fixture, html } from '@open-wc/testing';
import '../../components/call-attempt-timeline/define.js';
import type { CallAttemptTimelineElement } from '../../components/call-attempt-timeline/call-attempt-timeline.js';
import type { Call, CallPlan } from '../../src/model/index.js';
import { callOf, NOW } from './fake-client.js';
import { placeFeed, type FakeFeed } from './fake-feed.js';
import { countRenders, inside, seen } from './rendered.js';

const plan: CallPlan = {
  rounds: 2,
  numbers: [
    { slot: 'mobile', line: 'mobile', display: '+44 7700 900123' },
    { slot: 'home', line: 'landline', display: '+1 202 555 0142' },
    { slot: 'work', line: 'landline', display: '+1 202 555 0177' },
  ],
};

/** Busy, no answer and a dead number in the first round; the mobile rings again, since 16 seconds. */
const story: Call = callOf(
  { status: 'ringing', try: 1, at: NOW - 1_000_000, plan },
  { status: 'busy', try: 1, at: NOW - 990_000 },
  { status: 'ringing', try: 2, at: NOW - 900_000 },
  { status: 'no-answer', try: 2, at: NOW - 870_000 },
  { status: 'network-disconnect', try: 3, at: NOW - 800_000 },
  { status: 'ringing', try: 1, round: 2, at: NOW - 16_000 },
);

async function timelineAt(width: string, call: Call = story): Promise<CallAttemptTimelineElement> {
  const box = await fixture<HTMLElement>(html`<div style="font:16px/1.5 sans-serif;inline-size:${width}"><call-attempt-timeline .value=${call} time-zone="UTC"></call-attempt-timeline></div>`);
  const element = box.querySelector('call-attempt-timeline');
  if (element === null) throw new Error('There is no timeline.');
  return element;
}

const itemsOf = (element: Element): HTMLElement[] => [...(element.shadowRoot?.querySelectorAll('li') ?? [])];
const markOf = (item: Element): DOMRect => {
  const icon = item.querySelector('svg');
  if (icon === null) throw new Error('A mark has no icon.');
  return icon.getBoundingClientRect();
};

describe('<call-attempt-timeline>', () => {
  let feed: FakeFeed;
  beforeEach(() => { feed = placeFeed(); });
  afterEach(() => feed.remove());

  it('is empty while nothing is known', async () => {
    const element = await fixture(html`<call-attempt-timeline call="42"></call-attempt-timeline>`);
    expect(seen(element)).to.equal('');
    expect(element.getBoundingClientRect().height).to.equal(0);
  });

  for (const width of ['300px', '800px']) {
    it(`is a list of sentences for who listens at a width of ${width}`, async () => {
      const element = await timelineAt(width);
      const spoken = itemsOf(element).map((item) => item.querySelector('.spoken')?.textContent);
      expect(inside(element, 'ol').getAttribute('role')).to.equal('list');
      expect(spoken).to.deep.equal([
        'Mobile, round 1: busy, 09:14.',
        'Home, round 1: no answer, 09:16.',
        'Work, round 1: number not in use, 09:17.',
        'Mobile, round 2: ringing, 09:31.',
        'Home, round 2: planned.',
        'Work, round 2: planned.',
      ]);
      for (const part of element.shadowRoot?.querySelectorAll('.mark, .axes, .round') ?? []) {
        expect(part.closest('[aria-hidden=true]'), part.className).not.to.equal(null);
      }
    });
  }

  it('draws what was, what is, and what is still to come', async () => {
    const shapes = itemsOf(await timelineAt('800px')).map((item) => item.querySelector('svg')?.classList[1]);
    expect(shapes).to.deep.equal(['not-reached', 'not-reached', 'not-reached', 'ringing', 'planned', 'planned']);
  });

  it('stands as a table where there is room: a line for each number, time running along', async () => {
    const element = await timelineAt('800px');
    const marks = itemsOf(element).map(markOf);
    const [mobile, home, work, mobileAgain, homeAgain, workAgain] = marks;
    expect(mobile?.top).to.equal(mobileAgain?.top);
    expect(home?.top).to.equal(homeAgain?.top);
    expect(work?.top).to.equal(workAgain?.top);
    expect(mobile?.top).to.be.below(home?.top ?? 0);
    for (const [index, mark] of marks.entries()) expect(mark.left).to.be.above(marks[index - 1]?.left ?? 0);
    expect([...(element.shadowRoot?.querySelectorAll('.axes .name') ?? [])].map((name) => name.textContent)).to.deep.equal(['Mobile', 'Home', 'Work']);
  });

  it('runs from right to left where the text does', async () => {
    const element = await timelineAt('800px');
    element.dir = 'rtl';
    const marks = itemsOf(element).map(markOf);
    for (const [index, mark] of marks.entries()) expect(mark.left).to.be.below(marks[index - 1]?.left ?? 10_000);
  });

  it('is a list, newest last, where there is none', async () => {
    const element = await timelineAt('300px');
    const marks = itemsOf(element).map(markOf);
    expect(new Set(marks.map(({ left }) => left)).size).to.equal(1);
    for (const [index, mark] of marks.entries()) expect(mark.top).to.be.above(marks[index - 1]?.top ?? -1);
    expect(getComputedStyle(inside(element, '.axes')).display).to.equal('none');
    expect(element.shadowRoot?.querySelectorAll('li .round').length).to.equal(2);
    expect(element.scrollWidth).to.be.at.most(300);
  });

  it('stays a list where the plan is too large for any table', async () => {
    const many = { rounds: 3, numbers: [1, 2, 3, 4, 5].map((slot) => ({ slot: `line ${slot}` })) };
    const element = await timelineAt('1000px', callOf({ status: 'ringing', plan: many }));
    expect(getComputedStyle(inside(element, '.axes')).display).to.equal('none');
    expect(itemsOf(element).length).to.equal(15);
  });

  for (const width of ['240px', '400px', '800px']) {
    it(`cuts no word in a wide font at a width of ${width}`, async () => {
      const element = await timelineAt(width);
      element.style.letterSpacing = '0.2em';
      const parts = [...(element.shadowRoot?.querySelectorAll<HTMLElement>('.name span, li .name, .word, .time') ?? [])].filter((part) => part.offsetWidth > 0);
      expect(parts.length).to.be.above(9);
      const cut = parts.filter((part) => part.scrollWidth > part.clientWidth && part.clientWidth > 0);
      expect(cut.map((part) => part.textContent)).to.deep.equal([]);
      for (const item of itemsOf(element)) {
        const mark = item.querySelector('.mark');
        expect(mark?.scrollWidth, item.textContent ?? '').to.be.at.most((mark?.clientWidth ?? 0) + 1);
      }
    });
  }

  it('breaks no word in two where letters stand far apart: the word goes below the name of its number', async () => {
    const element = await timelineAt('240px');
    element.style.letterSpacing = '0.2em';
    const words = itemsOf(element).flatMap((item) => [...item.querySelector('.word')?.childNodes ?? []].filter((node) => node instanceof Text));
    expect(words.length).to.equal(6);
    for (const text of words) {
      for (const { 0: word, index } of text.data.matchAll(/\S+/g)) {
        const range = document.createRange();
        range.setStart(text, index);
        range.setEnd(text, index + word.length);
        expect(new Set([...range.getClientRects()].map(({ top }) => Math.round(top))).size, word).to.equal(1);
      }
    }
  });

  it('counts down while the phone rings, on the clock of the server', async () => {
    feed.client.tell(story);
    const element = await fixture<CallAttemptTimelineElement>(html`<call-attempt-timeline call="42" time-zone="UTC"></call-attempt-timeline>`);
    expect(inside(element, '.now .time').textContent).to.equal('0:14');
    feed.client.time += 4000;
    element.requestUpdate();
    await element.updateComplete;
    expect(inside(element, '.now .time').textContent).to.equal('0:10');
  });

  it('does not render for news that changes nothing it shows', async () => {
    feed.client.update({ call: '42', status: 'busy', at: NOW - 5000, seq: 1, final: true });
    const element = await fixture<CallAttemptTimelineElement>(html`<call-attempt-timeline call="42"></call-attempt-timeline>`);
    const renders = countRenders(element);
    feed.client.update({ call: '42', status: 'completed', at: NOW - 4000, seq: 2, contact: { name: 'Maria Lindqvist' } });
    await element.updateComplete;
    expect(renders()).to.equal(0);
    element.remove();
    expect(feed.client.listeners).to.equal(0);
  });

  it('takes an empty plan, and one with more than it can list', async () => {
    expect(itemsOf(await timelineAt('600px', callOf({ status: 'busy', plan: { numbers: [] } }))).length).to.equal(1);
    const endless = await timelineAt('600px', callOf({ status: 'busy', plan: { rounds: 1000, numbers: plan.numbers } }));
    expect(itemsOf(endless).length).to.be.below(40);
    expect(seen(endless)).to.match(/and [\d,]+ more planned$/);
  });

  it('scrolls in itself, by keyboard too, where there are hundreds of attempts', async () => {
    const updates = Array.from({ length: 300 }, (_, index) => ({ status: 'busy', round: index + 1, try: 1, at: NOW - 1_000_000 + index }));
    const element = await timelineAt('400px', callOf(...updates));
    const base = inside(element, '[part=base]');
    expect(itemsOf(element).length).to.equal(300);
    expect(base.tabIndex).to.equal(0);
    expect(base.getBoundingClientRect().height).to.be.at.most(400);
    expect(base.scrollTop).to.be.above(1000);
  });
});
