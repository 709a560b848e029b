import { isRecent } from '../is-recent.js';
import { parseIsoTime } from '../parse-iso-time.js';
import { signedBody, type SignedRequest } from '../signed-request.js';
import { fromBase64, toBytes, verifyHmac } from '../verify-hmac.js';
import { md5 } from './md5.js';

/**
 * Whether a request was signed by Sinch: `Authorization: application <key>:<signature>` (API v1) or `service <id>:<signature>`
 * (API v2), where the signature is the HMAC-SHA256, under the secret's bytes, of the method, the body's MD5, the content type,
 * `x-timestamp` and the path, each on a line. Sources: developers.sinch.com/docs/voice/api-reference/authentication/
 * callback-signed-request and .../voice-2.0/api-reference/webhook-signature.
 */
export async function verifySinch(request: Request | SignedRequest, secret: string, now?: number): Promise<boolean> {
  const { url, headers } = request;
  const timestamp = headers.get('x-timestamp') ?? '';
  const hash = btoa(String.fromCharCode(...md5(toBytes(await signedBody(request)))));
  // Callbacks are always posted. Their own MD5 header is not looked at: it proves nothing about the body.
  const lines = ['POST', hash, headers.get('content-type'), `x-timestamp:${timestamp}`, /^https?:\/\/[^/?]+([^?]*)/.exec(url)?.[1]];
  const [, signature] = /^ *(?:application|service) .*:(.*)/i.exec(headers.get('authorization') ?? '') ?? [];
  const at = parseIsoTime(timestamp) ?? Number.NaN;
  return at > 0 && isRecent(at / 1000, now) && verifyHmac('SHA-256', fromBase64(secret), lines.join('\n'), signature);
}
