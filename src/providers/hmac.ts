/** The digests that providers sign with. */
export type HmacDigest = 'SHA-1' | 'SHA-256';

const encoder = new TextEncoder();

/** The HMAC of a text under a secret, both as UTF-8 (RFC 2104), by WebCrypto. */
export async function hmac(digest: HmacDigest, secret: string, text: string): Promise<Uint8Array> {
  const key = await crypto.subtle.importKey('raw', encoder.encode(secret), { name: 'HMAC', hash: digest }, false, ['sign']);
  return new Uint8Array(await crypto.subtle.sign('HMAC', key, encoder.encode(text)));
}

/** The SHA-256 of a text as UTF-8. */
export async function sha256(text: string): Promise<Uint8Array> {
  return new Uint8Array(await crypto.subtle.digest('SHA-256', encoder.encode(text)));
}

/** Bytes in base64, as signatures are usually written. */
export const toBase64 = (bytes: Uint8Array): string => btoa(String.fromCharCode(...bytes));

/** Bytes in lower-case hexadecimal. */
export const toHex = (bytes: Uint8Array): string => Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');
