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
  301: 'outgoing/number-changed', // Moved Permanently
  404: 'network-disconnect', // Not Found
  408: 'far-end-disconnect', // Request Timeout
  410: 'outgoing/number-changed', // Gone; Q.850 22 in RFC 3398
  480: 'far-end-disconnect', // Temporarily Unavailable
  486: 'busy', // Busy Here
  502: 'far-end-disconnect', // Bad Gateway
  503: 'far-end-disconnect', // Service Unavailable
  504: 'far-end-disconnect', // Server Time-out
  600: 'busy', // Busy Everywhere
  603: 'no-answer/declined', // Decline
  604: 'network-disconnect', // Does Not Exist Anywhere
});
