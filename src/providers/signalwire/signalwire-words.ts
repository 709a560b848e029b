import type { AnsweredBy } from '../../model/index.js';
import type { StatusWord } from '../call-result.js';
import { wordTable, type WordTable } from '../word-table.js';

// Sources: github.com/signalwire/docs, specs/compatibility-api (CallStatus) and SWML's `connect` (call_state).
export const SIGNALWIRE_STATUSES: WordTable<StatusWord> = wordTable<StatusWord>({
  queued: 'queued, initiated, created',
  ringing: 'ringing',
  'in-progress': 'answered, in-progress',
  completed: 'completed',
  busy: 'busy',
  'no-answer': 'no-answer',
  failed: 'failed',
  cancelled: 'canceled',
});

// Sources: SWML's `connect` (no_answer, declined) and the Relay SDKs (noAnswer, decline), which spell the same things apart.
export const SIGNALWIRE_REASONS: WordTable<StatusWord> = wordTable<StatusWord>({
  completed: 'hangup, max_duration',
  cancelled: 'cancel, abandoned',
  busy: 'busy',
  'no-answer': 'no_answer, noAnswer',
  'no-answer/declined': 'decline, declined',
  'network-disconnect': 'not_found',
  failed: 'error, failed',
});

// Sources: the same; `HUMAN` and the like in `detect`, the longer ones where the end of a greeting is waited for.
export const SIGNALWIRE_VERDICTS: WordTable<AnsweredBy> = wordTable<AnsweredBy>({
  person: 'human',
  // CED: the tone by which a fax machine answers
  machine: 'machine, machine_start, machine_end_beep, machine_end_silence, machine_end_other, CED',
  unknown: 'unknown',
});
