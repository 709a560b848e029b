// The amounts of the rotations, four for each round (RFC 1321, section 3.4), as digits of base 36: 7, 12, 17, 22, 5, ...
const SHIFTS = '7chm59ek4bgn6afl';

/**
 * The MD5 of bytes (RFC 1321). It is here because Sinch signs the MD5 of the body, and WebCrypto has none. It protects nothing by
 * itself: the HMAC over it does.
 */
export function md5(bytes: Uint8Array): Uint8Array<ArrayBuffer> {
  const { length } = bytes;
  const blocks = new DataView(new ArrayBuffer(((length + 72) >> 6) << 6));
  bytes.forEach((byte, index) => blocks.setUint8(index, byte));
  blocks.setUint8(length, 0x80);
  // In bits; a body of 512 MB and more has no signature.
  blocks.setUint32(blocks.byteLength - 8, length * 8, true);
  const digest = new Int32Array([0x67452301, 0xefcdab89, 0x98badcfe, 0x10325476]);
  for (let block = 0; block < blocks.byteLength; block += 64) {
    let [a = 0, b = 0, c = 0, d = 0] = digest;
    for (let step = 0; step < 64; step++) {
      const round = step >> 4;
      const [mixed = 0, word = 0] = [
        [(b & c) | (~b & d), step], [(d & b) | (~d & c), 5 * step + 1], [b ^ c ^ d, 3 * step + 5], [c ^ (b | ~d), 7 * step],
      ][round] ?? [];
      const sum = a + mixed + Math.floor(Math.abs(Math.sin(step + 1)) * 2 ** 32) + blocks.getUint32(block + (word % 16) * 4, true);
      const shift = Number.parseInt(SHIFTS.charAt(round * 4 + (step % 4)), 36);
      [a, d, c, b] = [d, c, b, b + ((sum << shift) | (sum >>> (32 - shift)))];
    }
    [a, b, c, d].forEach((word, index) => { digest[index] = (digest[index] ?? 0) + word; });
  }
  return new Uint8Array(digest.buffer);
}
