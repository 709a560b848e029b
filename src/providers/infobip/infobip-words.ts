import type { AnsweredBy } from '../../model/index.js';
import type { StatusWord } from '../call-result.js';
import { wordTable, type WordTable } from '../word-table.js';

/**
 * Where a call stands: `state` of a call and, with `CALL_` before it, `type` of an event; then `status.groupName` of a report about
 * a voice message, where *delivered* counts only beside an error that says how: it has been seen beside *no answer*. Sources:
 * infobip.com/docs/api/channels/voice/calls, infobip-api-java-client, infobip.com/docs/essentials/response-status-and-error-codes.
 */
export const INFOBIP_STATES: WordTable<StatusWord> = wordTable<StatusWord>({
  CALLING: 'queued',
  STARTED: 'queued',
  RECEIVED: 'ringing', // an inbound call
  RINGING: 'ringing',
  PRE_ESTABLISHED: 'ringing', // early media: perhaps an announcement, nobody has answered
  ESTABLISHED: 'in-progress',
  FINISHED: 'completed',
  FAILED: 'failed',
  CANCELLED: 'cancelled',
  NO_ANSWER: 'no-answer',
  BUSY: 'busy',
  PENDING: 'queued',
  DELIVERED: 'completed',
  UNDELIVERABLE: 'failed',
  EXPIRED: 'failed',
  REJECTED: 'failed',
});

/**
 * How a call ended: `errorCode.name` of the Calls API and `error.name` of reports, which stand there on success as well. The
 * older names begin with `EC_VOICE_` or `EC_VOICE_ERROR_`, which is left out here. Sources: infobip.com/docs/voice-and-video/
 * voice-error-codes-update, and the error codes of infobip-rtc-android.
 */
export const INFOBIP_ERRORS: WordTable<StatusWord> = wordTable<StatusWord>({
  NO_ERROR: 'completed',
  NORMAL_HANGUP: 'completed',
  VOICE_ANSWERED: 'completed', // now 10000 NORMAL_HANGUP; `answered` only where its description says "by human"
  VOICE_ANSWERED_MACHINE: 'answer-machine',
  MACHINE_DETECTED: 'completed', // and hung up at once: no message was left
  NO_ANSWER: 'no-answer',
  BUSY: 'busy',
  USER_BUSY: 'busy',
  CANCELLED: 'cancelled',
  REJECTED: 'no-answer/declined',
  DESTINATION_NOT_FOUND: 'network-disconnect',
  DESTINATION_UNAVAILABLE: 'far-end-disconnect',
  TEMPORARILY_NOT_AVAILABLE: 'far-end-disconnect',
  TEMPORARILY_NOT_AVAILABE: 'far-end-disconnect', // as it really comes
  REQUEST_TIMEOUT: 'far-end-disconnect', // no coverage, or not found in time
  FORBIDDEN: 'failed',
  INVALID_DESTINATION: 'failed',
  INVALID_REQUEST: 'failed',
  SERVICE_UNAVAILABLE: 'failed',
  INTERNAL_SERVER_ERROR: 'failed',
  DOWNLOADING_FILE: 'failed',
  UNSUPPORTED_AUDIO_FORMAT: 'failed',
});

/** `detectionResult` of machine detection, and what stands for it where there is none. */
export const INFOBIP_VERDICTS: WordTable<AnsweredBy> = wordTable<AnsweredBy>({
  HUMAN: 'person',
  MACHINE: 'machine',
  MACHINE_DETECTED: 'machine', // the error of a call that was hung up on a machine
  MACHINE_DETECTION_FAILED: 'unknown', // an event
});
