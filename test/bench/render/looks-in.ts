/** A place, or its shadow root where it has one, and those of all elements in it. */
export function rootsOf(place: HTMLElement): readonly ParentNode[] {
  const root = place.shadowRoot ?? place;
  return [root, ...[...root.querySelectorAll('*')].flatMap(({ shadowRoot }) => (shadowRoot ? [shadowRoot] : []))];
}

/** What each badge in a place shows: its word, its tooltip, its tone and its shape, whoever made it. */
export function looksIn(place: HTMLElement): readonly string[] {
  return rootsOf(place).flatMap((root) => [...root.querySelectorAll('.tone')].map((base) => JSON.stringify([
    base.querySelector('.label')?.textContent, base.getAttribute('title'), base.className.replace(/^.*tone /, ''),
    base.querySelector('.icon')?.getAttribute('class'), base.querySelector('path')?.getAttribute('d'),
  ])));
}

/** How many badges of a place a reader sees without scrolling: what lies outside the screen is not painted. */
export function seenIn(place: HTMLElement): number {
  return rootsOf(place).flatMap((root) => [...root.querySelectorAll('.tone')]).filter((base) => {
    const { left, top, right, bottom, width, height } = base.getBoundingClientRect();
    return width * height > 0 && left >= 0 && top >= 0 && right <= innerWidth && bottom <= innerHeight;
  }).length;
}
