/**
 * Makes ids for the headings of one page, as GitHub makes them, so that a link to a heading works in both places.
 *
 * @returns {(text: string) => string}
 */
export function createSlugs() {
  /** @type {Map<string, number>} */
  const used = new Map();
  return (text) => {
    const slug = text.trim().toLowerCase().replaceAll(/[^\p{L}\p{M}\p{N}\p{Pc}\- ]/gu, '').replaceAll(' ', '-');
    const count = used.get(slug) ?? 0;
    used.set(slug, count + 1);
    return count === 0 ? slug : `${slug}-${count}`;
  };
}
