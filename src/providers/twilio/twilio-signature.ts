import { readSignedRequest, type SignedRequest } from '../signed-request.js';
import { sha256, verifyHmac } from '../verify-hmac.js';

/** The address with its port and without, whichever it came with. */
const portsOf = ({ href, protocol, port }: URL): string[] => [
  href.replace(/^(\w+:\/\/[^/?#]*):\d+(?=[/?#])/, '$1'),
  port === '' ? href.replace(/^\w+:\/\/[^/?#]*/, `$&:${protocol === 'https:' ? 443 : 80}`) : href,
];

/** The query as older back ends write it: `'` and a few more letters unescaped. */
const withPlainQuery = (address: string): string =>
  address.replace(/\?.*/s, (query) => `?${[...new URLSearchParams(query)].map((pair) => pair.map(encodeURIComponent).join('=')).join('&')}`);

/** Every parameter's name and value, sorted by name, values that come twice once, with nothing between them. */
function signedParameters(body: string): string {
  const parameters = new URLSearchParams(body);
  const names = [...new Set(parameters.keys())].sort();
  return names.map((name) => [...new Set(parameters.getAll(name))].sort().map((value) => name + value).join('')).join('');
}

/**
 * Whether a request was signed by Twilio: `X-Twilio-Signature` is the HMAC-SHA1, under the account's auth token, of the
 * whole address and the sorted parameters of the form; where the body is JSON, its SHA-256 stands in the address as
 * `bodySHA256` and is checked instead. Source: twilio.com/docs/usage/webhooks/webhooks-security.
 *
 * It does not protect against a replay: the scheme has no time in it. A repeated event changes nothing in a call's state.
 */
export async function verifyTwilio(request: Request | SignedRequest, authToken: string): Promise<boolean> {
  const { url: address, headers, body } = await readSignedRequest(request);
  const signature = headers.get('x-twilio-signature');
  if (!signature || !URL.canParse(address)) return false;
  const url = new URL(address);
  const bodyHash = url.searchParams.get('bodySHA256');
  // The hash is no secret: whoever sends the body knows it.
  if (bodyHash !== null && (await sha256(body)) !== bodyHash.toLowerCase()) return false;
  const parameters = bodyHash === null ? signedParameters(body) : '';
  // Twilio signs some addresses with the port and some without, and not always the same spelling of the query.
  const ports = portsOf(url);
  const checks = [...ports, ...ports.map(withPlainQuery)].map((spelling) => verifyHmac('SHA-1', authToken, spelling + parameters, signature));
  return (await Promise.all(checks)).includes(true);
}
