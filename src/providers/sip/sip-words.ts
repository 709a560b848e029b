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
export const SIP_PHRASES: Readonly<Record<string, string>> = {
  300: 'Multiple Choices',
  301: 'Moved Permanently',
  302: 'Moved Temporarily',
  400: 'Bad Request',
  401: 'Unauthorized',
  402: 'Payment Required',
  403: 'Forbidden',
  404: 'Not Found',
  407: 'Proxy Authentication Required',
  408: 'Request Timeout',
  410: 'Gone',
  480: 'Temporarily Unavailable',
  481: 'Call/Transaction Does Not Exist',
  482: 'Loop Detected',
  483: 'Too Many Hops',
  484: 'Address Incomplete',
  485: 'Ambiguous',
  486: 'Busy Here',
  487: 'Request Terminated',
  488: 'Not Acceptable Here',
  500: 'Server Internal Error',
  501: 'Not Implemented',
  502: 'Bad Gateway',
  503: 'Service Unavailable',
  504: 'Server Time-out',
  600: 'Busy Everywhere',
  603: 'Decline',
  604: 'Does Not Exist Anywhere',
  606: 'Not Acceptable',
  607: 'Unwanted',
  608: 'Rejected',
};
