import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { pageLanguage, type PageLanguage } from '../page/page-language.js';

/** Lets an element hear when it may have to speak another language, or with other words, while it is on the page. */
export class LanguageController implements ReactiveController {
  readonly #host: ReactiveControllerHost & Element;
  readonly #changed: () => void;
  readonly #language: PageLanguage;

  constructor(host: ReactiveControllerHost & Element, changed: () => void, language: PageLanguage = pageLanguage) {
    this.#host = host;
    this.#changed = changed;
    this.#language = language;
    host.addController(this);
  }

  hostConnected(): void {
    this.#language.add(this.#host, this.#changed);
  }

  hostDisconnected(): void {
    this.#language.delete(this.#changed);
  }
}
