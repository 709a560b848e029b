import type { AnsweredBy } from '../../model/index.js';
import type { StatusWord } from '../call-result.js';
import { wordTable, type WordTable } from '../word-table.js';

// Sources: developers.telnyx.com, "Voice API webhooks" (event_type; API v1 writes `_` for `.`) and "TeXML status callbacks".
export const TELNYX_STATUSES: WordTable<StatusWord> = wordTable<StatusWord>({
  'call.initiated': 'queued',
  'call.ringing': 'ringing', // only in Telnyx's migration guide; never seen
  'call.answered': 'in-progress',
  'call.bridged': 'in-progress',
  'queued': 'queued',
  'initiated': 'queued',
  'ringing': 'ringing',
  'answered': 'in-progress',
  'in-progress': 'in-progress',
  'completed': 'completed',
  'busy': 'busy',
  'no-answer': 'no-answer',
  'canceled': 'cancelled',
  'failed': 'failed',
});

// Source: github.com/team-telnyx/openapi, CallHangup, `hangup_cause`.
export const TELNYX_CAUSES: WordTable<StatusWord> = wordTable<StatusWord>({
  'normal_clearing': 'completed',
  'time_limit': 'completed',
  'originator_cancel': 'cancelled',
  'timeout': 'no-answer', // of `timeout_secs`
  'no_answer': 'no-answer',
  'user_busy': 'busy',
  'call_rejected': 'no-answer/declined',
  'not_found': 'network-disconnect',
  'unspecified': 'failed',
});

// Sources: the schemas CallMachine...DetectionEnded and ...GreetingEnded; TeXML has Twilio's words as well. A greeting only
// ends where a machine was heard; `not_sure` about its end says nothing new.
export const TELNYX_VERDICTS: WordTable<AnsweredBy> = wordTable<AnsweredBy>({
  'human': 'person',
  'human_residence': 'person',
  'human_business': 'person',
  'machine': 'machine',
  'machine_start': 'machine',
  'machine_end_beep': 'machine',
  'machine_end_silence': 'machine',
  'machine_end_other': 'machine',
  'beep_detected': 'machine',
  'no_beep_detected': 'machine',
  'ended': 'machine',
  'fax_detected': 'machine',
  'fax': 'machine',
  'silence': 'unknown',
  'not_sure': 'unknown',
  'unknown': 'unknown',
});
