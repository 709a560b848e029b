import type { CallDetail, CallStatus } from '../model/index.js';

/** What a final SIP response says about a call that was never answered. */
export interface SipResult {
  /** The reason phrase of RFC 3261, section 21. */
  readonly phrase: string;
  /** The status that the code positively says. Left out where the code alone does not say more than *failed*. */
  readonly status?: CallStatus;
  readonly detail?: CallDetail;
}

// `network-disconnect` needs a network that says that the number does not exist: only 404 and 604 do.
const RESULTS: ReadonlyMap<string, SipResult> = new Map<string, SipResult>([
  ['403', { phrase: 'Forbidden' }],
  ['404', { phrase: 'Not Found', status: 'network-disconnect' }],
  ['408', { phrase: 'Request Timeout', status: 'far-end-disconnect' }],
  ['410', { phrase: 'Gone', status: 'outgoing', detail: 'number-changed' }],
  ['480', { phrase: 'Temporarily Unavailable', status: 'far-end-disconnect' }],
  ['484', { phrase: 'Address Incomplete' }],
  ['486', { phrase: 'Busy Here', status: 'busy' }],
  ['487', { phrase: 'Request Terminated' }],
  ['488', { phrase: 'Not Acceptable Here' }],
  ['500', { phrase: 'Server Internal Error' }],
  ['502', { phrase: 'Bad Gateway', status: 'far-end-disconnect' }],
  ['503', { phrase: 'Service Unavailable', status: 'far-end-disconnect' }],
  ['504', { phrase: 'Server Time-out', status: 'far-end-disconnect' }],
  ['600', { phrase: 'Busy Everywhere', status: 'busy' }],
  ['603', { phrase: 'Decline', status: 'no-answer', detail: 'declined' }],
  ['604', { phrase: 'Does Not Exist Anywhere', status: 'network-disconnect' }],
]);

/**
 * What a final SIP response code says about an unanswered call, or `undefined` for a code that is not in the table.
 *
 * Use it where a provider's own word is no more than *failed*. A more exact word of the provider's goes before the code:
 * *busy* has been seen with 487 and 603.
 */
export const sipResult = (code: string): SipResult | undefined => RESULTS.get(code);
