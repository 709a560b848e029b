import { resultOf, type CallResult } from './call-result.js';
import { SIP_RESULTS } from './sip-result.js';

/** Whether a text is the code of a SIP response that ended a call before it was answered. */
export const isSipFailure = (code = ''): boolean => /^[3-6]\d\d$/.test(code);

/**
 * A provider's result beside the SIP code of the same call. A result that is not *failed* stands; *failed* is sharpened
 * where the code positively says more, and the cause then says that this is inferred. Codes below 300 are no reason for
 * anything.
 */
export function withSipCode(own: CallResult, code: string | undefined): CallResult {
  const status = own.status === 'failed' ? SIP_RESULTS(code) : undefined;
  if (status) return resultOf(status, { source: 'sip', code, text: 'Inferred from the SIP code.' });
  return own.cause || !isSipFailure(code) ? own : { ...own, cause: { source: 'sip', code } };
}
