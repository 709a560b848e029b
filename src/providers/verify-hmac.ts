/** A text as bytes in UTF-8. */
export const toBytes = (text: string): Uint8Array<ArrayBuffer> => new TextEncoder().encode(text);

/** The bytes behind base64, none where it is not base64. */
export function fromBase64(text: string): Uint8Array<ArrayBuffer> {
  try {
    return Uint8Array.from(atob(text), (letter) => letter.charCodeAt(0));
  } catch {
    return new Uint8Array();
  }
}

/** Hexadecimal digits in base64; what are none becomes nothing that holds. */
export const base64OfHex = (text: string): string => btoa(text.replace(/../g, (digits) => String.fromCharCode(Number.parseInt(digits, 16))));

/** Bytes in lower-case hexadecimal. */
export const toHex = (bytes: ArrayBuffer): string => Array.from(new Uint8Array(bytes), (byte) => byte.toString(16).padStart(2, '0')).join('');

/** The SHA-256 of a text as UTF-8, in lower-case hexadecimal. */
export const sha256 = async (text: string): Promise<string> => toHex(await crypto.subtle.digest('SHA-256', toBytes(text)));

/**
 * Whether a signature in base64 is the HMAC (RFC 2104) of a text under a secret, the text as UTF-8. WebCrypto compares in
 * constant time. False for an empty secret, which anybody could sign with, and for what is not base64.
 */
export async function verifyHmac(
  hash: 'SHA-1' | 'SHA-256', secret: Uint8Array<ArrayBuffer>, text: string, signature: string | null | undefined,
): Promise<boolean> {
  if (secret.length === 0) return false;
  const key = await crypto.subtle.importKey('raw', secret, { name: 'HMAC', hash }, false, ['verify']);
  return crypto.subtle.verify('HMAC', key, fromBase64(signature ?? ''), toBytes(text));
}
