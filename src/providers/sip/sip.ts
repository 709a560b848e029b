import { resultOf, unknownResult, type CallResult } from '../call-result.js';
import type { Fields } from '../fields-of.js';
import { networkUpdates } from '../network-event.js';
import type { Provider } from '../provider.js';
import { SIP_RESULTS } from '../sip-result.js';
import { verifyAuthorization } from '../verify-authorization.js';
import { isSipFailure } from '../with-sip-code.js';
import { SIP_PHRASES, SIP_PROGRESS } from './sip-words.js';

function endOf(code: string, hasRung: boolean): CallResult {
  // Unavailable after it rang is a phone that nobody picked up.
  const status = code === '480' && hasRung ? 'no-answer' : SIP_RESULTS(code) ?? SIP_PROGRESS(code) ?? 'failed';
  const phrase = SIP_PHRASES[code];
  const text = /disconnect|outgoing/.test(status) ? `${phrase}. Inferred from the SIP code.` : phrase;
  return resultOf(status, { source: 'sip', code, text });
}

function sipResultOf({ code, method, rang }: Fields): CallResult | undefined {
  // 200 for a BYE or an OPTIONS answers no call.
  if (code && /^(?!invite$)/i.test(method ?? 'invite')) return undefined;
  if (code && isSipFailure(code)) return endOf(code, rang === 'true');
  const status = SIP_PROGRESS(code ?? method);
  if (status) return resultOf(status);
  // Other provisional responses and requests say nothing about the call's status.
  return !code || /^[12]\d\d$/.test(code) ? undefined : unknownResult('sip', code);
}

/**
 * SIP responses, for a host that dials through a SIP stack of its own.
 *
 * `updates` takes events of the shape `{ call, code }`, where `code` is the response to the INVITE, or `{ call, method }`
 * for a request (`INVITE`, `CANCEL`, `BYE`). Optional: `rang` (whether there was a 180 before: 480 is then *no answer*), `at`,
 * `seq`, `to`, `duration`. A code of a class that RFC 3261 knows is a failure where nothing more is known of it.
 *
 * SIP says nothing about the sender that could be checked here: `verify` looks for the secret in the `Authorization` header.
 */
export const sip: Provider = { name: 'sip', updates: (body) => networkUpdates('sip', body, sipResultOf), verify: verifyAuthorization };
