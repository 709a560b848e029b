import { signedBody, type SignedRequest } from '../signed-request.js';
import { signedParameters, verifyUrlSignature } from '../url-signature.js';
import { sha256 } from '../verify-hmac.js';

/**
 * Whether a request was signed by Twilio: `X-Twilio-Signature` is the HMAC-SHA1, under the account's auth token, of the
 * whole address and the sorted parameters of the form; where the body is JSON, its SHA-256 stands in the address as
 * `bodySHA256` and is checked instead. Source: twilio.com/docs/usage/webhooks/webhooks-security.
 *
 * It does not protect against a replay: the scheme has no time in it. A repeated event changes nothing in a call's state.
 */
export async function verifyTwilio(request: Request | SignedRequest, authToken: string): Promise<boolean> {
  const body = await signedBody(request);
  const isHashed = request.url.toLowerCase().includes(`bodysha256=${await sha256(body)}`);
  return verifyUrlSignature(request.url, isHashed ? '' : signedParameters(body), authToken, request.headers.get('x-twilio-signature'));
}
