import type { ReactiveController, ReactiveControllerHost } from 'lit';
import type { Observable, Subscription } from 'rxjs';

/** What a watched stream gave last; `undefined` before. */
export interface Watched<T> {
  readonly value: T | undefined;
}

class WatchController<T> implements ReactiveController, Watched<T> {
  value: T | undefined;
  readonly #host: ReactiveControllerHost;
  readonly #source: () => Observable<T>;
  #subscription: Subscription | undefined;

  constructor(host: ReactiveControllerHost, source: () => Observable<T>) {
    this.#host = host;
    this.#source = source;
    host.addController(this);
  }

  hostConnected(): void {
    this.#subscription = this.#source().subscribe((value) => {
      this.value = value;
      this.#host.requestUpdate();
    });
  }

  hostDisconnected(): void {
    this.#subscription?.unsubscribe();
  }
}

/** Follows a stream while its element is on the page, and renders the element again with each value. */
export function watch<T>(host: ReactiveControllerHost, source: () => Observable<T>): Watched<T> {
  return new WatchController(host, source);
}
