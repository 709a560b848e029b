import type { AnsweredBy } from '../../model/index.js';
import type { StatusWord } from '../call-result.js';
import { wordTable, type WordTable } from '../word-table.js';

// Sources: developers.telnyx.com, "Voice API webhooks" (event_type; API v1 writes `_` for `.`) and "TeXML status callbacks".
export const TELNYX_STATUSES: WordTable<StatusWord> = wordTable<StatusWord>({
  queued: 'call.initiated, queued, initiated',
  // call.ringing: only in Telnyx's migration guide; never seen
  ringing: 'call.ringing, ringing',
  'in-progress': 'call.answered, call.bridged, answered, in-progress',
  completed: 'completed',
  busy: 'busy',
  'no-answer': 'no-answer',
  cancelled: 'canceled',
  failed: 'failed',
});

// Source: github.com/team-telnyx/openapi, CallHangup, `hangup_cause`.
export const TELNYX_CAUSES: WordTable<StatusWord> = wordTable<StatusWord>({
  completed: 'normal_clearing, time_limit',
  cancelled: 'originator_cancel',
  // timeout: of `timeout_secs`
  'no-answer': 'timeout, no_answer',
  busy: 'user_busy',
  'no-answer/declined': 'call_rejected',
  'network-disconnect': 'not_found',
  failed: 'unspecified',
});

// Sources: the schemas CallMachine...DetectionEnded and ...GreetingEnded; TeXML has Twilio's words as well. A greeting only
// ends where a machine was heard; `not_sure` about its end says nothing new.
export const TELNYX_VERDICTS: WordTable<AnsweredBy> = wordTable<AnsweredBy>({
  person: 'human, human_residence, human_business',
  machine: 'machine, machine_start, machine_end_beep, machine_end_silence, machine_end_other, beep_detected, no_beep_detected, ended, fax_detected, fax',
  unknown: 'silence, not_sure, unknown',
});
