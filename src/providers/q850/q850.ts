import { resultOf, unknownEnd, unknownResult, type CallResult } from '../call-result.js';
import { textOf, type Fields } from '../fields-of.js';
import { networkUpdates } from '../network-event.js';
import type { Provider } from '../provider.js';
import { Q850_NAMES } from '../q850-name.js';
import { Q850_RESULTS } from '../q850-result.js';
import { verifyAuthorization } from '../verify-authorization.js';

const isYes = (value: unknown): boolean => value === true || value === 'true';
const isNo = (value: unknown): boolean => value === false || value === 'false';

/** The status of a cleared call. A cause says why a call was not answered only where it was not. */
function causeStatus(code: string, { answered }: Fields): CallResult {
  if (isYes(answered)) return { status: 'completed' };
  const status = Q850_RESULTS.find(code);
  if (status !== undefined) return resultOf(status);
  if (code !== '16') return { status: 'failed' };
  return isNo(answered) ? { status: 'no-answer' } : unknownEnd('q850', code);
}

function q850ResultOf(fields: Fields): CallResult | undefined {
  const word = textOf(fields.code);
  if (word === undefined) return undefined;
  const code = Q850_NAMES.find(word) ?? word;
  if (!/^([1-9]|[1-9]\d|1[01]\d|12[0-7])$/.test(code)) return unknownResult('q850', word);
  const result = causeStatus(code, fields);
  const name = Object.entries(Q850_NAMES.words).find(([, number]) => number === code)?.[0];
  const text = [name, result.cause?.text ?? (/disconnect|outgoing/.test(result.status) ? 'Inferred from the cause.' : undefined)].filter(Boolean).join('. ');
  return { ...result, cause: { source: 'q850', code, ...(text !== '' && { text }) } };
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
