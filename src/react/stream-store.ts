import type { Observable } from 'rxjs';
import type { CallsClient } from '../client/index.js';
import type { ClientHold } from './client-hold.js';

/** One stream of a held client, in the shape that `useSyncExternalStore` takes. */
export class StreamStore<T> {
  readonly #hold: ClientHold;
  readonly #watch: (client: CallsClient) => Observable<T>;
  #value: T | undefined;

  constructor(hold: ClientHold, watch: (client: CallsClient) => Observable<T>) {
    this.#hold = hold;
    this.#watch = watch;
    // A component that comes later must not show nothing for one render: the streams tell what is known at once.
    if (hold.client !== undefined) watch(hold.client).subscribe((value) => { this.#value = value; }).unsubscribe();
  }

  /** What the stream gave last. */
  readonly value = (): T | undefined => this.#value;

  readonly subscribe = (changed: () => void): (() => void) => {
    const { client, release } = this.#hold.hold();
    const subscription = this.#watch(client).subscribe((value) => {
      this.#value = value;
      changed();
    });
    return () => {
      subscription.unsubscribe();
      release();
    };
  };
}
