import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { onWordsChange } from '../../src/view/index.js';
import { languageOf, shadowHostOf } from '../page/language-of.js';

// One observer serves all elements of this copy of the package, also those inside shadow roots. While nobody listens there is none at work.
const listeners = new Set<() => void>();
let observer: MutationObserver | undefined;
let stop: (() => void) | undefined;

const tell = (): void => {
  for (const listener of listeners) listener();
};

/**
 * Tells the language that an element stands in, and lets it hear when it may have to speak otherwise, while it is on the page: a `lang`
 * changed around it, or a language got other words. It does not say what changed; the element looks for itself.
 */
export class LanguageController implements ReactiveController {
  readonly #host: ReactiveControllerHost & Element;
  readonly #changed: () => void;
  // Looked for once while the element stays where it is and nothing is heard: to ask the page costs more than to choose the words.
  #found: { readonly lang: string | undefined } | undefined;

  constructor(host: ReactiveControllerHost & Element, changed: () => void) {
    this.#host = host;
    this.#changed = () => {
      this.#found = undefined;
      changed();
    };
    host.addController(this);
  }

  /** The nearest `lang` around the element, as `languageOf` finds it; off the page, as it was when it was first asked for there. */
  get lang(): string | undefined {
    return (this.#found ??= { lang: languageOf(this.#host) }).lang;
  }

  hostConnected(): void {
    this.#found = undefined;
    listeners.add(this.#changed);
    stop ??= onWordsChange(tell);
    observer ??= new MutationObserver(tell);
    for (let scope: Element | undefined = this.#host; scope !== undefined; scope = shadowHostOf(scope)) {
      observer.observe(scope.getRootNode(), { subtree: true, attributeFilter: ['lang'] });
    }
  }

  hostDisconnected(): void {
    this.#found = undefined;
    listeners.delete(this.#changed);
    if (listeners.size > 0) return;
    observer?.disconnect();
    stop?.();
    stop = undefined;
  }
}
