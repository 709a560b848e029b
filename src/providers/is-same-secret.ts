/**
 * Whether two texts are the same, in a time that does not depend on where they first differ. Use it for signatures and
 * tokens, where an early exit would let a caller guess them letter by letter. The length of the texts is not hidden.
 */
export function isSameSecret(a: string, b: string): boolean {
  return a.split('').reduce((difference, letter, at) => difference | (letter.charCodeAt(0) ^ b.charCodeAt(at)), a.length ^ b.length) === 0;
}
