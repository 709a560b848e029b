import type { CallsClient } from '../client/index.js';

/**
 * Opens a client when the first component needs it, and closes it when the last one has gone.
 *
 * Making one does nothing, so that it can be made while rendering. React takes components out and puts them back within one task,
 * in strict mode with every one of them: the client is closed only where nobody is back at the end of it.
 */
export class ClientHold {
  readonly #open: () => CallsClient;
  readonly #close: (client: CallsClient) => void;
  readonly #watchers = new Set<() => void>();
  #holders = 0;
  #client: CallsClient | undefined;

  constructor(open: () => CallsClient, close: (client: CallsClient) => void) {
    this.#open = open;
    this.#close = close;
  }

  /** The client, while somebody holds it. */
  get client(): CallsClient | undefined {
    return this.#client;
  }

  /** Takes part in the client, and opens it where there is none. The function lets go of it again. */
  hold(): { readonly client: CallsClient; readonly release: () => void } {
    this.#holders += 1;
    const client = this.#client ?? this.#open();
    if (client !== this.#client) this.#use(client);
    return { client, release: () => this.#release() };
  }

  /** Calls back when there is another client, or none any more. */
  watch(changed: () => void): () => void {
    this.#watchers.add(changed);
    return () => this.#watchers.delete(changed);
  }

  #release(): void {
    this.#holders -= 1;
    queueMicrotask(() => {
      const client = this.#client;
      if (this.#holders > 0 || client === undefined) return;
      this.#use(undefined);
      this.#close(client);
    });
  }

  #use(client: CallsClient | undefined): void {
    this.#client = client;
    for (const changed of this.#watchers) changed();
  }
}
