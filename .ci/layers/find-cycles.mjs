/**
 * Every cycle that a walk along the edges closes, each as the files it goes through, first and last the same.
 *
 * A knot of several cycles may be reported as fewer; it is empty exactly where there is none.
 *
 * @param {ReadonlyMap<string, readonly string[]>} edges
 * @returns {string[][]}
 */
export function findCycles(edges) {
  /** @type {string[][]} */
  const cycles = [];
  /** @type {Set<string>} */
  const done = new Set();

  /** @param {string} file @param {readonly string[]} path */
  const visit = (file, path) => {
    const start = path.indexOf(file);
    if (start >= 0) cycles.push([...path.slice(start), file]);
    if (start >= 0 || done.has(file)) return;
    for (const next of edges.get(file) ?? []) visit(next, [...path, file]);
    done.add(file);
  };

  for (const file of edges.keys()) visit(file, []);
  return cycles;
}
