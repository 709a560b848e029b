import { expect, fixture, html } from '@open-wc/testing';
import '../../components/call-status-badge/define.js';
import type { CallStatusBadgeElement } from '../../components/call-status-badge/call-status-badge.js';
import { callOf, FakeClient, NOW } from './fake-client.js';
import { placeFeed } from './fake-feed.js';
import { countRenders, inside, seen } from './rendered.js';

const STATUSES: readonly (readonly [status: string, word: string, shape: string])[] = [
  ['Queued', 'Queued', 'waiting'],
  ["TryNumber'2'", 'Trying number 2', 'waiting'],
  ['Ringing', 'Ringing', 'ringing'],
  ['In-progress', 'In progress', 'talking'],
  ['Connected – Answered', 'Answered', 'person'],
  ['Connected - Answer machine', 'Message left', 'machine'],
  ['Connected - No response', 'Not confirmed', 'unsure'],
  ['Completed', 'Not confirmed', 'unsure'],
  ['No-answer', 'No answer', 'not-reached'],
  ['Busy', 'Busy', 'not-reached'],
  ['Failed', 'Could not connect', 'not-reached'],
  ['Canceled', 'Cancelled', 'cancelled'],
  ['Far End Disconnect', 'Network message', 'not-reached'],
  ['Network Disconnect', 'Number not in use', 'not-reached'],
];

