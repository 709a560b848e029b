import type { ReactiveController, ReactiveControllerHost } from 'lit';
import type { Observable, Unsubscribable } from 'rxjs';
import type { CallsClient } from '../../src/client/calls-client.js';
import { feedFor, feedRegistryOf, type FeedRegistry } from '../page/feed-registry.js';

/** What a {@link FeedController} follows. */
export interface FeedSource<T> {
  /** The stream to follow; `undefined` to follow none. Asked again whenever the client or the key changes. */
  readonly watch: (client: CallsClient) => Observable<T> | undefined;
  /** What `watch` depends on, compared by identity before each update of the host, for example the id of a call. */
  readonly key?: () => unknown;
}

/**
 * Finds the feed that an element belongs to and follows one stream of its client.
 *
 * The feed may come before the element or after it, change its client, go away, or stand in another shadow root or in
 * another copy of this package. The element may be moved. The subscription begins when the element is connected and ends
 * when it is disconnected; `value` then stays as it was, so that an element that is only moved does not flicker.
 */
export class FeedController<T> implements ReactiveController {
  /** The client of the feed, while the element is connected and there is one. */
  client: CallsClient | undefined;
  /** What the stream gave last; `undefined` before, and where there is nothing to follow. */
  value: T | undefined;
  readonly #host: ReactiveControllerHost & Element;
  readonly #source: FeedSource<T>;
  readonly #changed: () => void;
  readonly #seek = (): void => this.#follow(feedFor(this.#host)?.client);
  // Kept, because an element that was moved into another document has forgotten the one it left.
  #registry: FeedRegistry | undefined;
  #subscription: Unsubscribable | undefined;
  // What is being followed. A value that no `key` has means that it must be looked for again.
  #key: unknown = this;

  /** `changed` is called after `value` or `client` changed; it decides whether the host must render again. */
  constructor(host: ReactiveControllerHost & Element, source: FeedSource<T>, changed: () => void) {
    this.#host = host;
    this.#source = source;
    this.#changed = changed;
    host.addController(this);
  }

  hostConnected(): void {
    this.#registry = feedRegistryOf(this.#host.ownerDocument);
    this.#registry.seekers.add(this.#seek);
    this.#seek();
  }

  hostDisconnected(): void {
    this.#registry?.seekers.delete(this.#seek);
    this.#subscription?.unsubscribe();
    this.#subscription = undefined;
    this.client = undefined;
    this.#key = this;
  }

  hostUpdate(): void {
    if (this.#host.isConnected) this.#follow(this.client);
  }

  #follow(client: CallsClient | undefined): void {
    const key = this.#source.key?.();
    if (client === this.client && key === this.#key) return;
    this.#subscription?.unsubscribe();
    this.client = client;
    this.#key = key;
    let isAnswered = false;
    this.#subscription = client && this.#source.watch(client)?.subscribe((value) => {
      isAnswered = true;
      this.value = value;
      this.#changed();
    });
    if (isAnswered) return;
    this.value = undefined;
    this.#changed();
  }
}
