import { expect, fixture, html } from '@open-wc/testing';
import type { TemplateResult } from 'lit';
import '../../components/define.js';
import { CALL_STATUSES, type Call } from '../../src/model/index.js';
import { callOf, NOW } from './fake-client.js';
import { placeFeed, type FakeFeed } from './fake-feed.js';

const numbers = [{ slot: 'mobile', display: '+44 7700 900123' }, { slot: 'home', display: '+1 202 555 0142' }];
const contact = { name: 'Maria Lindqvist' };

const PLACES = [
  ['light', 'ltr', '#ffffff', '1'], ['dark', 'ltr', '#121212', '1'], ['light', 'rtl', '#ffffff', '1'], ['light', 'ltr', '#ffffff', '2'],
] as const;

/** Every status as the last of a story, so that there is a timeline too. */
function storyOf(status: string): Call {
  return callOf(
    { status: 'ringing', try: 1, at: NOW - 90_000, contact, number: numbers[0] ?? {}, plan: { numbers } },
    { status: 'no-answer', try: 1, at: NOW - 60_000 },
    { status, try: 2, at: NOW - 5000 },
  );
}

describe('for everybody, in every place', () => {
  let feed: FakeFeed;
  beforeEach(() => { feed = placeFeed(); });
  afterEach(() => feed.remove());

  const check = async (content: TemplateResult): Promise<void> => {
    for (const [scheme, dir, ground, zoom] of PLACES) {
      // oxlint-disable-next-line no-await-in-loop -- axe looks at one page at a time
      const box = await fixture<HTMLElement>(html`<main dir=${dir} style="color-scheme:${scheme};background:${ground};color:CanvasText;zoom:${zoom}">${content}</main>`);
      // oxlint-disable-next-line no-await-in-loop
      await expect(box).to.be.accessible();
      box.remove();
    }
  };

  for (const status of [...CALL_STATUSES, 'Gone fishing']) {
    it(`axe finds nothing in a card, a badge and an explanation for ${status}`, async () => {
      await check(html`<call-status .value=${storyOf(status)} actions="cancel retry"></call-status>
        <p>The call is <call-status-badge status=${status}></call-status-badge>.</p><call-explanation status=${status} audience="developer"></call-explanation>`);
    });
  }

  it('axe finds nothing while nothing is known', async () => {
    await check(html`<call-status call="42"></call-status><call-status-badge></call-status-badge><call-explanation></call-explanation>
      <call-attempt-timeline></call-attempt-timeline><call-summary></call-summary><call-connection></call-connection>`);
  });

  it('axe finds nothing in a summary and in a line that is down', async () => {
    feed.client.tell(callOf({ call: '1', status: 'busy' }), callOf({ call: '2', status: 'answered' }), callOf({ call: '3', status: 'ringing' }));
    feed.client.line({ state: 'waiting', attempt: 2, reason: 'dropped', retryAt: NOW + 5000, since: NOW, lastMessageAt: NOW, skipped: 0 });
    await check(html`<call-summary></call-summary><call-connection audience="developer"></call-connection><call-status call="1"></call-status>`);
  });

  it('axe finds nothing in a timeline that scrolls', async () => {
    const updates = Array.from({ length: 60 }, (_, index) => ({ status: 'busy', round: index + 1, try: 1, at: NOW - 100_000 + index }));
    await check(html`<call-attempt-timeline .value=${callOf(...updates)}></call-attempt-timeline>`);
  });
});
