import type { StatusWord } from '../call-result.js';
import { wordTable, type WordTable } from '../word-table.js';

// Source: SchoolMessenger, "Delivery Results" of the phone log (support.district145.org and other districts' help pages).
export const SCHOOLMESSENGER_RESULTS: WordTable<StatusWord> = wordTable<StatusWord>({
  answered: 'Answered',
  'answer-machine': 'Machine',
  busy: 'Busy',
  'no-answer': 'No Answer',
  'network-disconnect': 'Disconnect, Inactive',
  'in-progress': 'In Progress',
  cancelled: 'Duplicate, Consent Pending, Consent Denied, No Phone Selected',
  'cancelled/blocked': 'Blocked',
  'no-response': 'Unknown',
});

// Source: support.konexus.com, "What do the call status indicators mean"; CivicPlus has the same words.
export const KONEXUS_RESULTS: WordTable<StatusWord> = wordTable<StatusWord>({
  answered: 'Answered - Key Pressed',
  'no-response': 'Answered - No Key Pressed',
  'answer-machine': 'Left Voice Mail',
  failed: 'Call Not Completed, Failed, Unreachable',
  'network-disconnect': 'Number Not In Service',
});

// Source: alertfirst.uservoice.com, knowledge base.
export const ALERTFIRST_RESULTS: WordTable<StatusWord> = wordTable<StatusWord>({
  'far-end-disconnect': 'Operator Intercept',
  'no-answer': 'Ring No Answer',
});

// Source: PhoneTree's manual.
export const PHONETREE_RESULTS: WordTable<StatusWord> = wordTable<StatusWord>({
  'far-end-disconnect': 'Telco Message',
  failed: 'No Connect',
  'answer-machine': 'OGM Too Long',
  'no-response': '9 Was Not Dialed',
});

// Source: aql, "Email to speech".
export const AQL_RESULTS: WordTable<StatusWord> = wordTable<StatusWord>({
  answered: 'Delivered',
  'no-response': 'Not Confirmed',
});

// Source: 360members, help centre.
export const MEMBERS360_RESULTS: WordTable<StatusWord> = wordTable<StatusWord>({
  'no-response': 'Hangups',
});

// Source: github.com/messagebird/java-rest-api/issues/94.
export const MESSAGEBIRD_RESULTS: WordTable<StatusWord> = wordTable<StatusWord>({
  'no-answer': 'no_answer',
});

// Source: a captured webhook of Kaleyra's; `dialstatus` and `status2` are about the callee, `event` and `status1` are not.
export const KALEYRA_RESULTS: WordTable<StatusWord> = wordTable<StatusWord>({
  'no-answer': 'noanswer, Missed',
  completed: 'answered, Connected',
});
