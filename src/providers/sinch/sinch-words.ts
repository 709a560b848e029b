import type { AnsweredBy } from '../../model/index.js';
import type { StatusWord } from '../call-result.js';
import { wordTable, type WordTable } from '../word-table.js';

/**
 * The callbacks that say where a call stands: `event` of API v1, then of API v2. The end is not here: how a call ended is in
 * its result. Sources: developers.sinch.com/docs/voice/api-reference/callbacks and sinch-sdk-node, `WebhookEvent`.
 */
export const SINCH_EVENTS: WordTable<StatusWord> = wordTable<StatusWord>({
  'ice': 'queued', // set up: an incoming call, or one of ours before it is dialled
  'ace': 'in-progress',
  'call.incoming': 'ringing',
  'call.answered': 'in-progress',
  'call.busy': 'busy',
  'call.rejected': 'no-answer/declined',
  'call.timeout': 'no-answer',
  'call.failed': 'failed',
});

/** `result` of API v1 and `callResult` of API v2. Sources: as above, "Disconnected Call Event" and `CallResult`. */
export const SINCH_RESULTS: WordTable<StatusWord> = wordTable<StatusWord>({
  ANSWERED: 'completed',
  BUSY: 'busy',
  NOANSWER: 'no-answer',
  FAILED: 'failed',
  'N/A': 'failed',
  QUEUED: 'queued',
  INITIATED: 'queued', // set-up is in progress; whether the phone rings is not said
  IN_PROGRESS: 'in-progress',
  COMPLETED: 'completed',
  REJECTED: 'no-answer/declined',
  CANCEL: 'cancelled',
});

/** `reason` of API v1, for a call that its result says no more of than that it failed or was not answered. */
export const SINCH_REASONS: WordTable<StatusWord> = wordTable<StatusWord>({
  TIMEOUT: 'no-answer',
  CANCEL: 'cancelled',
  MANAGERHANGUP: 'cancelled', // hung up by the API or by SVAML
  CALLERHANGUP: 'no-answer',
  CALLEEHANGUP: 'no-answer/declined',
  USERNOTFOUND: 'network-disconnect',
  BLOCKED: 'failed/blocked',
  NOCREDITPARTNER: 'failed',
  GENERALERROR: 'failed',
  CALLBACKERROR: 'failed',
  INVALIDSVAMLACTION: 'failed',
});

/** `amd.status` of API v1, and the last word of `call.amd.…` of API v2. `hangup` is no verdict: it was cut short. */
export const SINCH_VERDICTS: WordTable<AnsweredBy> = wordTable<AnsweredBy>({
  human: 'person',
  machine: 'machine',
  beep: 'machine',
  notsure: 'unknown',
  unknown: 'unknown',
});
