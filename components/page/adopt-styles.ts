import type { CSSResultOrNative, ReactiveElement } from '@lit/reactive-element';

/** The sheets that were made for each other document. */
const made = new WeakMap<Document, WeakMap<CSSResultOrNative, CSSStyleSheet>>();

/**
 * Gives an element its style sheets again in the document that has adopted it: those that are made by code belong to one document and
 * are lost on the way to a frame or a window of its own.
 *
 * Call it in `adoptedCallback`, before the element renders there: an element that comes from this document and is first shown in another
 * would throw while it makes its root. Sheets are made once for each document. Where they cannot be, it does nothing.
 */
export function adoptStyles(element: ReactiveElement, styles: readonly CSSResultOrNative[]): void {
  const page = element.ownerDocument;
  const Sheet = page.defaultView?.CSSStyleSheet;
  if (Sheet === undefined || !('adoptedStyleSheets' in page)) return;
  const known = made.get(page) ?? new WeakMap<CSSResultOrNative, CSSStyleSheet>();
  made.set(page, known);
  if (element.shadowRoot === null) Reflect.set(element, 'renderRoot', element.attachShadow({ mode: 'open' }));
  if (element.shadowRoot === null) return;
  element.shadowRoot.adoptedStyleSheets = styles.flatMap((style) => {
    if (!('cssText' in style)) return [];
    const sheet = known.get(style) ?? new Sheet();
    if (!known.has(style)) sheet.replaceSync(style.cssText);
    known.set(style, sheet);
    return sheet;
  });
}
