import type { AnsweredBy } from '../../model/index.js';
import type { StatusWord } from '../call-result.js';
import { wordTable, type WordTable } from '../word-table.js';

// Source: developer.vonage.com/en/voice/voice-api/webhook-reference#event-webhook; `complete` is in old samples
// (nexmo-developer#692).
export const VONAGE_STATUSES: WordTable<StatusWord> = wordTable<StatusWord>({
  'started': 'queued',
  'ringing': 'ringing',
  'answered': 'in-progress', // by anything: a person, a menu, a voicemail, an announcement
  'completed': 'completed', // follows every other end but `rejected`
  'complete': 'completed',
  'busy': 'busy',
  'cancelled': 'cancelled',
  'unanswered': 'no-answer',
  'timeout': 'no-answer', // of `ringing_timer`
  'rejected': 'failed',
  'failed': 'failed',
});

// Sources: the same page, and CallStatusDetail in Vonage's Java library.
export const VONAGE_DETAILS: WordTable<StatusWord> = wordTable<StatusWord>({
  'unavailable': 'far-end-disconnect',
  'timeout': 'far-end-disconnect', // of the carrier, not of the ringing
  'carrier_timeout': 'far-end-disconnect',
  'declined': 'no-answer/declined',
  'number_out_of_service': 'network-disconnect',
  'invalid_number': 'failed', // may be the caller's
  'restricted': 'failed',
  'cannot_route': 'failed',
  'internal_error': 'failed',
});

// Source: the same page, "Human / machine".
export const VONAGE_VERDICTS: WordTable<AnsweredBy> = wordTable<AnsweredBy>({
  'human': 'person',
  'machine': 'machine',
});
