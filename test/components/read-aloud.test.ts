import { expect, fixture, html } from '@open-wc/testing';
import type { TemplateResult } from 'lit';
import '../../components/define.js';
import type { Call } from '../../src/model/index.js';
import { boardOf } from './board-fixture.js';
import { callOf, NOW } from './fake-client.js';
import { placeFeed, type FakeFeed } from './fake-feed.js';
import { readAloud } from './read-aloud.js';

const numbers = [{ slot: 'mobile', display: '+44 7700 900123' }, { slot: 'home', display: '+1 202 555 0142' }];

/** Busy on the mobile; at home it rings, since 16 seconds. */
const story: Call = callOf(
  { status: 'busy', try: 1, at: NOW - 120_000, plan: { numbers }, contact: { name: 'Maria Lindqvist' } },
  { status: 'ringing', try: 2, at: NOW - 16_000 },
);

const ATTEMPTS = ['list', 'listitem', 'Mobile: busy, 09:29.', 'listitem', 'Home: ringing, 09:31.'];

describe('read aloud', () => {
  let feed: FakeFeed;
  beforeEach(() => { feed = placeFeed(); });
  afterEach(() => feed.remove());

  const told = async (content: TemplateResult): Promise<string[]> => {
    const box = await fixture(html`<div lang="en">${content}</div>`);
    return readAloud(box);
  };

  it('a badge is its word, and nothing of its shape', async () => {
    expect(await told(html`<p>The call: <call-status-badge status="no-answer"></call-status-badge>.</p>`)).to.deep.equal([
      'paragraph', 'The call:', 'No answer – Nobody picked up.', 'No answer', '.',
    ]);
  });

  it('an explanation says what happened, why, and what to do', async () => {
    expect(await told(html`<call-explanation status="no-answer"></call-explanation>`)).to.deep.equal([
      'paragraph', 'Nobody picked up',
      'paragraph', 'The call ended before it was picked up.',
      'paragraph', 'What to do:', 'Call again later, or ring them yourself if it is urgent.',
    ]);
  });

  it('a timeline is a list of sentences', async () => {
    expect(await told(html`<call-attempt-timeline .value=${story} time-zone="UTC"></call-attempt-timeline>`)).to.deep.equal(ATTEMPTS);
  });

  it('a card says for whom, then the status, the explanation, the attempts, and what can be done', async () => {
    expect(await told(html`<call-status .value=${story} time-zone="UTC" actions="cancel"></call-status>`)).to.deep.equal([
      'group, Maria Lindqvist', 'Maria Lindqvist', '+1 ••• ••• ••42',
      'Ringing – The phone is ringing.', 'Ringing',
      'paragraph', 'The phone is ringing',
      'paragraph', 'Nobody has picked up yet. It rings for 30 seconds at most.',
      'paragraph', 'Nothing to do yet. The result will show here.',
      'group', '2 attempts', ...ATTEMPTS,
      'Updated 10 seconds ago', 'button, Cancel call',
    ]);
  });

  it('a summary is one sentence, and then a list', async () => {
    const outcomes = { 'pending': 1, 'person': 2, 'machine': 0, 'unsure': 0, 'not-reached': 0, 'cancelled': 0 };
    const spoken = await told(html`<call-summary .value=${{ total: 3, outcomes, statuses: {} }}></call-summary>`);
    expect(spoken.slice(0, 8)).to.deep.equal([
      'image, 3 calls: 1 under way and 2 reached a person.', 'list', 'listitem', '1', 'Under way', 'listitem', '2', 'Reached a person',
    ]);
  });

  it('a line that is down says so, and what happens next', async () => {
    feed.client.line({ state: 'waiting', attempt: 2, reason: 'dropped', retryAt: NOW + 5000, since: NOW, lastMessageAt: NOW - 4000, skipped: 0 });
    expect(await told(html`<call-connection time-zone="UTC"></call-connection>`)).to.deep.equal([
      'Reconnecting', 'since 09:31', 'paragraph', 'The line to the server was lost. Trying again in 5 seconds. What you see may be out of date.',
    ]);
  });

  it('a board says who needs somebody first, then the filters, then the list as a grid', async () => {
    const spoken = await readAloud(await boardOf([story, callOf({ call: '2', status: 'busy', final: true, contact: { name: 'Ivo Haddad' } })]));
    const order = ['image, 2 calls: 1 under way and 1 not reached.', 'group, Filter by result', 'button, 1 Needs attention, not pressed', 'button, 1 Not reached, not pressed',
      'searchbox, Search contacts', 'combobox, Status', 'combobox, Sort by', 'checkbox, Group by result', '2 calls', 'button, Download as CSV', 'grid, Calls, Press Enter to open the whole story of a call.',
      'columnheader, Contact', 'columnheader, Status', 'gridcell, Ivo Haddad', 'gridcell, Busy', 'gridcell, Maria Lindqvist', 'gridcell, Ringing', 'gridcell, Home, 2 of 2'];
    const places = order.map((phrase) => spoken.findIndex((one) => one.startsWith(phrase)));
    expect(places.filter((place) => place < 0).length, spoken.join('\n')).to.equal(0);
    expect(places).to.deep.equal(places.toSorted((a, b) => a - b));
  });
});
