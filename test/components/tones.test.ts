import { expect, fixture, html } from '@open-wc/testing';
import '../../components/call-status/define.js';
import { CALL_STATUSES } from '../../src/model/index.js';
import { callOf } from './fake-client.js';
import { blend, contrast } from './contrast.js';
import { inside } from './rendered.js';

/** The grounds that a host may have, in light and in dark. */
const GROUNDS = [
  ['light', '#ffffff'], ['light', '#f2f4f7'], ['dark', '#000000'], ['dark', '#121212'], ['dark', '#23272f'],
] as const;

const WORDS = 7;
const SHAPES = 3;
const TEXT = 4.5;

async function on(ground: string, scheme: string, content: unknown): Promise<Element> {
  const box = await fixture<HTMLElement>(html`<div style="color-scheme:${scheme};background:${ground};color:CanvasText">${content}</div>`);
  const element = box.firstElementChild;
  if (element === null) throw new Error('There is no element.');
  return element;
}

describe('the tones', () => {
  for (const [scheme, ground] of GROUNDS) {
    for (const status of [...CALL_STATUSES, 'Gone fishing', '']) {
      it(`keep "${status}" readable in ${scheme} on ${ground}`, async () => {
        const badge = await on(ground, scheme, html`<call-status-badge status=${status}></call-status-badge>`);
        const base = getComputedStyle(inside(badge, '[part=base]'));
        const tint = blend(ground, base.backgroundColor);
        expect(contrast(blend(base.color), tint), 'word on tint').to.be.at.least(WORDS);
        expect(contrast(blend(getComputedStyle(inside(badge, 'svg')).color), tint), 'shape on tint').to.be.at.least(SHAPES);

        const quiet = await on(ground, scheme, html`<call-status-badge status=${status} variant="quiet"></call-status-badge>`);
        expect(contrast(blend(getComputedStyle(inside(quiet, '[part=base]')).color), blend(ground)), 'quiet word').to.be.at.least(WORDS);
        expect(contrast(blend(getComputedStyle(inside(quiet, 'svg')).color), blend(ground)), 'quiet shape').to.be.at.least(SHAPES);
      });
    }
  }

  for (const scheme of ['light', 'dark']) {
    it(`keep the text of a card readable in ${scheme}`, async () => {
      const call = callOf({ status: 'busy', contact: { name: 'Maria Lindqvist' }, number: { display: '+44 7700 900123' } });
      const card = await on(scheme === 'light' ? '#ffffff' : '#121212', scheme, html`<call-status .value=${call} actions="retry"></call-status>`);
      const surface = blend(getComputedStyle(inside(card, '[part=base]')).backgroundColor);
      const explanation = inside(card, 'call-explanation');
      const texts = [inside(card, '.who'), inside(card, '.number'), inside(card, 'summary'), inside(card, 'button'), inside(card, '.foot'),
        inside(explanation, '.title'), inside(explanation, '.reason'), inside(explanation, '.next')];
      for (const text of texts) {
        const colour = blend(getComputedStyle(inside(card, '[part=base]')).backgroundColor, getComputedStyle(text).color);
        expect(contrast(colour, surface), text.className || text.localName).to.be.at.least(TEXT);
      }
    });
  }

  it('come from tokens that a host can set', async () => {
    const badge = await on('#ffffff', 'light', html`<call-status-badge status="busy" style="--call-tone-not-reached: rebeccapurple"></call-status-badge>`);
    const plain = await on('#ffffff', 'light', html`<call-status-badge status="busy"></call-status-badge>`);
    const colourOf = (element: Element): string => getComputedStyle(inside(element, 'svg')).color;
    expect(colourOf(badge)).not.to.equal(colourOf(plain));
  });

  it('follow the scheme of the place, and do not set it', async () => {
    const light = await on('#ffffff', 'light', html`<call-status-badge status="busy"></call-status-badge>`);
    const dark = await on('#121212', 'dark', html`<call-status-badge status="busy"></call-status-badge>`);
    expect(getComputedStyle(light).colorScheme).to.equal('light');
    const [onLight, onDark] = [light, dark].map((badge) => getComputedStyle(inside(badge, '[part=base]')).color);
    expect(onLight).not.to.equal(onDark);
  });
});
