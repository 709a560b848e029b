import { resultOf, unknownEnd, unknownResult, type CallResult } from '../call-result.js';
import { countOf, type Fields } from '../fields-of.js';
import { networkUpdates } from '../network-event.js';
import type { Provider } from '../provider.js';
import { Q850_NAMES } from '../q850-name.js';
import { Q850_RESULTS } from '../q850-result.js';
import { verifyAuthorization } from '../verify-authorization.js';

/** The status of a cleared call. A cause says why a call was not answered only where it was not. */
function causeStatus(code: string, answered: string | undefined): CallResult {
  const status = answered === 'true' ? 'completed' : Q850_RESULTS(code);
  if (status) return resultOf(status);
  if (code !== '16') return { status: 'failed' };
  return answered === 'false' ? { status: 'no-answer' } : unknownEnd('q850', code);
}

function q850ResultOf({ code: word, answered }: Fields): CallResult | undefined {
  if (!word) return undefined;
  const number = countOf(Q850_NAMES(word) ?? word) ?? 0;
  if (number < 1 || number > 127) return unknownResult('q850', word);
  const code = String(number);
  const result = causeStatus(code, answered);
  const inferred = result.cause?.text ?? (/disconnect|outgoing/.test(result.status) ? 'Inferred from the cause.' : undefined);
  return { ...result, cause: { source: 'q850', code, text: [Q850_NAMES.groups[code], inferred].filter(Boolean).join('. ') || undefined } };
}

/**
 * Causes of ITU-T Q.850, for a host that dials through an ISDN or SS7 gateway of its own.
 *
 * `updates` takes events of the shape `{ call, code }`, where `code` is the cause's number or its usual name (`USER_BUSY`).
 * Optional: `answered` (whether the call was answered: it is then *completed* whatever the cause, and cause 16 without it is *no
 * answer*), `at`, `seq`, `to`, `duration`. A cause up to 127 is a failure where nothing more is known of it.
 *
 * `verify` looks for the secret in the `Authorization` header.
 */
export const q850: Provider = { name: 'q850', updates: (body) => networkUpdates('q850', body, q850ResultOf), verify: verifyAuthorization };
