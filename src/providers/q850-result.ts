import type { StatusWord } from './call-result.js';
import { wordTable, type WordTable } from './word-table.js';

/**
 * The causes of ITU-T Q.850 (by number) that positively say more about an unanswered call than that it failed. Every other
 * cause up to 127 is a failure. 16, normal clearing, is not here: it says nothing about who cleared, or whether anybody
 * had answered.
 *
 * `network-disconnect` needs a network that says that the number is not allocated or not in service: only 1 does.
 *
 * Use it where a provider's own word is too coarse. Where there is a SIP code as well, the SIP code goes first: gateways
 * disagree about which cause a code becomes (SIP 480 is 18 in FreeSWITCH and 19 in Asterisk), so nothing here turns one
 * into the other.
 */
export const Q850_RESULTS: WordTable<StatusWord> = wordTable<StatusWord>({
  1: 'network-disconnect', // unallocated number
  17: 'busy', // user busy
  18: 'no-answer', // no user responding
  19: 'no-answer', // no answer from user, who was alerted
  20: 'far-end-disconnect', // subscriber absent: a mobile that is off or has no signal
  21: 'no-answer/declined', // call rejected
  22: 'outgoing/number-changed', // number changed
  23: 'outgoing', // redirection to new destination
  26: 'cancelled', // non-selected user clearing: answered elsewhere
  27: 'far-end-disconnect', // destination out of order
  34: 'far-end-disconnect', // no circuit available
  38: 'far-end-disconnect', // network out of order
  41: 'far-end-disconnect', // temporary failure
  42: 'far-end-disconnect', // switching equipment congestion
  54: 'failed/blocked', // incoming calls barred
  102: 'far-end-disconnect', // recovery on timer expiry
});
