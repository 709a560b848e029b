import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { onWordsChange } from '../../src/view/index.js';
import { shadowHostOf } from '../page/language-of.js';

// One observer serves all elements of this copy of the package, also those inside shadow roots. While nobody listens there is none at work.
const listeners = new Set<() => void>();
let observer: MutationObserver | undefined;
let stop: (() => void) | undefined;

const tell = (): void => {
  for (const listener of listeners) listener();
};

/**
 * Lets an element hear when it may have to speak otherwise, while it is on the page: a `lang` changed around it, or a language got
 * other words. It does not say what changed; the element looks for itself.
 */
export class LanguageController implements ReactiveController {
  readonly #host: ReactiveControllerHost & Element;
  readonly #changed: () => void;

  /** `changed` is this element's alone: a function that several share would be taken away by the first that leaves. */
  constructor(host: ReactiveControllerHost & Element, changed: () => void) {
    this.#host = host;
    this.#changed = changed;
    host.addController(this);
  }

  hostConnected(): void {
    listeners.add(this.#changed);
    stop ??= onWordsChange(tell);
    observer ??= new MutationObserver(tell);
    for (let scope: Element | undefined = this.#host; scope !== undefined; scope = shadowHostOf(scope)) {
      observer.observe(scope.getRootNode(), { subtree: true, attributeFilter: ['lang'] });
    }
  }

  hostDisconnected(): void {
    listeners.delete(this.#changed);
    if (listeners.size > 0) return;
    observer?.disconnect();
    stop?.();
    stop = undefined;
  }
}
