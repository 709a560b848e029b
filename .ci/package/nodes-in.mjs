/**
 * Every node of a module's tree at and below one.
 *
 * @param {any} node @returns {any[]}
 */
export function nodesIn(node) {
  if (typeof node !== 'object' || node === null) return [];
  return [...('type' in node ? [node] : []), ...Object.values(node).flatMap(nodesIn)];
}
