import { resultOf, unknownResult, type CallResult } from '../call-result.js';
import { textOf, type Fields } from '../fields-of.js';
import { networkUpdates } from '../network-event.js';
import type { Provider } from '../provider.js';
import { SIP_RESULTS } from '../sip-result.js';
import { verifyAuthorization } from '../verify-authorization.js';
import { isSipFailure } from '../with-sip-code.js';
import { SIP_PHRASES, SIP_PROGRESS } from './sip-words.js';

function endOf(code: string, hasRung: boolean): CallResult {
  // Unavailable after it rang is a phone that nobody picked up.
  const status = code === '480' && hasRung ? 'no-answer' : SIP_RESULTS.find(code) ?? SIP_PROGRESS.find(code) ?? 'failed';
  const phrase = SIP_PHRASES.find(code);
  const text = /disconnect|outgoing/.test(status) ? `${phrase}. Inferred from the SIP code.` : phrase;
  return { ...resultOf(status), cause: { source: 'sip', code, ...(text !== undefined && { text }) } };
}

function sipResultOf({ code: rawCode, method: rawMethod, rang }: Fields): CallResult | undefined {
  const [code, method] = [textOf(rawCode), textOf(rawMethod)?.toUpperCase()];
  // 200 for a BYE or an OPTIONS answers no call.
  if (code !== undefined && method !== undefined && method !== 'INVITE') return undefined;
  if (isSipFailure(code)) return endOf(code, rang === true || rang === 'true');
  const word = code ?? method;
  const status = SIP_PROGRESS.find(word);
  if (status !== undefined) return resultOf(status);
  // Other provisional responses and requests say nothing about the call's status.
  return code === undefined || /^[12]\d\d$/.test(code) ? undefined : unknownResult('sip', code);
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