describe('<call-status-badge>', () => {
  for (const [status, word, shape] of STATUSES) {
    it(`shows ${status} as ${word}, in the shape for ${shape}`, async () => {
      const badge = await fixture<CallStatusBadgeElement>(html`<call-status-badge status=${status}></call-status-badge>`);
      expect(seen(badge)).to.equal(word);
      expect(inside(badge, 'svg').classList.contains(shape)).to.equal(true);
      expect(inside(badge, '[part=base]').title).to.match(/ – .+\.$/);
    });
  }

  it('draws each of its shapes differently', async () => {
    const outlines = await Promise.all(STATUSES.map(async ([status]) => {
      const badge = await fixture(html`<call-status-badge status=${status}></call-status-badge>`);
      return `${inside(badge, 'svg').classList.value} ${inside(badge, 'path').getAttribute('d')}`;
    }));
    const byShape = new Map(outlines.map((text) => [text.split(' ')[1], text]));
    expect(byShape.size).to.equal(8);
    expect(new Set(byShape.values()).size).to.equal(8);
  });

  it('fades a change in where motion is welcome, and the first news never', async () => {
    const badge = await fixture<CallStatusBadgeElement>(html`<call-status-badge></call-status-badge>`);
    const fades = async (status: string): Promise<number> => {
      badge.status = status;
      await badge.updateComplete;
      return inside(badge, '.base').getAnimations().length;
    };
    expect(await fades('ringing')).to.equal(0);
    expect(await fades('busy')).to.equal(matchMedia('(prefers-reduced-motion: no-preference)').matches ? 1 : 0);
  });

  it('counts the numbers that are tried', async () => {
    const badge = await fixture(html`<call-status-badge status="try-number" try="2" tries="3"></call-status-badge>`);
    expect(seen(badge)).to.equal('Trying number 2 of 3');
  });

  it('lets a detail sharpen the word', async () => {
    const badge = await fixture(html`<call-status-badge status="no-answer" detail="declined"></call-status-badge>`);
    expect(seen(badge)).to.equal('Declined');
  });

  it('takes nonsense in number attributes for nothing', async () => {
    for (const nonsense of ['two', '-1', '0']) {
      // oxlint-disable-next-line no-await-in-loop -- one element after the other
      const badge = await fixture(html`<call-status-badge status="try-number" try=${nonsense} tries=${nonsense}></call-status-badge>`);
      expect(seen(badge)).to.equal('Trying next number');
    }
  });

  it('shows a text that the vocabulary does not know, and marks it', async () => {
    const badge = await fixture(html`<call-status-badge status="Gone fishing"></call-status-badge>`);
    expect(seen(badge)).to.equal('Gone fishing');
    expect(inside(badge, '[part=base]').classList.contains('unknown')).to.equal(true);
    expect(inside(badge, 'svg').classList.contains('unknown')).to.equal(true);
  });

  it('says that there is no news while it knows nothing', async () => {
    const badge = await fixture(html`<call-status-badge></call-status-badge>`);
    expect(seen(badge)).to.equal('No news yet');
  });

  it('follows its status attribute', async () => {
    const badge = await fixture<CallStatusBadgeElement>(html`<call-status-badge status="busy"></call-status-badge>`);
    badge.setAttribute('status', 'answered');
    await badge.updateComplete;
    expect(seen(badge)).to.equal('Answered');
  });

  it('shows a call that it is given', async () => {
    const badge = await fixture(html`<call-status-badge status="busy" .value=${callOf({ status: 'answered' })}></call-status-badge>`);
    expect(seen(badge)).to.equal('Answered');
  });

  it('shows its status until the feed knows its call', async () => {
    const feed = placeFeed();
    const badge = await fixture<CallStatusBadgeElement>(html`<call-status-badge call="42" status="queued"></call-status-badge>`);
    expect(seen(badge)).to.equal('Queued');
    feed.client.tell(callOf({ status: 'ringing' }));
    await badge.updateComplete;
    expect(seen(badge)).to.equal('Ringing');
    feed.remove();
  });

  it('says when news is overdue, on the clock of the server', async () => {
    const feed = placeFeed();
    feed.client.tell(callOf({ status: 'ringing', at: NOW }));
    const badge = await fixture<CallStatusBadgeElement>(html`<call-status-badge call="42"></call-status-badge>`);
    expect(seen(badge)).to.equal('Ringing');
    feed.client.tell(callOf({ status: 'ringing', at: NOW, seq: 2 }));
    feed.client.time = NOW + 60_000;
    badge.requestUpdate();
    await badge.updateComplete;
    expect(seen(badge)).to.equal('Ringing – no news');
    expect(inside(badge, 'svg').classList.contains('ringing')).to.equal(false);
    feed.remove();
  });

  it('does not render for news that changes nothing it shows', async () => {
    const feed = placeFeed();
    feed.client.update({ call: '42', status: 'ringing', at: NOW - 5000, seq: 1 });
    const badge = await fixture<CallStatusBadgeElement>(html`<call-status-badge call="42"></call-status-badge>`);
    const renders = countRenders(badge);
    feed.client.update({ call: '42', status: 'ringing', at: NOW - 4000, seq: 2, contact: { name: 'Maria Lindqvist' } });
    await badge.updateComplete;
    expect(renders()).to.equal(0);
    feed.client.update({ call: '42', status: 'busy', at: NOW - 3000, seq: 3 });
    await badge.updateComplete;
    expect(renders()).to.equal(1);
    expect(seen(badge)).to.equal('Busy');
    feed.remove();
  });

  it('renders once for many changes at once', async () => {
    const feed = placeFeed();
    const badge = await fixture<CallStatusBadgeElement>(html`<call-status-badge call="42"></call-status-badge>`);
    const renders = countRenders(badge);
    for (const status of ['queued', 'ringing', 'in-progress', 'answered']) feed.client.update({ call: '42', status, at: NOW });
    await badge.updateComplete;
    expect(renders()).to.equal(1);
    feed.remove();
  });

  it('is no live region and has no part in the order of focus', async () => {
    const badge = await fixture(html`<call-status-badge status="ringing"></call-status-badge>`);
    expect(badge.shadowRoot?.querySelector('[role], [aria-live], [tabindex]')).to.equal(null);
  });

  describe('in a line of text', () => {
    for (const size of ['10px', '16px', '28px']) {
      it(`is as high as the line and on its baseline at ${size}`, async () => {
        const text = await fixture<HTMLElement>(html`<p style="margin:0;font:${size}/1.5 sans-serif">
          <span class="line">before</span> <call-status-badge status="busy"></call-status-badge> <i class="mark" style="display:inline-block"></i></p>`);
        const badge = text.querySelector('call-status-badge');
        if (badge === null) throw new Error('There is no badge.');
        const height = parseFloat(size) * 1.5;
        expect(text.getBoundingClientRect().height).to.be.closeTo(height, 0.6);
        expect(inside(badge, '[part=base]').getBoundingClientRect().height).to.be.closeTo(height, 0.6);
        expect(baselineOf(inside(badge, '[part=label]'))).to.be.closeTo(text.querySelector('.mark')?.getBoundingClientRect().bottom ?? 0, 0.6);
      });
    }

    it('keeps its tint around the word where it is given more room', async () => {
      const text = await fixture<HTMLElement>(html`<p>
        <call-status-badge status="busy"></call-status-badge>
        <call-status-badge status="busy" style="--call-status-badge-min-inline-size: 200px"></call-status-badge></p>`);
      const [plain, roomy] = text.querySelectorAll('call-status-badge');
      if (plain === undefined || roomy === undefined) throw new Error('There are no badges.');
      expect(roomy.getBoundingClientRect().width).to.equal(200);
      expect(inside(roomy, '[part=base]').offsetWidth).to.equal(inside(plain, '[part=base]').offsetWidth);
    });

    it('shortens a word that finds no room, and keeps the whole of it at hand', async () => {
      const box = await fixture<HTMLElement>(html`<div style="inline-size: 90px"><call-status-badge status="Number has been ported away"></call-status-badge></div>`);
      const badge = box.querySelector('call-status-badge');
      if (badge === null) throw new Error('There is no badge.');
      const label = inside(badge, '[part=label]');
      expect(badge.getBoundingClientRect().width).to.be.at.most(90);
      expect(label.scrollWidth).to.be.greaterThan(label.clientWidth);
      expect(getComputedStyle(label).textOverflow).to.equal('ellipsis');
      expect(label.getClientRects().length).to.equal(1);
      expect(inside(badge, '[part=base]').title).to.contain('Number has been ported away');
    });
  });

  it('stays still where it is quiet, and where motion is not welcome', async () => {
    const quiet = await fixture(html`<call-status-badge status="ringing" variant="quiet"></call-status-badge>`);
    expect(getComputedStyle(inside(quiet, 'svg')).animationName).to.equal('none');
    expect(getComputedStyle(inside(quiet, '[part=base]')).backgroundColor).to.equal('rgba(0, 0, 0, 0)');
    const loud = await fixture(html`<call-status-badge status="ringing"></call-status-badge>`);
    const isMotionWelcome = matchMedia('(prefers-reduced-motion: no-preference)').matches;
    expect(getComputedStyle(inside(loud, 'svg')).animationName).to.equal(isMotionWelcome ? 'ringback' : 'none');
  });

  it('can be hidden', async () => {
    const badge = await fixture(html`<call-status-badge status="busy" hidden></call-status-badge>`);
    expect(getComputedStyle(badge).display).to.equal('none');
  });

  it('treats a text as text, whatever is in it', async () => {
    const text = '<img src=x onerror="document.body.dataset.broken=1"> \u202Egnp.exe';
    const badge = await fixture(html`<call-status-badge status=${text}></call-status-badge>`);
    expect(badge.shadowRoot?.querySelector('img')).to.equal(null);
    expect(seen(badge)).to.match(/^<img src=x/);
    expect(seen(badge)).not.to.contain('\u202E');
    expect(document.body.dataset['broken']).to.equal(undefined);
  });

  it('keeps what is very long short', async () => {
    const badge = await fixture(html`<call-status-badge status=${'Ω'.repeat(10_000)}></call-status-badge>`);
    expect(seen(badge).length).to.be.below(40);
    expect(inside(badge, '[part=base]').title.length).to.be.below(400);
  });

  it('leaves nothing listening behind', async () => {
    const client = new FakeClient();
    const feed = placeFeed(document.body, client);
    const badge = await fixture(html`<call-status-badge call="42"></call-status-badge>`);
    expect(client.listeners).to.equal(1);
    badge.remove();
    expect(client.listeners).to.equal(0);
    feed.remove();
  });
});

function baselineOf(element: Element): number {
  const mark = document.createElement('i');
  mark.style.display = 'inline-block';
  element.append(mark);
  const { bottom } = mark.getBoundingClientRect();
  mark.remove();
  return bottom;
}
