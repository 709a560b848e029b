import type { AnsweredBy } from '../../model/index.js';
import type { StatusWord } from '../call-result.js';
import { wordTable, type WordTable } from '../word-table.js';

// Source: CallState in Bandwidth's Node library (`state` of the REST API), dev.bandwidth.com/docs/voice/webhooks (`answer`).
export const BANDWIDTH_STATES: WordTable<StatusWord> = wordTable<StatusWord>({
  queued: 'queued, initiated',
  // transferAnswer: of the call that a Transfer made
  'in-progress': 'answered, answer, transferAnswer',
});

// Source: dev.bandwidth.com/docs/voice/webhooks/disconnect; "this list is not exhaustive".
export const BANDWIDTH_CAUSES: WordTable<StatusWord> = wordTable<StatusWord>({
  // hangup: without an `answerTime`: see bandwidthUpdates
  'no-answer': 'hangup, timeout',
  busy: 'busy',
  cancelled: 'cancel',
  'no-answer/declined': 'rejected',
  failed: 'callback-error, invalid-bxml, application-error, account-limit, node-capacity-exceeded, error, unknown',
});

// Source: dev.bandwidth.com/docs/voice/webhooks/machineDetectionComplete. `error` is not here: it found out nothing.
export const BANDWIDTH_VERDICTS: WordTable<AnsweredBy> = wordTable<AnsweredBy>({
  person: 'human',
  machine: 'answering-machine, tone-detected',
  unknown: 'silence, timeout',
});
