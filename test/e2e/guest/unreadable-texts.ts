import type { Page } from 'playwright';

/**
 * What a reader could not read of the elements on a page: an element without text, and text without any size or colour, outside of
 * the page's width, under other text, or cut off above or below. Text for listeners only does not count, and neither does a word that is shortened with dots.
 */
export function unreadableTexts(page: Page): Promise<readonly string[]> {
  return page.evaluate(() => {
    const texts: { readonly text: string; readonly box: DOMRect; readonly parent: Element }[] = [];
    const isForListeners = (element: Element): boolean => element.matches('style, select, details:not([open]) > :not(summary)') || getComputedStyle(element).clipPath !== 'none';
    const boxesOf = (range: Range, parent: Element): readonly DOMRect[] => {
      const lines = [...range.getClientRects()];
      if (lines.length === 0 || getComputedStyle(parent).textOverflow !== 'ellipsis') return lines;
      const [whole, edge] = [range.getBoundingClientRect(), parent.getBoundingClientRect()];
      const left = Math.max(whole.left, edge.left);
      return [new DOMRect(left, whole.top, Math.max(0, Math.min(whole.right, edge.right) - left), whole.height)];
    };
    const visit = (node: Node): void => {
      if (node instanceof Element && isForListeners(node)) return;
      const parent = node.parentElement;
      if (node instanceof Text && node.data.trim() !== '' && parent !== null) {
        const range = new Range();
        range.selectNodeContents(node);
        for (const box of boxesOf(range, parent)) texts.push({ text: node.data.trim(), box, parent });
      }
      for (const child of node.childNodes) visit(child);
      if (node instanceof Element && node.shadowRoot !== null) visit(node.shadowRoot);
    };
    const silent: string[] = [];
    for (const element of document.querySelectorAll('body > *, p > *')) {
      const before = texts.length;
      if (element.shadowRoot !== null) visit(element.shadowRoot);
      if (element.localName.startsWith('call-') && element.localName !== 'call-feed' && texts.length === before) silent.push(`<${element.localName}> shows no text`);
    }

    const isOver = (a: DOMRect, b: DOMRect): boolean => Math.min(a.right, b.right) - Math.max(a.left, b.left) > 2
      && Math.min(a.bottom, b.bottom) - Math.max(a.top, b.top) > Math.min(a.height, b.height) / 2;
    const isCut = ({ box, parent }: { readonly box: DOMRect; readonly parent: Element }): boolean => {
      const edge = parent.getBoundingClientRect();
      return getComputedStyle(parent).overflowY !== 'visible' && (edge.top - box.top > 2 || box.bottom - edge.bottom > 2);
    };
    const unreadable = texts.flatMap((shown, index) => {
      const { text, box, parent } = shown;
      if (box.width === 0 || box.height === 0) return [`"${text}" has no size`];
      if (getComputedStyle(parent).webkitTextFillColor === 'rgba(0, 0, 0, 0)') return [`"${text}" has no colour`];
      if (box.left < 0 || box.right > innerWidth + 1) return [`"${text}" leaves the page at ${box.left < 0 ? box.left : box.right}`];
      if (isCut(shown)) return [`"${text}" is cut off`];
      const below = texts.slice(0, index).find((other) => isOver(box, other.box));
      return below === undefined ? [] : [`"${text}" stands on "${below.text}"`];
    });
    return [...silent, ...unreadable];
  });
}
