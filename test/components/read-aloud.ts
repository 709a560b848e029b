import { virtual } from '@guidepup/virtual-screen-reader';

/** What a screen reader says of an element, phrase by phrase. Left out is what is only said at the end of something, and how long a list is. */
export async function readAloud(element: Element): Promise<string[]> {
  const page = document.createElement('main');
  page.append(...composed(element));
  document.body.append(page);
  try {
    await virtual.start({ container: page });
    let last = await virtual.lastSpokenPhrase();
    const spoken: string[] = [];
    do {
      spoken.push(last);
      // oxlint-disable-next-line no-await-in-loop -- one phrase after the other
      await virtual.next();
      // oxlint-disable-next-line no-await-in-loop
      last = await virtual.lastSpokenPhrase();
    } while (last !== 'end of main' && spoken.length < 400);
    return spoken.slice(1).filter((phrase) => !phrase.startsWith('end')).map((phrase) => phrase.replace(/^listitem,.*/, 'listitem'));
  } finally {
    await virtual.stop();
    page.remove();
  }
}

/** The virtual reader does not look into shadow roots: it gets the page as a browser composes it, without what is not shown. */
function composed(node: Node): Node[] {
  if (node instanceof Text) return [node.cloneNode()];
  if (!(node instanceof Element)) return [];
  const { display, visibility } = getComputedStyle(node);
  // What is hidden may still be said of something else that points at it.
  if (display === 'none' && node.id !== '') return [node.cloneNode(true)];
  if (display === 'none' || visibility === 'hidden') return [];
  if (node instanceof HTMLSlotElement) return (node.assignedNodes().length > 0 ? node.assignedNodes() : [...node.childNodes]).flatMap(composed);
  const copy = node.cloneNode();
  for (const child of (node.shadowRoot ?? node).childNodes) for (const part of composed(child)) copy.appendChild(part);
  // A custom element's copy would render by itself.
  if (node.shadowRoot === null) return [copy];
  const plain = document.createElement('div');
  plain.append(...copy.childNodes);
  return [plain];
}
