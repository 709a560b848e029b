import type { AnsweredBy } from '../../model/index.js';
import type { StatusWord } from '../call-result.js';
import { wordTable, type WordTable } from '../word-table.js';

/**
 * The callbacks that say where a call stands: `event` of API v1, then of API v2. The end is not here: how a call ended is in
 * its result. Sources: developers.sinch.com/docs/voice/api-reference/callbacks and sinch-sdk-node, `WebhookEvent`.
 */
export const SINCH_EVENTS: WordTable<StatusWord> = wordTable<StatusWord>({
  // ice: set up: an incoming call, or one of ours before it is dialled
  queued: 'ice',
  'in-progress': 'ace, call.answered',
  ringing: 'call.incoming',
  busy: 'call.busy',
  'no-answer/declined': 'call.rejected',
  'no-answer': 'call.timeout',
  failed: 'call.failed',
});

/** `result` of API v1 and `callResult` of API v2. Sources: as above, "Disconnected Call Event" and `CallResult`. */
export const SINCH_RESULTS: WordTable<StatusWord> = wordTable<StatusWord>({
  completed: 'ANSWERED, COMPLETED',
  busy: 'BUSY',
  'no-answer': 'NOANSWER',
  failed: 'FAILED, N/A',
  // INITIATED: set-up is in progress; whether the phone rings is not said
  queued: 'QUEUED, INITIATED',
  'in-progress': 'IN_PROGRESS',
  'no-answer/declined': 'REJECTED',
  // CANCELED: only in Sinch's library for .NET
  cancelled: 'CANCEL, CANCELED',
});

/** `reason` of API v1, for a call that its result says no more of than that it failed or was not answered. */
export const SINCH_REASONS: WordTable<StatusWord> = wordTable<StatusWord>({
  'no-answer': 'TIMEOUT, CALLERHANGUP',
  // MANAGERHANGUP: hung up by the API or by SVAML; OTHERPEERANSWERED: another phone was quicker
  cancelled: 'CANCEL, MANAGERHANGUP, OTHERPEERANSWERED',
  'far-end-disconnect': 'CONGESTION',
  'no-answer/declined': 'CALLEEHANGUP',
  'network-disconnect': 'USERNOTFOUND',
  'failed/blocked': 'BLOCKED',
  failed: 'NOCREDITPARTNER, GENERALERROR, CALLBACKERROR, INVALIDSVAMLACTION',
});

/** `amd.status` of API v1, and the last word of `call.amd.…` of API v2. `hangup` is no verdict: it was cut short. */
export const SINCH_VERDICTS: WordTable<AnsweredBy> = wordTable<AnsweredBy>({
  person: 'human',
  machine: 'machine, beep',
  unknown: 'notsure, unknown',
});
