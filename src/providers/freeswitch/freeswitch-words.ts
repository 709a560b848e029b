import type { AnsweredBy } from '../../model/index.js';
import type { StatusWord } from '../call-result.js';
import { wordTable, type WordTable } from '../word-table.js';

/**
 * `Event-Name` of the events that say where a channel stands. `CHANNEL_HANGUP_COMPLETE` and the CDR are the end; `CHANNEL_HANGUP`
 * only begins it. Source: developer.signalwire.com/freeswitch, "Event List".
 */
export const FREESWITCH_EVENTS: WordTable<StatusWord> = wordTable<StatusWord>({
  CHANNEL_CREATE: 'queued',
  CHANNEL_PROGRESS: 'ringing', // 180
  CHANNEL_PROGRESS_MEDIA: 'ringing', // 183: perhaps an announcement, nobody has answered
  CHANNEL_ANSWER: 'in-progress',
});

/** `Channel-Call-State`, and `Answer-State` where that is missing, in `CHANNEL_CALLSTATE`, `CHANNEL_STATE` and `CHANNEL_DATA`. Source: as above. */
export const FREESWITCH_STATES: WordTable<StatusWord> = wordTable<StatusWord>({
  DIALING: 'queued',
  RINGING: 'ringing',
  EARLY: 'ringing',
  ACTIVE: 'in-progress',
  ANSWERED: 'in-progress',
  HELD: 'in-progress',
});

/**
 * `Hangup-Cause` of a channel that was never answered: the names of Q.850, then FreeSWITCH's own. Every other cause of such a
 * channel is a failure, but for `NORMAL_CLEARING`, which says nothing. Source: developer.signalwire.com/freeswitch, "Hangup Cause
 * Code Table".
 */
export const FREESWITCH_CAUSES: WordTable<StatusWord> = wordTable<StatusWord>({
  UNALLOCATED_NUMBER: 'network-disconnect',
  USER_BUSY: 'busy',
  NO_USER_RESPONSE: 'no-answer',
  NO_ANSWER: 'no-answer',
  SUBSCRIBER_ABSENT: 'far-end-disconnect',
  CALL_REJECTED: 'no-answer/declined',
  NUMBER_CHANGED: 'outgoing/number-changed',
  REDIRECTION_TO_NEW_DESTINATION: 'outgoing',
  DESTINATION_OUT_OF_ORDER: 'far-end-disconnect',
  NORMAL_CIRCUIT_CONGESTION: 'far-end-disconnect',
  NETWORK_OUT_OF_ORDER: 'far-end-disconnect',
  NORMAL_TEMPORARY_FAILURE: 'far-end-disconnect',
  SWITCH_CONGESTION: 'far-end-disconnect',
  INCOMING_CALL_BARRED: 'failed/blocked',
  RECOVERY_ON_TIMER_EXPIRE: 'far-end-disconnect',
  ORIGINATOR_CANCEL: 'cancelled',
  LOSE_RACE: 'cancelled', // another phone was quicker
  MANAGER_REQUEST: 'cancelled', // by a command
  ALLOTTED_TIMEOUT: 'no-answer',
  PROGRESS_TIMEOUT: 'far-end-disconnect',
  MEDIA_TIMEOUT: 'far-end-disconnect',
  USER_NOT_REGISTERED: 'far-end-disconnect',
});

/** `amd_result` of mod_amd, `amd_status` of mod_com_amd. */
export const FREESWITCH_VERDICTS: WordTable<AnsweredBy> = wordTable<AnsweredBy>({
  HUMAN: 'person', PERSON: 'person', MACHINE: 'machine', NOTSURE: 'unknown', UNSURE: 'unknown',
});
