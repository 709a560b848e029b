import type { StatusWord } from './call-result.js';
import { wordTable, type WordTable } from './word-table.js';

/**
 * Why a call was not answered, in the names of FreeSWITCH that providers on top of it pass on, where they say more than that it
 * failed. NORMAL_CLEARING is not here: it is also sent for calls that nobody answered. Source: FreeSWITCH, "Hangup Cause Code Table".
 */
export const SWITCH_CAUSES: WordTable<StatusWord> = wordTable<StatusWord>({
  busy: 'USER_BUSY',
  'no-answer': 'NO_ANSWER, NO_USER_RESPONSE',
  'no-answer/declined': 'CALL_REJECTED',
  cancelled: 'ORIGINATOR_CANCEL',
  'network-disconnect': 'UNALLOCATED_NUMBER',
  'outgoing/number-changed': 'NUMBER_CHANGED',
  'far-end-disconnect': 'SUBSCRIBER_ABSENT',
});
