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
  // 1: unallocated number
  'network-disconnect': '1',
  // 17: user busy
  busy: '17',
  // 18: no user responding; 19: no answer from user, who was alerted
  'no-answer': '18, 19',
  // 20: subscriber absent: a mobile that is off or has no signal; 27: destination out of order; 34: no circuit available;
  // 38: network out of order; 41: temporary failure; 42: switching equipment congestion; 102: recovery on timer expiry
  'far-end-disconnect': '20, 27, 34, 38, 41, 42, 102',
  // 21: call rejected
  'no-answer/declined': '21',
  // 22: number changed
  'outgoing/number-changed': '22',
  // 23: redirection to new destination
  outgoing: '23',
  // 26: non-selected user clearing: answered elsewhere
  cancelled: '26',
  // 54: incoming calls barred
  'failed/blocked': '54',
});
