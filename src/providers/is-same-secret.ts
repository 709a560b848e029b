/**
 * Whether two texts are the same, in a time that does not depend on where they first differ. Use it for signatures and
 * tokens, where an early exit would let a caller guess them letter by letter. The length of the texts is not hidden.
 */
export function isSameSecret(a: string, b: string): boolean {
  let difference = a.length ^ b.length;
  for (let at = 0; at < a.length; at++) difference |= a.charCodeAt(at) ^ b.charCodeAt(at);
  return difference === 0;
}
