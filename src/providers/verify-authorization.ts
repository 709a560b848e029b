import { isSameSecret } from './is-same-secret.js';
import type { SignedRequest } from './signed-request.js';

/**
 * Whether a request carries the secret itself in its `Authorization` header, as `Basic` (RFC 7617; the secret is then
 * `user:password`) or as `Bearer` (RFC 6750). Compared in constant time; false for an empty secret.
 *
 * For providers that sign nothing. It says who called, not what was sent: anything between the two can change the body, so
 * the endpoint must be reached by https only.
 */
export async function verifyAuthorization({ headers }: Request | SignedRequest, secret: string): Promise<boolean> {
  const [, isBasic, credentials = ''] = /^\s*(?:(basic)|bearer)\s+(.*\S)/i.exec(headers.get('authorization') ?? '') ?? [];
  return secret !== '' && isSameSecret(credentials, isBasic ? btoa(String.fromCharCode(...new TextEncoder().encode(secret))) : secret);
}
