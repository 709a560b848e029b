import { normalizeSpelling } from '../model/index.js';
import type { WordTable } from './word-table.js';

// By the number of the first: those that follow it have the numbers that follow.
const RUNS = {
  1: 'UNALLOCATED_NUMBER, NO_ROUTE_TRANSIT_NET, NO_ROUTE_DESTINATION',
  5: 'MISDIALLED_TRUNK_PREFIX, CHANNEL_UNACCEPTABLE',
  16: 'NORMAL_CLEARING, USER_BUSY, NO_USER_RESPONSE, NO_ANSWER, SUBSCRIBER_ABSENT, CALL_REJECTED, NUMBER_CHANGED, REDIRECTION_TO_NEW_DESTINATION',
  25: 'EXCHANGE_ROUTING_ERROR, ANSWERED_ELSEWHERE, DESTINATION_OUT_OF_ORDER, INVALID_NUMBER_FORMAT, FACILITY_REJECTED, RESPONSE_TO_STATUS_ENQUIRY, NORMAL_UNSPECIFIED',
  34: 'NORMAL_CIRCUIT_CONGESTION',
  38: 'NETWORK_OUT_OF_ORDER',
  41: 'NORMAL_TEMPORARY_FAILURE, SWITCH_CONGESTION, ACCESS_INFO_DISCARDED, REQUESTED_CHAN_UNAVAIL, PRE_EMPTED',
  50: 'FACILITY_NOT_SUBSCRIBED',
  52: 'OUTGOING_CALL_BARRED',
  54: 'INCOMING_CALL_BARRED',
  57: 'BEARERCAPABILITY_NOTAUTH, BEARERCAPABILITY_NOTAVAIL',
  63: 'SERVICE_UNAVAILABLE',
  65: 'BEARERCAPABILITY_NOTIMPL, CHAN_NOT_IMPLEMENTED',
  69: 'FACILITY_NOT_IMPLEMENTED',
  79: 'SERVICE_NOT_IMPLEMENTED',
  81: 'INVALID_CALL_REFERENCE',
  88: 'INCOMPATIBLE_DESTINATION',
  95: 'INVALID_MSG_UNSPECIFIED, MANDATORY_IE_MISSING, MESSAGE_TYPE_NONEXIST, WRONG_MESSAGE, IE_NONEXIST, INVALID_IE_CONTENTS, WRONG_CALL_STATE, RECOVERY_ON_TIMER_EXPIRE, MANDATORY_IE_LENGTH_ERROR',
  111: 'PROTOCOL_ERROR',
  127: 'INTERWORKING',
};

const NAMES: Readonly<Record<string, string>> = Object.fromEntries(
  Object.entries(RUNS).flatMap(([first, names]) => names.split(', ').map((name, place) => [Number(first) + place, name])));

/**
 * The causes of Q.850 under the names that FreeSWITCH and Asterisk gave them, and that Plivo, Telnyx and Bandwidth pass on in
 * one spelling or another: `USER_BUSY`, `user_busy`. Source: FreeSWITCH, "Hangup Cause Code Table".
 */
export const Q850_NAMES: WordTable<string> = Object.assign(
  (word = '') => Object.keys(NAMES).find((code) => normalizeSpelling(NAMES[code] ?? '') === normalizeSpelling(word)),
  { groups: NAMES },
);
