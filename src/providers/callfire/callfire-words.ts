import type { StatusWord } from '../call-result.js';
import { wordTable, type WordTable } from '../word-table.js';

/**
 * `result` of a record and `finalCallResult` of a call. `XFER_LEG` is the call to the person to whom another was passed on, and
 * gives nothing. `SD` and `ABANDONED` are not here: CallFire does not say what they mean for the one who was called. Sources:
 * developers.callfire.com/results-responses-errors.html and the same page of its API 1.1.
 */
export const CALLFIRE_RESULTS: WordTable<StatusWord> = wordTable<StatusWord>({
  LA: 'answered',
  AM: 'answer-machine',
  XFER: 'answered', // pressed the key that passes the call on
  BUSY: 'busy',
  NO_ANS: 'no-answer',
  DNC: 'failed', // on a do-not-call list, never dialled
  INVALID_NUMBER: 'failed',
  CARRIER_ERROR: 'failed', // overloaded, refused, or a number that is disconnected: it does not say which
  CARRIER_TEMP_ERROR: 'far-end-disconnect',
  INTERNAL_ERROR: 'failed',
  SKIPPED: 'cancelled',
  UNDIALED: 'queued',
  POSTPONED: 'queued',
});

/** `state` of a call that has no result yet, or never will. `FINISHED` says nothing without one. Source: as above. */
export const CALLFIRE_STATES: WordTable<StatusWord> = wordTable<StatusWord>({
  READY: 'queued',
  SELECTED: 'queued', // being dialled
  CALLBACK: 'queued', // to be dialled again; which number is not said
  DISABLED: 'queued', // its batch is switched off for now
  SKIPPED: 'cancelled',
  FINISHED: 'completed',
  TIMEOUT: 'completed', // dialled, and the result was never reported
  DNC: 'failed',
  DUP: 'failed',
  INVALID: 'failed',
  PERIOD_LIMIT: 'failed',
  RESTRICTED_NUMBER: 'failed',
});
