import { toBytes, verifyHmac } from './verify-hmac.js';

/** The names and values of parameters, sorted by name, values that come twice once, with nothing between them. */
export const signedParameters = (body: string): string =>
  [...new Set([...new URLSearchParams(body)].map((pair) => pair.join('\0')))].sort().map((pair) => pair.replace('\0', '')).join('');

/**
 * Whether a signature in base64 is the HMAC-SHA1 of an address and what it covers, by Twilio's scheme. Twilio, and services
 * that sign like it, sign some addresses with the port and some without; and a `'` in a query as it is, where a `Request` has `%27`.
 */
export async function verifyUrlSignature(address: string, covered: string, secret: string, signature: string | null): Promise<boolean> {
  const checks = [address, address.replaceAll('%27', "'")].flatMap((spelling) => ['$&', '$1', '$1:443', '$1:80'].map((origin) =>
    verifyHmac('SHA-1', toBytes(secret), spelling.replace(/^(\w+:\/\/[^/?]+?)(:\d+)?(?![^/?])/, origin) + covered, signature)));
  return (await Promise.all(checks)).includes(true);
}
