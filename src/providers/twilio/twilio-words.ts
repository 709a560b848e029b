import type { AnsweredBy } from '../../model/index.js';
import type { StatusWord } from '../call-result.js';
import { wordTable, type WordTable } from '../word-table.js';

// Sources: twilio.com/docs/voice/api/call-resource (CallStatus), .../twiml/dial (DialCallStatus) and the Voice Insights
// summary (call_state), which spells some of them a third way.
export const TWILIO_STATUSES: WordTable<StatusWord> = wordTable<StatusWord>({
  'queued': 'queued',
  'initiated': 'queued', // left Twilio's queue, nothing audible yet: the vocabulary has no "dialling"
  'ringing': 'ringing',
  'in-progress': 'in-progress',
  'answered': 'in-progress', // by anything: a person, a menu, a voicemail
  'completed': 'completed',
  'busy': 'busy',
  'no-answer': 'no-answer',
  'canceled': 'cancelled',
  'cancelled': 'cancelled',
  'failed': 'failed',
  'fail': 'failed',
  'undialed': 'failed',
});

// Source: twilio.com/docs/voice/answering-machine-detection.
export const TWILIO_VERDICTS: WordTable<AnsweredBy> = wordTable<AnsweredBy>({
  'human': 'person',
  'machine': 'machine',
  'machine_start': 'machine',
  'machine_end_beep': 'machine',
  'machine_end_silence': 'machine',
  'machine_end_other': 'machine',
  'fax': 'machine',
  'unknown': 'unknown',
});
