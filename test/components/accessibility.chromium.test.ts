import { expect, fixture, html } from '@open-wc/testing';
import type { TemplateResult } from 'lit';
import { cdp } from 'vitest/browser';
import '../../components/define.js';
import { CALL_STATUSES } from '../../src/model/index.js';
import { callOf, NOW } from './fake-client.js';
import { placeFeed, type FakeFeed } from './fake-feed.js';

const setMedia = (forced: string, contrast: string): Promise<unknown> =>
  cdp().send('Emulation.setEmulatedMedia', { features: [{ name: 'forced-colors', value: forced }, { name: 'prefers-contrast', value: contrast }] });

const calls = [...CALL_STATUSES, 'Gone fishing'].map((status, index) => callOf(
  { call: `call-${index}`, status: 'busy', try: 1, at: NOW - 60_000, plan: { numbers: [{ slot: 'mobile' }, { slot: 'home' }] } },
  { call: `call-${index}`, status, try: 2, at: NOW - 5000 },
));

describe.each([['forced colours', 'active', 'no-preference'], ['more contrast', 'none', 'more']] as const)('for everybody, in %s', (_, forced, contrast) => {
  let feed: FakeFeed;
  beforeEach(() => {
    feed = placeFeed();
    feed.client.tell(...calls);
    return setMedia(forced, contrast);
  });
  afterEach(() => {
    feed.remove();
    return setMedia('none', 'no-preference');
  });

  const check = async (content: TemplateResult): Promise<void> => {
    await expect(await fixture(html`<main lang="en">${content}</main>`)).to.be.accessible();
  };

  it.each([0, 4, 8, 12])('axe finds nothing in any status, from number %i on', (from) => check(html`${calls.slice(from, from + 4).map((call) => html`
    <call-status .value=${call} actions="cancel retry"></call-status><p><call-status-badge .value=${call}></call-status-badge></p>`)}`));

  it('axe finds nothing in a summary, a line, a board and an inspector', () => check(html`<call-summary></call-summary><call-connection></call-connection>
    <call-board selected="call-3" outcomes="attention"></call-board><call-inspector></call-inspector>`));
});
