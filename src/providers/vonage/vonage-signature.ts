import { fieldsOf } from '../fields-of.js';
import { isRecent } from '../is-recent.js';
import { signedBody, type SignedRequest } from '../signed-request.js';
import { fromBase64, sha256, toBytes, verifyHmac } from '../verify-hmac.js';

/** The base64url of tokens (RFC 4648, section 5) as plain base64. */
const plain = (text: string): string => text.replaceAll('-', '+').replaceAll('_', '/');

/**
 * Whether a request was signed by Vonage: its `Authorization` is a Bearer token (a JSON Web Token, RFC 7519) that is signed
 * by HMAC-SHA256 under the account's signature secret, and whose `payload_hash` is the SHA-256 of the body. Source:
 * developer.vonage.com/en/getting-started/concepts/webhooks#decoding-signed-webhooks.
 *
 * Whatever algorithm the token names, only this one is tried. Webhooks by GET have no body to check and are refused.
 */
export async function verifyVonage(request: Request | SignedRequest, secret: string, now?: number): Promise<boolean> {
  const [, signed = '', claims = '', signature = ''] = /^bearer ([\w-]+\.([\w-]+))\.([\w-]+)$/i.exec(request.headers.get('authorization') ?? '') ?? [];
  if (!await verifyHmac('SHA-256', toBytes(secret), signed, plain(signature))) return false;
  const { payloadhash, iat } = fieldsOf(JSON.parse(new TextDecoder().decode(fromBase64(plain(claims)))));
  // The hash is no secret: whoever sends the body knows it.
  return payloadhash === await sha256(await signedBody(request)) && isRecent(Number(iat), now);
}
