import { signedBody, type SignedRequest } from '../signed-request.js';
import { base64OfHex, toBytes, verifyHmac } from '../verify-hmac.js';

/**
 * Whether a request was signed by CallFire: `X-CallFire-Signature` is the HMAC-SHA1 of the body under the webhook's `secret`, taken
 * in hexadecimal and in base64, because CallFire does not say which it writes. Source: CallFire's API reference, "Create a webhook".
 *
 * It does not protect against a replay: the scheme has no time in it. A repeated event changes nothing in a call's state.
 */
export async function verifyCallfire(request: Request | SignedRequest, secret: string): Promise<boolean> {
  const signature = request.headers.get('x-callfire-signature')?.trim() ?? '';
  return verifyHmac('SHA-1', toBytes(secret), await signedBody(request), /^[\da-f]{40}$/i.test(signature) ? base64OfHex(signature) : signature);
}
