import { toBytes, verifyHmac } from './verify-hmac.js';

/** The names and values of parameters, sorted by name, values that come twice once, with nothing between them. */
export const signedParameters = (body: string): string =>
  [...new Set([...new URLSearchParams(body)].map((pair) => pair.join('\0')))].sort().map((pair) => pair.replace('\0', '')).join('');

/** The query as older back ends write it: `'` and a few more letters unescaped. */
const withPlainQuery = (address: string): string =>
  address.replace(/\?.*/s, (query) => `?${[...new URLSearchParams(query)].map((pair) => pair.map(encodeURIComponent).join('=')).join('&')}`);

/**
 * Whether a signature in base64 is the HMAC-SHA1 of an address and what it covers, by Twilio's scheme. Twilio, and services
 * that sign like it, sign some addresses with the port and some without, and not always the same spelling of the query.
 */
export async function verifyUrlSignature(address: string, covered: string, secret: string, signature: string | null): Promise<boolean> {
  // A password before the host may look like a port.
  const [, origin = '', isSecure, port = isSecure ? ':443' : ':80', rest = ''] = /^(http(s?):\/\/[^/?#]+?)(:\d+)?([/?#].*)?$/s.exec(address) ?? [];
  const checks = [rest, withPlainQuery(rest)].flatMap((path) => [origin + path, origin + port + path])
    .map((spelling) => verifyHmac('SHA-1', toBytes(secret), spelling + covered, signature));
  return (await Promise.all(checks)).includes(true);
}
