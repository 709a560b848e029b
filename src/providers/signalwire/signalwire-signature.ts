import { JSON_START } from '../read-events.js';
import { signedBody, type SignedRequest } from '../signed-request.js';
import { signedParameters, verifyUrlSignature } from '../url-signature.js';
import { base64OfHex } from '../verify-hmac.js';

/**
 * Whether a request was signed by SignalWire: `X-SignalWire-Signature` is an HMAC-SHA1 under the space's signing key, of the
 * address and the sorted parameters of a form, in base64, or of the address and a JSON body as it came, in hexadecimal.
 * Source: RequestValidator in SignalWire's libraries.
 *
 * It does not protect against a replay: the scheme has no time in it. A repeated event changes nothing in a call's state.
 */
export async function verifySignalwire(request: Request | SignedRequest, signingKey: string): Promise<boolean> {
  const body = await signedBody(request);
  const signature = request.headers.get('x-signalwire-signature') ?? '';
  const isJson = JSON_START.test(body);
  return verifyUrlSignature(request.url, isJson ? body : signedParameters(body), signingKey, isJson ? base64OfHex(signature) : signature);
}
