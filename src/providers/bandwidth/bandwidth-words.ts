import type { AnsweredBy } from '../../model/index.js';
import type { StatusWord } from '../call-result.js';
import { wordTable, type WordTable } from '../word-table.js';

// Source: CallState in Bandwidth's Node library (`state` of the REST API), dev.bandwidth.com/docs/voice/webhooks (`answer`).
export const BANDWIDTH_STATES: WordTable<StatusWord> = wordTable<StatusWord>({
  'queued': 'queued',
  'initiated': 'queued',
  'answered': 'in-progress',
  'answer': 'in-progress',
});

// Source: dev.bandwidth.com/docs/voice/webhooks/disconnect; "this list is not exhaustive".
export const BANDWIDTH_CAUSES: WordTable<StatusWord> = wordTable<StatusWord>({
  'hangup': 'no-answer', // without an `answerTime`: see bandwidthUpdates
  'busy': 'busy',
  'timeout': 'no-answer',
  'cancel': 'cancelled',
  'rejected': 'no-answer/declined',
  'callback-error': 'failed',
  'invalid-bxml': 'failed',
  'application-error': 'failed',
  'account-limit': 'failed',
  'node-capacity-exceeded': 'failed',
  'error': 'failed',
  'unknown': 'failed',
});

// Source: dev.bandwidth.com/docs/voice/webhooks/machineDetectionComplete. `error` is not here: it found out nothing.
export const BANDWIDTH_VERDICTS: WordTable<AnsweredBy> = wordTable<AnsweredBy>({
  'human': 'person',
  'answering-machine': 'machine',
  'tone-detected': 'machine',
  'silence': 'unknown',
  'timeout': 'unknown',
});
