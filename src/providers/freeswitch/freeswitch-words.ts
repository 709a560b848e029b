import type { AnsweredBy } from '../../model/index.js';
import type { StatusWord } from '../call-result.js';
import { wordTable, type WordTable } from '../word-table.js';

/**
 * Where a channel stands: `Event-Name`, or `Channel-Call-State` (`Answer-State` where that is missing) in `CHANNEL_CALLSTATE`,
 * `CHANNEL_STATE` and `CHANNEL_DATA`. `CHANNEL_HANGUP_COMPLETE` and the CDR are the end; `CHANNEL_HANGUP` only begins it. Source:
 * developer.signalwire.com/freeswitch, "Event List".
 */
export const FREESWITCH_STATES: WordTable<StatusWord> = wordTable<StatusWord>({
  queued: 'CHANNEL_CREATE, DIALING',
  // CHANNEL_PROGRESS: 180; CHANNEL_PROGRESS_MEDIA: 183: perhaps an announcement, nobody has answered
  ringing: 'CHANNEL_PROGRESS, CHANNEL_PROGRESS_MEDIA, RINGING, EARLY',
  'in-progress': 'CHANNEL_ANSWER, ACTIVE, ANSWERED, HELD',
});

/**
 * `Hangup-Cause` of a channel that was never answered: the names of Q.850, then FreeSWITCH's own. Every other cause of such a
 * channel is a failure, but for `NORMAL_CLEARING`, which says nothing. Source: developer.signalwire.com/freeswitch, "Hangup Cause
 * Code Table".
 */
export const FREESWITCH_CAUSES: WordTable<StatusWord> = wordTable<StatusWord>({
  'network-disconnect': 'UNALLOCATED_NUMBER, DOES_NOT_EXIST_ANYWHERE',
  busy: 'USER_BUSY, BUSY_EVERYWHERE',
  'no-answer': 'NO_USER_RESPONSE, NO_ANSWER, ALLOTTED_TIMEOUT',
  'far-end-disconnect': 'SUBSCRIBER_ABSENT, DESTINATION_OUT_OF_ORDER, NORMAL_CIRCUIT_CONGESTION, NETWORK_OUT_OF_ORDER, NORMAL_TEMPORARY_FAILURE, SWITCH_CONGESTION, RECOVERY_ON_TIMER_EXPIRE, PROGRESS_TIMEOUT, MEDIA_TIMEOUT, USER_NOT_REGISTERED',
  'no-answer/declined': 'CALL_REJECTED, DECLINE',
  'outgoing/number-changed': 'NUMBER_CHANGED',
  outgoing: 'REDIRECTION_TO_NEW_DESTINATION',
  'failed/blocked': 'INCOMING_CALL_BARRED',
  // LOSE_RACE: another phone was quicker; PICKED_OFF: taken by another phone; MANAGER_REQUEST: by a command
  cancelled: 'ORIGINATOR_CANCEL, LOSE_RACE, PICKED_OFF, MANAGER_REQUEST',
});

/** `amd_result` of mod_amd, `amd_status` of mod_com_amd. */
export const FREESWITCH_VERDICTS: WordTable<AnsweredBy> = wordTable<AnsweredBy>({
  person: 'HUMAN, PERSON',
  machine: 'MACHINE',
  unknown: 'NOTSURE, UNSURE',
});
