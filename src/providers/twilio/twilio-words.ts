import type { AnsweredBy } from '../../model/index.js';
import type { StatusWord } from '../call-result.js';
import { wordTable, type WordTable } from '../word-table.js';

// Sources: twilio.com/docs/voice/api/call-resource (CallStatus), .../twiml/dial (DialCallStatus) and the Voice Insights
// summary (call_state), which spells some of them a third way.
export const TWILIO_STATUSES: WordTable<StatusWord> = wordTable<StatusWord>({
  // initiated: left Twilio's queue, nothing audible yet: the vocabulary has no "dialling"
  queued: 'queued, initiated',
  ringing: 'ringing',
  // answered: by anything: a person, a menu, a voicemail
  'in-progress': 'in-progress, answered',
  completed: 'completed',
  busy: 'busy',
  'no-answer': 'no-answer',
  cancelled: 'canceled, cancelled',
  failed: 'failed, fail, undialed',
});

// Source: twilio.com/docs/voice/answering-machine-detection.
export const TWILIO_VERDICTS: WordTable<AnsweredBy> = wordTable<AnsweredBy>({
  person: 'human',
  machine: 'machine, machine_start, machine_end_beep, machine_end_silence, machine_end_other, fax',
  unknown: 'unknown',
});
