import { signedBody, type SignedRequest } from '../signed-request.js';
import { toBytes, verifyHmac } from '../verify-hmac.js';

/** Parameters sorted by name, and by value where a name comes twice. */
const sorted = (text: string, join: string): string[] =>
  [...new URLSearchParams(text)].map((pair) => pair.join('\0')).sort().map((pair) => pair.replace('\0', join));

/**
 * Whether a request was signed by Plivo: `X-Plivo-Signature-V3` (or `...-Ma-V3`, by the main account) holds, among others
 * where there are several auth tokens, the HMAC-SHA256 of the address, its sorted query, the sorted parameters of the form
 * and the nonce. Source: validateV3Signature in Plivo's Node library; the documentation's prose leaves out the `?`.
 *
 * The older V2 is not taken: it covers neither query nor body. There is no time in the signature.
 */
export async function verifyPlivo(request: Request | SignedRequest, authToken: string): Promise<boolean> {
  const { url, headers } = request;
  const [base = '', search = ''] = url.split('?', 2);
  const [query, form] = [sorted(search, '=').join('&'), sorted(await signedBody(request), '').join('')];
  const signed = `${base}${query || form ? '?' : ''}${query}${query && form && '.'}${form}.${headers.get('x-plivo-signature-v3-nonce')}`;
  const signatures = `${headers.get('x-plivo-signature-v3')},${headers.get('x-plivo-signature-ma-v3')}`.split(/[, ]+/);
  return (await Promise.all(signatures.map((signature) => verifyHmac('SHA-256', toBytes(authToken), signed, signature)))).includes(true);
}
