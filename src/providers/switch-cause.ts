import type { StatusWord } from './call-result.js';
import { wordTable, type WordTable } from './word-table.js';

/**
 * Why a call was not answered, in the names of FreeSWITCH that providers on top of it pass on, where they say more than that it
 * failed. NORMAL_CLEARING is not here: it is also sent for calls that nobody answered. Source: FreeSWITCH, "Hangup Cause Code Table".
 */
export const SWITCH_CAUSES: WordTable<StatusWord> = wordTable<StatusWord>({
  USER_BUSY: 'busy',
  NO_ANSWER: 'no-answer',
  NO_USER_RESPONSE: 'no-answer',
  CALL_REJECTED: 'no-answer/declined',
  ORIGINATOR_CANCEL: 'cancelled',
  UNALLOCATED_NUMBER: 'network-disconnect',
  NUMBER_CHANGED: 'outgoing/number-changed',
  SUBSCRIBER_ABSENT: 'far-end-disconnect',
});
