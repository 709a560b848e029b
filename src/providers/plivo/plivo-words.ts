import type { AnsweredBy } from '../../model/index.js';
import type { StatusWord } from '../call-result.js';
import { wordTable, type WordTable } from '../word-table.js';

// Source: plivo.com/docs/voice/xml/request and .../use-cases/dial-status-reporting.
export const PLIVO_STATUSES: WordTable<StatusWord> = wordTable<StatusWord>({
  'queued': 'queued',
  'ringing': 'ringing',
  'in-progress': 'in-progress',
  'completed': 'completed',
  'busy': 'busy',
  'no-answer': 'no-answer',
  'failed': 'failed',
  'cancel': 'cancelled',
  'canceled': 'cancelled',
  'cancelled': 'cancelled',
  'timeout': 'far-end-disconnect', // while connecting; when nobody answers in time the code is 6010
});

// Source: plivo.com/docs/voice/troubleshooting/hangup-causes; codes beyond its stored copy from vobiz.ai/docs/concepts/hangup-causes.
// 0, "unknown", is not here: it decides nothing.
export const PLIVO_CODES: WordTable<StatusWord> = wordTable<StatusWord>({
  1000: 'cancelled', // Canceled
  1010: 'failed', // Canceled (out of credits)
  1020: 'failed', // Canceled (simultaneous dial limit reached)
  2000: 'failed', // Invalid destination address
  2010: 'far-end-disconnect', // Destination out of service
  2020: 'far-end-disconnect', // Endpoint not registered
  2030: 'failed', // Destination country barred
  2040: 'failed', // Destination number barred
  2050: 'failed', // Destination prefix barred
  2060: 'failed', // Loop detected
  2070: 'failed', // Violates media anchoring
  3000: 'no-answer', // No answer
  3010: 'busy', // Busy line
  3020: 'no-answer/declined', // Rejected
  3030: 'failed', // Unknown caller ID
  3040: 'failed', // Forbidden
  3050: 'network-disconnect', // Unallocated number
  3070: 'far-end-disconnect', // Request timeout
  3080: 'far-end-disconnect', // Internal server error from carrier
  3090: 'far-end-disconnect', // Network congestion from carrier
  3100: 'busy', // Busy everywhere
  3110: 'no-answer/declined', // Declined
  3120: 'network-disconnect', // User does not exist anywhere
  3130: 'failed', // Spam block
  3140: 'failed', // DNO caller ID
  4000: 'completed', // Normal hangup
  4010: 'completed', // End of XML instructions
  4020: 'completed', // Multiparty call ended
  4030: 'completed', // Kicked out of multiparty call
  5000: 'failed', // Network error
  5010: 'failed', // Internal error
  5020: 'failed', // Routing error
  5030: 'failed', // Concurrency limit breached
  6000: 'completed', // Scheduled hangup
  6010: 'no-answer', // Ring timeout reached
  6020: 'completed', // Media timeout: a minute without sound after the answer
  7011: 'failed', // Error reaching answer URL
  7012: 'completed', // from here: errors of the host's own URLs and XML, in a call that was answered
  7013: 'completed',
  7014: 'completed',
  7022: 'completed',
  7023: 'completed',
  7024: 'completed',
  7032: 'completed',
  7033: 'completed',
  7034: 'completed',
  8011: 'failed', // Invalid answer XML: picked up, and cut before anything was said
  8012: 'completed',
  8013: 'completed',
  8014: 'completed',
  9000: 'cancelled', // Lost race: another leg was answered
  9100: 'completed', // Machine detected
  9110: 'no-response', // Confirm key challenge failed
});

// Source: plivo.com/docs/voice/api/call/machine-detection. Nothing is sent for people as a rule.
export const PLIVO_VERDICTS: WordTable<AnsweredBy> = wordTable<AnsweredBy>({
  true: 'machine',
  false: 'person',
});
