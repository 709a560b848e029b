import { isRecent } from '../is-recent.js';
import { signedBody, type SignedRequest } from '../signed-request.js';
import { fromBase64, toBytes } from '../verify-hmac.js';

/**
 * Whether a request was signed by Telnyx: `telnyx-signature-ed25519` is the Ed25519 signature, under the account's key, of
 * `telnyx-timestamp`, `|` and the body. Source: developers.telnyx.com, "Webhook signing".
 */
export async function verifyTelnyx(request: Request | SignedRequest, publicKey: string, now?: number): Promise<boolean> {
  const timestamp = request.headers.get('telnyx-timestamp') ?? '';
  const signature = fromBase64(request.headers.get('telnyx-signature-ed25519') ?? '');
  const key = await crypto.subtle.importKey('raw', fromBase64(publicKey), 'Ed25519', false, ['verify']);
  const isGenuine = await crypto.subtle.verify('Ed25519', key, signature, toBytes(`${timestamp}|${await signedBody(request)}`));
  return isGenuine && isRecent(Number(timestamp), now);
}
