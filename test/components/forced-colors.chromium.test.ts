import { expect, fixture, html } from '@open-wc/testing';
import { cdp } from 'vitest/browser';
import '../../components/call-status/define.js';
import '../../components/call-summary/define.js';
import { inside } from './rendered.js';

/** Only Chromium lets a test ask for forced colours. */
const forceColours = (value: string): Promise<unknown> => cdp().send('Emulation.setEmulatedMedia', { features: [{ name: 'forced-colors', value }] });

const systemColour = async (name: string): Promise<string> => {
  const sample = await fixture<HTMLElement>(html`<i style="color:${name}">x</i>`);
  return getComputedStyle(sample).color;
};

describe('in forced colours', () => {
  beforeEach(() => forceColours('active'));
  afterEach(() => forceColours('none'));

  it('a badge has an outline, and its shape the colour of the text', async () => {
    expect(matchMedia('(forced-colors: active)').matches).to.equal(true);
    const badge = await fixture(html`<call-status-badge status="busy"></call-status-badge>`);
    const text = await systemColour('CanvasText');
    expect(getComputedStyle(inside(badge, '[part=base]')).outlineStyle).to.equal('solid');
    expect(getComputedStyle(inside(badge, '[part=label]')).color).to.equal(text);
    expect(getComputedStyle(inside(badge, 'path')).fill).to.equal(text);
  });

  it('what is planned stays hollow', async () => {
    const badge = await fixture(html`<call-status-badge></call-status-badge>`);
    const path = getComputedStyle(inside(badge, 'path'));
    expect(path.fill).to.equal('none');
    expect(path.stroke).to.equal(await systemColour('CanvasText'));
  });

  it('the bar of a summary can be seen', async () => {
    const outcomes = { 'pending': 1, 'person': 2, 'machine': 0, 'unsure': 0, 'not-reached': 0, 'cancelled': 0 };
    const summary = await fixture(html`<call-summary .value=${{ total: 3, outcomes, statuses: {} }}></call-summary>`);
    const canvas = await systemColour('Canvas');
    expect(getComputedStyle(inside(summary, '.part')).backgroundColor).not.to.equal(canvas);
  });
});
