import { readSignedRequest, type SignedRequest } from '../signed-request.js';
import { signedParameters, verifyUrlSignature } from '../url-signature.js';

/**
 * Whether a request was signed by SignalWire: `X-SignalWire-Signature` is an HMAC-SHA1 under the space's signing key, of the
 * address and the sorted parameters of a form, in base64, or of the address and a JSON body as it came, in hexadecimal.
 * Source: RequestValidator in SignalWire's libraries.
 *
 * It does not protect against a replay: the scheme has no time in it. A repeated event changes nothing in a call's state.
 */
export async function verifySignalwire(request: Request | SignedRequest, signingKey: string): Promise<boolean> {
  const { url, headers, body } = await readSignedRequest(request);
  const signature = headers.get('x-signalwire-signature') ?? '';
  if (!/^\s*[[{]/.test(body)) return verifyUrlSignature(url, signedParameters(body), signingKey, signature);
  const inBase64 = btoa(signature.replace(/../g, (digits) => String.fromCharCode(Number.parseInt(digits, 16))));
  return verifyUrlSignature(url, body, signingKey, inBase64);
}
