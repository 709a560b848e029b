import type { AnsweredBy } from '../../model/index.js';
import type { StatusWord } from '../call-result.js';
import { wordTable, type WordTable } from '../word-table.js';

/**
 * Where a call stands: `state` of a call and, with `CALL_` before it, `type` of an event; then `status.groupName` of a report about
 * a voice message, where *delivered* counts only beside an error that says how: it has been seen beside *no answer*. Sources:
 * infobip.com/docs/api/channels/voice/calls, infobip-api-java-client, infobip.com/docs/essentials/response-status-and-error-codes.
 */
export const INFOBIP_STATES: WordTable<StatusWord> = wordTable<StatusWord>({
  queued: 'CALLING, STARTED, PENDING',
  // RECEIVED: an inbound call; PRE_ESTABLISHED: early media: perhaps an announcement, nobody has answered
  ringing: 'RECEIVED, RINGING, PRE_ESTABLISHED',
  'in-progress': 'ESTABLISHED',
  completed: 'FINISHED, DELIVERED',
  failed: 'FAILED, UNDELIVERABLE, EXPIRED, REJECTED',
  cancelled: 'CANCELLED',
  'no-answer': 'NO_ANSWER',
  busy: 'BUSY',
});

/**
 * How a call ended: `errorCode.name` of the Calls API and `error.name` of reports, which stand there on success as well; `NO_ERROR` decides nothing, it stands beside *rejected* and *expired*, too. The
 * older names begin with `EC_VOICE_` or `EC_VOICE_ERROR_`, which is left out here. Sources: infobip.com/docs/voice-and-video/
 * voice-error-codes-update, and the error codes of infobip-rtc-android.
 */
export const INFOBIP_ERRORS: WordTable<StatusWord> = wordTable<StatusWord>({
  // VOICE_ANSWERED: now 10000 NORMAL_HANGUP; `answered` only where its description says "by human";
  // MACHINE_DETECTED: and hung up at once: no message was left
  completed: 'NORMAL_HANGUP, VOICE_ANSWERED, MACHINE_DETECTED',
  'answer-machine': 'VOICE_ANSWERED_MACHINE',
  'no-answer': 'NO_ANSWER',
  busy: 'BUSY, USER_BUSY',
  cancelled: 'CANCELLED',
  'no-answer/declined': 'REJECTED',
  'network-disconnect': 'DESTINATION_NOT_FOUND',
  // TEMPORARILY_NOT_AVAILABE: as it really comes; REQUEST_TIMEOUT: no coverage, or not found in time
  'far-end-disconnect': 'DESTINATION_UNAVAILABLE, TEMPORARILY_NOT_AVAILABLE, TEMPORARILY_NOT_AVAILABE, REQUEST_TIMEOUT',
  failed: 'FORBIDDEN, INVALID_DESTINATION, INVALID_REQUEST, SERVICE_UNAVAILABLE, INTERNAL_SERVER_ERROR, DOWNLOADING_FILE, UNSUPPORTED_AUDIO_FORMAT',
});

/** `detectionResult` of machine detection, and what stands for it where there is none. */
export const INFOBIP_VERDICTS: WordTable<AnsweredBy> = wordTable<AnsweredBy>({
  person: 'HUMAN',
  // MACHINE_DETECTED: the error of a call that was hung up on a machine
  machine: 'MACHINE, MACHINE_DETECTED',
  // MACHINE_DETECTION_FAILED: an event
  unknown: 'MACHINE_DETECTION_FAILED',
});
