import { verifyHmac } from './verify-hmac.js';

/** The address with its port and without, whichever it came with. */
const portsOf = ({ href, protocol, port }: URL): string[] => [
  href.replace(/^(\w+:\/\/[^/?#]*):\d+(?=[/?#])/, '$1'),
  port === '' ? href.replace(/^\w+:\/\/[^/?#]*/, `$&:${protocol === 'https:' ? 443 : 80}`) : href,
];

/** The query as older back ends write it: `'` and a few more letters unescaped. */
const withPlainQuery = (address: string): string =>
  address.replace(/\?.*/s, (query) => `?${[...new URLSearchParams(query)].map((pair) => pair.map(encodeURIComponent).join('=')).join('&')}`);

/** Every parameter's name and value, sorted by name, values that come twice once, with nothing between them. */
export function signedParameters(body: string): string {
  const parameters = new URLSearchParams(body);
  const names = [...new Set(parameters.keys())].sort();
  return names.map((name) => [...new Set(parameters.getAll(name))].sort().map((value) => name + value).join('')).join('');
}

/**
 * Whether a signature in base64 is the HMAC-SHA1 of an address and what it covers, by Twilio's scheme. Twilio, and services
 * that sign like it, sign some addresses with the port and some without, and not always the same spelling of the query.
 */
export async function verifyUrlSignature(address: string, covered: string, secret: string, signature: string): Promise<boolean> {
  if (!URL.canParse(address)) return false;
  const ports = portsOf(new URL(address));
  const checks = [...ports, ...ports.map(withPlainQuery)].map((spelling) => verifyHmac('SHA-1', secret, spelling + covered, signature));
  return (await Promise.all(checks)).includes(true);
}
