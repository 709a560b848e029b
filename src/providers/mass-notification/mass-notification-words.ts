import type { StatusWord } from '../call-result.js';
import { wordTable, type WordTable } from '../word-table.js';

// Source: SchoolMessenger, "Delivery Results" of the phone log (support.district145.org and other districts' help pages).
export const SCHOOLMESSENGER_RESULTS: WordTable<StatusWord> = wordTable<StatusWord>({
  'Answered': 'answered',
  'Machine': 'answer-machine',
  'Busy': 'busy',
  'No Answer': 'no-answer',
  'Disconnect': 'network-disconnect',
  'Inactive': 'network-disconnect',
  'In Progress': 'in-progress',
  'Duplicate': 'cancelled',
  'Blocked': 'cancelled/blocked',
  'Consent Pending': 'cancelled',
  'Consent Denied': 'cancelled',
  'No Phone Selected': 'cancelled',
  'Unknown': 'no-response',
});

// Source: support.konexus.com, "What do the call status indicators mean"; CivicPlus has the same words.
export const KONEXUS_RESULTS: WordTable<StatusWord> = wordTable<StatusWord>({
  'Answered - Key Pressed': 'answered',
  'Answered - No Key Pressed': 'no-response',
  'Left Voice Mail': 'answer-machine',
  'Call Not Completed': 'failed',
  'Failed': 'failed',
  'Number Not In Service': 'network-disconnect',
  'Unreachable': 'failed',
});

// Source: alertfirst.uservoice.com, knowledge base.
export const ALERTFIRST_RESULTS: WordTable<StatusWord> = wordTable<StatusWord>({
  'Operator Intercept': 'far-end-disconnect',
  'Ring No Answer': 'no-answer',
});

// Source: PhoneTree's manual.
export const PHONETREE_RESULTS: WordTable<StatusWord> = wordTable<StatusWord>({
  'Telco Message': 'far-end-disconnect',
  'No Connect': 'failed',
  'OGM Too Long': 'answer-machine',
  '9 Was Not Dialed': 'no-response',
});

// Source: aql, "Email to speech".
export const AQL_RESULTS: WordTable<StatusWord> = wordTable<StatusWord>({
  'Delivered': 'answered',
  'Not Confirmed': 'no-response',
});

// Source: 360members, help centre.
export const MEMBERS360_RESULTS: WordTable<StatusWord> = wordTable<StatusWord>({
  'Hangups': 'no-response',
});

// Source: github.com/messagebird/java-rest-api/issues/94.
export const MESSAGEBIRD_RESULTS: WordTable<StatusWord> = wordTable<StatusWord>({
  'no_answer': 'no-answer',
});

// Source: a captured webhook of Kaleyra's; `dialstatus` and `status2` are about the callee, `event` and `status1` are not.
export const KALEYRA_RESULTS: WordTable<StatusWord> = wordTable<StatusWord>({
  'noanswer': 'no-answer',
  'Missed': 'no-answer',
  'answered': 'completed',
  'Connected': 'completed',
});
