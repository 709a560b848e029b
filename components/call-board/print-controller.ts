import { render, type ReactiveController, type ReactiveControllerHost } from 'lit';

/**
 * Puts something on paper that is not on the screen: before the page is printed it is rendered into the host's `.print`, and taken
 * away after it. It is rendered at once, because a printing page waits for nothing.
 */
export class PrintController implements ReactiveController {
  readonly #host: ReactiveControllerHost & { readonly renderRoot: ParentNode };
  readonly #content: () => unknown;

  constructor(host: ReactiveControllerHost & { readonly renderRoot: ParentNode }, content: () => unknown) {
    this.#host = host;
    this.#content = content;
    host.addController(this);
  }

  hostConnected(): void {
    window.addEventListener('beforeprint', this.#begin);
    window.addEventListener('afterprint', this.#end);
  }

  hostDisconnected(): void {
    window.removeEventListener('beforeprint', this.#begin);
    window.removeEventListener('afterprint', this.#end);
  }

  readonly #begin = (): void => this.#show(this.#content());
  readonly #end = (): void => this.#show(undefined);

  #show(content: unknown): void {
    const paper = this.#host.renderRoot.querySelector<HTMLElement>('.print');
    if (paper) render(content, paper);
  }
}
