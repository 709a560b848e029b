/**
 * The language an element stands in: the nearest `lang` around it, through shadow roots. `undefined` where none is given,
 * and on a server, where an element has no surroundings.
 */
export function languageOf(element: Element): string | undefined {
  // A server has elements that stand nowhere.
  if (typeof element.closest !== 'function') return undefined;
  for (let scope: Element | undefined = element; scope !== undefined; scope = shadowHostOf(scope)) {
    const lang = scope.closest('[lang]')?.getAttribute('lang');
    if (lang) return lang;
  }
  return undefined;
}

/** The element whose shadow root an element stands in; `undefined` where it stands in none. */
export function shadowHostOf(element: Element): Element | undefined {
  const root = element.getRootNode();
  return root instanceof ShadowRoot ? root.host : undefined;
}
