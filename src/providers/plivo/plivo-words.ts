import type { AnsweredBy } from '../../model/index.js';
import type { StatusWord } from '../call-result.js';
import { wordTable, type WordTable } from '../word-table.js';

// Source: plivo.com/docs/voice/xml/request and .../use-cases/dial-status-reporting.
export const PLIVO_STATUSES: WordTable<StatusWord> = wordTable<StatusWord>({
  queued: 'queued',
  ringing: 'ringing',
  'in-progress': 'in-progress',
  completed: 'completed',
  busy: 'busy',
  'no-answer': 'no-answer',
  failed: 'failed',
  cancelled: 'cancel, canceled, cancelled',
  // timeout: while connecting; when nobody answers in time the code is 6010
  'far-end-disconnect': 'timeout',
});

// Source: plivo.com/docs/voice/troubleshooting/hangup-causes; codes beyond its stored copy from vobiz.ai/docs/concepts/hangup-causes.
// 0, "unknown", is not here: it decides nothing.
export const PLIVO_CODES: WordTable<StatusWord> = wordTable<StatusWord>({
  // 1000: Canceled; 9000: Lost race: another leg was answered
  cancelled: '1000, 9000',
  // 1010: Canceled (out of credits); 1020: Canceled (simultaneous dial limit reached); 2000: Invalid destination address;
  // 2030: Destination country barred; 2040: Destination number barred; 2050: Destination prefix barred; 2060: Loop detected;
  // 2070: Violates media anchoring; 3030: Unknown caller ID; 3040: Forbidden; 3130: Spam block; 3140: DNO caller ID;
  // 5000: Network error; 5010: Internal error; 5020: Routing error; 5030: Concurrency limit breached; 7011: Error reaching answer URL;
  // 8011: Invalid answer XML: picked up, and cut before anything was said
  failed: '1010, 1020, 2000, 2030, 2040, 2050, 2060, 2070, 3030, 3040, 3130, 3140, 5000, 5010, 5020, 5030, 7011, 8011',
  // 2010: Destination out of service; 2020: Endpoint not registered; 3070: Request timeout; 3080: Internal server error from carrier;
  // 3090: Network congestion from carrier
  'far-end-disconnect': '2010, 2020, 3070, 3080, 3090',
  // 3000: No answer; 6010: Ring timeout reached
  'no-answer': '3000, 6010',
  // 3010: Busy line; 3100: Busy everywhere
  busy: '3010, 3100',
  // 3020: Rejected; 3110: Declined
  'no-answer/declined': '3020, 3110',
  // 3050: Unallocated number; 3120: User does not exist anywhere
  'network-disconnect': '3050, 3120',
  // 4000: Normal hangup; 4010: End of XML instructions; 4020: Multiparty call ended; 4030: Kicked out of multiparty call;
  // 6000: Scheduled hangup; 6020: Media timeout: a minute without sound after the answer;
  // 7012 to 7034 and 8012 to 8014: errors of the host's own URLs and XML, in a call that was answered; 9100: Machine detected
  completed: '4000, 4010, 4020, 4030, 6000, 6020, 7012, 7013, 7014, 7022, 7023, 7024, 7032, 7033, 7034, 8012, 8013, 8014, 9100',
  // 9110: Confirm key challenge failed
  'no-response': '9110',
});

// Source: plivo.com/docs/voice/api/call/machine-detection. Nothing is sent for people as a rule.
export const PLIVO_VERDICTS: WordTable<AnsweredBy> = wordTable<AnsweredBy>({
  machine: 'true',
  person: 'false',
});
