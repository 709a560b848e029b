// The amounts of the rotations, four for each round (RFC 1321, section 3.4), in base 36.
const SHIFTS = '7chm59ek4bgn6afl';

/**
 * The MD5 of bytes (RFC 1321). It is here because Sinch signs the MD5 of the body, and WebCrypto has none. It protects nothing by
 * itself: the HMAC over it does. Words are as the machine has them, little endian, as on every machine that browsers run on.
 */
export function md5(bytes: Uint8Array): Uint8Array<ArrayBuffer> {
  const { length } = bytes;
  const words = new Int32Array(((length + 72) >> 6) << 4);
  const block = new Uint8Array(words.buffer);
  block.set(bytes);
  block[length] = 0x80;
  // In bits; a body of 512 MB and more has no signature.
  words[words.length - 2] = length * 8;
  let state = Int32Array.of(0x67452301, ~0x10325476, ~0x67452301, 0x10325476);
  for (let at = 0; at < words.length; at += 16) {
    let [a = 0, b = 0, c = 0, d = 0] = state;
    for (let step = 0; step < 64; step++) {
      const round = step >> 4;
      const mixed = [(b & c) | (~b & d), (d & b) | (~d & c), b ^ c ^ d, c ^ (b | ~d)][round] ?? 0;
      const word = words[at + ([step, 5 * step + 1, 3 * step + 5, 7 * step][round] ?? 0) % 16] ?? 0;
      const sum = a + mixed + word + (Math.abs(Math.sin(step + 1)) * 2 ** 32 | 0);
      const shift = Number.parseInt(SHIFTS.charAt(round * 4 + step % 4), 36);
      [a, d, c, b] = [d, c, b, b + ((sum << shift) | (sum >>> (32 - shift))) | 0];
    }
    // What does not fit into a word is cut off by the array itself.
    state = state.map((value, index) => value + ([a, b, c, d][index] ?? 0));
  }
  return new Uint8Array(state.buffer);
}
