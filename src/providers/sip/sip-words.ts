import type { StatusWord } from '../call-result.js';
import { wordTable, type WordTable } from '../word-table.js';

/** What a request or a response that does not end a call unanswered says of it (RFC 3261, sections 9, 13, 15 and 21). */
export const SIP_PROGRESS: WordTable<StatusWord> = wordTable<StatusWord>({
  // INVITE: on its way, nothing to hear yet
  queued: 'INVITE, 100',
  // 487: the answer to an INVITE that was cancelled
  cancelled: 'CANCEL, 487',
  completed: 'BYE',
  ringing: '180, 181, 183',
  'in-progress': '200',
});

/** The phrases of the responses that end calls: RFC 3261, section 21, and for 607 and 608 RFC 8197 and RFC 8688. */
export const SIP_PHRASES: WordTable<string> = wordTable({
  'Multiple Choices': '300',
  'Moved Permanently': '301',
  'Moved Temporarily': '302',
  'Bad Request': '400',
  Unauthorized: '401',
  'Payment Required': '402',
  Forbidden: '403',
  'Not Found': '404',
  'Proxy Authentication Required': '407',
  'Request Timeout': '408',
  Gone: '410',
  'Temporarily Unavailable': '480',
  'Call/Transaction Does Not Exist': '481',
  'Loop Detected': '482',
  'Too Many Hops': '483',
  'Address Incomplete': '484',
  Ambiguous: '485',
  'Busy Here': '486',
  'Request Terminated': '487',
  'Not Acceptable Here': '488',
  'Server Internal Error': '500',
  'Not Implemented': '501',
  'Bad Gateway': '502',
  'Service Unavailable': '503',
  'Server Time-out': '504',
  'Busy Everywhere': '600',
  Decline: '603',
  'Does Not Exist Anywhere': '604',
  'Not Acceptable': '606',
  Unwanted: '607',
  Rejected: '608',
});
