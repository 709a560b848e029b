import type { AnsweredBy } from '../../model/index.js';
import type { StatusWord } from '../call-result.js';
import { wordTable, type WordTable } from '../word-table.js';

// Source: developer.vonage.com/en/voice/voice-api/webhook-reference#event-webhook; `complete` is in old samples
// (nexmo-developer#692).
export const VONAGE_STATUSES: WordTable<StatusWord> = wordTable<StatusWord>({
  queued: 'started',
  ringing: 'ringing',
  // answered: by anything: a person, a menu, a voicemail, an announcement
  'in-progress': 'answered',
  // completed: follows every other end but `rejected`
  completed: 'completed, complete',
  busy: 'busy',
  cancelled: 'cancelled',
  // timeout: of `ringing_timer`
  'no-answer': 'unanswered, timeout',
  failed: 'rejected, failed',
});

// Sources: the same page, and CallStatusDetail in Vonage's Java library.
export const VONAGE_DETAILS: WordTable<StatusWord> = wordTable<StatusWord>({
  // timeout: of the carrier, not of the ringing
  'far-end-disconnect': 'unavailable, timeout, carrier_timeout',
  'no-answer/declined': 'declined',
  'network-disconnect': 'number_out_of_service',
  // invalid_number: may be the caller's
  failed: 'invalid_number, restricted, cannot_route, internal_error',
});

// Source: the same page, "Human / machine".
export const VONAGE_VERDICTS: WordTable<AnsweredBy> = wordTable<AnsweredBy>({
  person: 'human',
  machine: 'machine',
});
