import { expect, fixture, html } from '@open-wc/testing';
import '../../components/call-status-badge/define.js';
import type { CallStatusBadgeElement } from '../../components/call-status-badge/call-status-badge.js';
import { callOf } from './fake-client.js';
import { placeFeed } from './fake-feed.js';
import { countRenders, inside, seen } from './rendered.js';

describe('<call-status-badge> and news', () => {
  it('shows the last of what is told at once, and nothing where that is what it shows', async () => {
    const feed = placeFeed();
    feed.client.tell(callOf({ status: 'queued' }));
    const badge = await fixture<CallStatusBadgeElement>(html`<call-status-badge call="42"></call-status-badge>`);
    const renders = countRenders(badge);
    for (const status of ['ringing', 'queued']) feed.client.tell(callOf({ status }));
    await badge.updateComplete;
    expect(renders()).to.equal(0);
    for (const status of ['ringing', 'busy']) feed.client.tell(callOf({ status }));
    await badge.updateComplete;
    expect(seen(badge)).to.equal('Busy');
    expect(renders()).to.equal(1);
    feed.remove();
  });

  it('shows its word also where something else has taken the place of the one before', async () => {
    const badge = await fixture<CallStatusBadgeElement>(html`<call-status-badge status="busy"></call-status-badge>`);
    inside(badge, '[part=label]').textContent = 'Besetzt';
    badge.status = 'failed';
    await badge.updateComplete;
    expect(seen(badge)).to.equal('Could not connect');
  });
});
