/** The element in a shadow root that a selector means; a test that finds none is wrong. */
export function inside(host: Element, selector: string): HTMLElement {
  const found = host.shadowRoot?.querySelector<HTMLElement>(selector);
  if (!found) throw new Error(`<${host.localName}> renders no "${selector}".`);
  return found;
}

/** What somebody reads in an element, without what only listeners hear, on one line. */
export function seen(host: Element): string {
  const children = [...(host.shadowRoot?.children ?? [])].map((child) => child.cloneNode(true) as Element);
  for (const spoken of children.flatMap((child) => [...child.querySelectorAll('.spoken')])) spoken.remove();
  return children.map((child) => child.textContent).join(' ').replace(/\s+/g, ' ').trim();
}

/** How often an element has rendered since the function was called. */
export function countRenders(element: object): () => number {
  let count = 0;
  const target = element as { render(): unknown };
  const original = target.render.bind(element);
  target.render = () => {
    count += 1;
    return original();
  };
  return () => count;
}

/** What the page's announcer has told, from now on: it forgets what tests before this one made it tell. */
export function listenToAnnouncer(): () => string[] {
  Reflect.deleteProperty(document, Symbol.for('ringback.announce.1'));
  for (const region of document.querySelectorAll('[data-ringback=announcer]')) region.remove();
  return () => [...document.querySelectorAll('[data-ringback=announcer] p')].map((message) => message.textContent ?? '');
}
