import { expect, fixture, html } from '@open-wc/testing';
import '../../components/call-explanation/define.js';
import type { CallExplanationElement } from '../../components/call-explanation/call-explanation.js';
import { CALL_STATUSES } from '../../src/model/index.js';
import { callOf, NOW } from './fake-client.js';
import { placeFeed } from './fake-feed.js';
import { countRenders, inside, seen } from './rendered.js';

describe('<call-explanation>', () => {
  for (const status of CALL_STATUSES) {
    it(`says of ${status} what happened, why, and what to do`, async () => {
      const element = await fixture(html`<call-explanation status=${status}></call-explanation>`);
      for (const part of ['title', 'reason', 'next']) {
        expect(inside(element, `[part=${part}]`).textContent?.trim(), part).to.match(/^\p{Lu}[^{}]+$/u);
      }
    });
  }

  it('points out the next step where somebody has to act', async () => {
    const element = await fixture(html`<call-explanation status="failed"></call-explanation>`);
    expect(inside(element, '[part=next]').textContent).to.contain('What to do:');
    expect(inside(element, '[part=next]').classList.contains('calm')).to.equal(false);
  });

  it('stays calm where nobody has to', async () => {
    const element = await fixture(html`<call-explanation status="ringing"></call-explanation>`);
    expect(inside(element, '[part=next]').textContent).not.to.contain('What to do:');
    expect(inside(element, '[part=next]').classList.contains('calm')).to.equal(true);
  });

  it('says that nothing is known while nothing is', async () => {
    const element = await fixture(html`<call-explanation call="42"></call-explanation>`);
    expect(seen(element)).to.equal('No news yet Nothing has been heard about this call so far.');
  });

  it('follows its call', async () => {
    const feed = placeFeed();
    const element = await fixture<CallExplanationElement>(html`<call-explanation call="42"></call-explanation>`);
    feed.client.tell(callOf({ status: 'busy' }));
    await element.updateComplete;
    expect(seen(element)).to.contain('busy');
    element.remove();
    expect(feed.client.listeners).to.equal(0);
    feed.remove();
  });

  it('does not render for news that changes nothing it says', async () => {
    const feed = placeFeed();
    feed.client.update({ call: '42', status: 'busy', at: NOW - 5000, seq: 1 });
    const element = await fixture<CallExplanationElement>(html`<call-explanation call="42"></call-explanation>`);
    const renders = countRenders(element);
    feed.client.update({ call: '42', status: 'busy', at: NOW - 4000, seq: 2 });
    await element.updateComplete;
    expect(renders()).to.equal(0);
    feed.remove();
  });

  it('shows names and codes to developers only', async () => {
    const call = callOf({ status: 'busy', cause: { source: 'sip', code: '486', text: 'Busy Here' } });
    const element = await fixture<CallExplanationElement>(html`<call-explanation .value=${call}></call-explanation>`);
    expect(element.shadowRoot?.querySelector('dl')).to.equal(null);
    element.audience = 'developer';
    await element.updateComplete;
    expect(inside(element, 'dl').textContent).to.match(/busy[^]*sip · 486 · Busy Here/);
  });

  it('points the way the text runs', async () => {
    const element = await fixture(html`<call-explanation status="failed"></call-explanation>`);
    expect(getComputedStyle(inside(element, 'svg')).transform).to.equal('none');
    const turned = await fixture<HTMLElement>(html`<div dir="rtl"><call-explanation status="failed"></call-explanation></div>`);
    const child = turned.firstElementChild;
    if (child === null) throw new Error('There is no explanation.');
    expect(getComputedStyle(inside(child, 'svg')).transform).to.equal('matrix(-1, 0, 0, 1, 0, 0)');
  });
});
