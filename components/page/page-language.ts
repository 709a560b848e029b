import { onWordsChange } from '../../src/view/index.js';

const OPTIONS = { subtree: true, attributes: true, attributeFilter: ['lang'] } as const satisfies MutationObserverInit;

/**
 * Tells the elements of a page that they may have to speak otherwise: a `lang` changed somewhere, or a language got other words.
 *
 * One observer serves all elements, also those inside shadow roots; it is gone when nobody listens. It does not say what changed:
 * listeners look for themselves.
 */
export class PageLanguage {
  readonly #listeners = new Set<() => void>();
  #observer: MutationObserver | undefined;
  #stop: (() => void) | undefined;

  /** How many listen at the moment. */
  get size(): number {
    return this.#listeners.size;
  }

  /** `listener` hears of changes around `element`, which has to be on the page. */
  add(element: Element, listener: () => void): void {
    const tell = (): void => {
      for (const one of this.#listeners) one();
    };
    this.#listeners.add(listener);
    this.#stop ??= onWordsChange(tell);
    this.#observer ??= new MutationObserver(tell);
    for (let node: Node | undefined = element; node !== undefined; node = node instanceof ShadowRoot ? node.host : undefined) {
      node = node.getRootNode();
      this.#observer.observe(node, OPTIONS);
    }
  }

  delete(listener: () => void): void {
    if (!this.#listeners.delete(listener) || this.#listeners.size > 0) return;
    this.#observer?.disconnect();
    this.#stop?.();
    this.#stop = undefined;
  }
}

/** The one that all elements of this copy of the package share. */
export const pageLanguage = new PageLanguage();
