// The amounts of the rotations, by round (RFC 1321, section 3.4).
const SHIFTS = [[7, 12, 17, 22], [5, 9, 14, 20], [4, 11, 16, 23], [6, 10, 15, 21]];

const SINES = Array.from({ length: 64 }, (_, step) => Math.floor(Math.abs(Math.sin(step + 1)) * 2 ** 32));

/**
 * The MD5 of bytes (RFC 1321). It is here because Sinch signs the MD5 of the body, and WebCrypto has none. It protects nothing by
 * itself: the HMAC over it does.
 */
export function md5(bytes: Uint8Array): Uint8Array<ArrayBuffer> {
  const blocks = new DataView(new ArrayBuffer(((bytes.length + 72) >> 6) << 6));
  bytes.forEach((byte, index) => blocks.setUint8(index, byte));
  blocks.setUint8(bytes.length, 0x80);
  blocks.setBigUint64(blocks.byteLength - 8, BigInt(bytes.length) * 8n, true);
  const state = [0x67452301, 0xefcdab89, 0x98badcfe, 0x10325476];
  for (let block = 0; block < blocks.byteLength; block += 64) {
    let [a = 0, b = 0, c = 0, d = 0] = state;
    for (const [step, sine] of SINES.entries()) {
      const round = step >> 4;
      const [mixed = 0, word = 0] = [
        [(b & c) | (~b & d), step], [(d & b) | (~d & c), 5 * step + 1], [b ^ c ^ d, 3 * step + 5], [c ^ (b | ~d), 7 * step],
      ][round] ?? [];
      const sum = (a + mixed + sine + blocks.getUint32(block + (word % 16) * 4, true)) | 0;
      const shift = SHIFTS[round]?.[step % 4] ?? 0;
      [a, d, c, b] = [d, c, b, (b + ((sum << shift) | (sum >>> (32 - shift)))) | 0];
    }
    [a, b, c, d].forEach((word, index) => { state[index] = ((state[index] ?? 0) + word) | 0; });
  }
  const digest = new DataView(new ArrayBuffer(16));
  state.forEach((word, index) => digest.setInt32(index * 4, word, true));
  return new Uint8Array(digest.buffer);
}
