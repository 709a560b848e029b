/**
 * The words that a union of strings allows: `'sse' | 'polling'` allows two. Any other type allows no list.
 *
 * @param {string | undefined} type
 * @returns {string[]}
 */
export function wordsOfType(type = '') {
  const members = type.split('|').map((member) => member.trim()).filter((member) => member !== 'undefined');
  const words = members.map((member) => /^'([^']*)'$/.exec(member)?.[1]);
  return words.every((word) => word !== undefined) ? words : [];
}
