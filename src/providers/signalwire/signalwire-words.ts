import type { AnsweredBy } from '../../model/index.js';
import type { StatusWord } from '../call-result.js';
import { wordTable, type WordTable } from '../word-table.js';

// Sources: github.com/signalwire/docs, specs/compatibility-api (CallStatus) and SWML's `connect` (call_state).
export const SIGNALWIRE_STATUSES: WordTable<StatusWord> = wordTable<StatusWord>({
  'queued': 'queued',
  'initiated': 'queued',
  'created': 'queued',
  'ringing': 'ringing',
  'answered': 'in-progress',
  'in-progress': 'in-progress',
  'completed': 'completed',
  'busy': 'busy',
  'no-answer': 'no-answer',
  'failed': 'failed',
  'canceled': 'cancelled',
});

// Sources: SWML's `connect` (no_answer, declined) and the Relay SDKs (noAnswer, decline), which spell the same things apart.
export const SIGNALWIRE_REASONS: WordTable<StatusWord> = wordTable<StatusWord>({
  'hangup': 'completed',
  'max_duration': 'completed',
  'cancel': 'cancelled',
  'abandoned': 'cancelled',
  'busy': 'busy',
  'no_answer': 'no-answer',
  'noAnswer': 'no-answer',
  'decline': 'no-answer/declined',
  'declined': 'no-answer/declined',
  'not_found': 'network-disconnect',
  'error': 'failed',
});

// Sources: the same; `HUMAN` and the like in `detect`, the longer ones where the end of a greeting is waited for.
export const SIGNALWIRE_VERDICTS: WordTable<AnsweredBy> = wordTable<AnsweredBy>({
  'human': 'person',
  'machine': 'machine',
  'machine_start': 'machine',
  'machine_end_beep': 'machine',
  'machine_end_silence': 'machine',
  'machine_end_other': 'machine',
  'unknown': 'unknown',
});
