import type { StatusWord } from '../call-result.js';
import { wordTable, type WordTable } from '../word-table.js';

/**
 * `result` of a record and `finalCallResult` of a call. `XFER_LEG` is the call to the person to whom another was passed on, and
 * gives nothing. `SD` and `ABANDONED` are not here: CallFire does not say what they mean for the one who was called. Sources:
 * developers.callfire.com/results-responses-errors.html and the same page of its API 1.1.
 */
export const CALLFIRE_RESULTS: WordTable<StatusWord> = wordTable<StatusWord>({
  // XFER: pressed the key that passes the call on
  answered: 'LA, XFER',
  'answer-machine': 'AM',
  busy: 'BUSY',
  'no-answer': 'NO_ANS',
  // DNC: on a do-not-call list, never dialled;
  // CARRIER_ERROR: overloaded, refused, or a number that is disconnected: it does not say which
  failed: 'DNC, INVALID_NUMBER, CARRIER_ERROR, INTERNAL_ERROR',
  'far-end-disconnect': 'CARRIER_TEMP_ERROR',
  cancelled: 'SKIPPED',
  queued: 'UNDIALED, POSTPONED',
});

/** `state` of a call that has no result yet, or never will. `FINISHED` says nothing without one. Source: as above. */
export const CALLFIRE_STATES: WordTable<StatusWord> = wordTable<StatusWord>({
  // SELECTED: being dialled; CALLBACK: to be dialled again; which number is not said; DISABLED: its batch is switched off for now
  queued: 'READY, SELECTED, CALLBACK, DISABLED',
  cancelled: 'SKIPPED',
  // TIMEOUT: dialled, and the result was never reported
  completed: 'FINISHED, TIMEOUT',
  failed: 'DNC, DUP, INVALID, PERIOD_LIMIT, RESTRICTED_NUMBER',
});
