/**
 * The public custom properties (`--call-…`) that a style sheet reads.
 *
 * One that is only kept in a private property (`--_…`) counts where that one is read.
 *
 * @param {string} css
 * @returns {string[]} sorted
 */
export function tokensOf(css) {
  /** What each private property is made of. @type {Map<string, string[]>} */
  const kept = new Map();
  /** @type {string[]} */
  const read = [];
  for (const [, property = '', value = ''] of css.replaceAll(/\/\*.*?\*\//gs, '').matchAll(/([\w-]+)\s*:\s*([^;{}]+)/g)) {
    const names = [...value.matchAll(/var\(\s*(--[\w-]+)/g)].map(([, name = '']) => name);
    names.push(...[...value.matchAll(/from var\((--[\w-]+)/g)].map(([, name = '']) => name));
    if (property.startsWith('--_')) kept.set(property, [...(kept.get(property) ?? []), ...names]);
    else read.push(...names);
  }
  const seen = new Set(read);
  for (const name of seen) for (const source of kept.get(name) ?? []) seen.add(source);
  return [...seen].filter((name) => name.startsWith('--call-')).toSorted();
}
