import type { StatusWord } from './call-result.js';
import { wordTable, type WordTable } from './word-table.js';

/**
 * The final SIP responses (RFC 3261, section 21) that positively say more about an unanswered call than that it failed.
 * `network-disconnect` needs a network that says that the number does not exist: only 404 and 604 do.
 *
 * Use it where a provider's own word is no more than *failed*. A more exact word of the provider's goes before the code:
 * *busy* has been seen with 487 and 603.
 */
export const SIP_RESULTS: WordTable<StatusWord> = wordTable<StatusWord>({
  // 301: Moved Permanently; 410: Gone; Q.850 22 in RFC 3398
  'outgoing/number-changed': '301, 410',
  // 404: Not Found; 604: Does Not Exist Anywhere
  'network-disconnect': '404, 604',
  // 408: Request Timeout; 480: Temporarily Unavailable; 502: Bad Gateway; 503: Service Unavailable; 504: Server Time-out
  'far-end-disconnect': '408, 480, 502, 503, 504',
  // 486: Busy Here; 600: Busy Everywhere
  busy: '486, 600',
  // 603: Decline
  'no-answer/declined': '603',
});
