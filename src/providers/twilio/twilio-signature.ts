import { hmac, sha256, toBase64, toHex } from '../hmac.js';
import { isSameSecret } from '../is-same-secret.js';
import { readSignedRequest, type SignedRequest } from '../signed-request.js';

const withoutPort = (url: URL): string => {
  const copy = new URL(url);
  copy.port = '';
  return copy.href;
};

const withPort = (url: URL): string =>
  url.port === '' ? url.href.replace(/^\w+:\/\/[^/?#]*/, `$&:${url.protocol === 'https:' ? 443 : 80}`) : url.href;

/** The query as older back ends write it: `'` and a few more letters unescaped. */
const withPlainQuery = (address: string): string => {
  const [path = '', query] = address.split(/\?(.*)/s);
  if (query === undefined) return address;
  const pairs = [...new URLSearchParams(query)].map((pair) => pair.map(encodeURIComponent).join('='));
  return `${path}?${pairs.join('&')}`;
};

/** Twilio signs some addresses with the port and some without, and not always the same spelling of the query. */
function spellingsOf(url: URL): Set<string> {
  const ports = [withoutPort(url), withPort(url)];
  return new Set([...ports, ...ports.map(withPlainQuery)]);
}

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
  if (!signature || !authToken || !URL.canParse(address)) return false;
  const url = new URL(address);
  const bodyHash = url.searchParams.get('bodySHA256');
  if (bodyHash !== null && !isSameSecret(toHex(await sha256(body)), bodyHash.toLowerCase())) return false;
  const parameters = bodyHash === null ? signedParameters(body) : '';
  const expected = await Promise.all(
    [...spellingsOf(url)].map(async (spelling) => toBase64(await hmac('SHA-1', authToken, spelling + parameters))));
  return expected.map((each) => isSameSecret(each, signature)).includes(true);
}
