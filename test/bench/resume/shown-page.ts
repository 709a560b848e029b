import '../../../components/call-board/define.js';
import '../../../components/call-feed/define.js';
import '../../../components/call-status-badge/define.js';
import type { CallsClient } from '../../../src/client/index.js';
import { BADGES, type Shown } from './shown.js';

/** Puts a feed with this on the page, as a host's page has it. */
export function showPage(client: CallsClient, shown: Shown): void {
  if (shown === 'nothing') return;
  const feed = document.createElement('call-feed');
  feed.client = client;
  for (let call = 0; call < BADGES; call++) {
    const badge = document.createElement('call-status-badge');
    badge.call = `call-${call}`;
    feed.append(badge, ' ');
  }
  if (shown === 'badges-and-board') feed.append(document.createElement('call-board'));
  document.body.append(feed);
}
