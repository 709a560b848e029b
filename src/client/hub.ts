import { Observable, type Subscriber } from 'rxjs';

/**
 * Tells all who listen at the moment: what the client needs of RxJS's `Subject`, at a quarter of its weight.
 *
 * Whoever subscribes or leaves while a value is handed out does so from the next one on. After `complete` nothing is told any
 * more, and whoever comes is told that it is over.
 */
export class Hub<T> {
  readonly #subscribers = new Set<Subscriber<T>>();
  #isComplete = false;
  /** What is told, from the subscription on. */
  readonly told$ = new Observable<T>((subscriber) => {
    if (this.#isComplete) subscriber.complete();
    this.#subscribers.add(subscriber);
    return () => this.#subscribers.delete(subscriber);
  });

  next(value: T): void {
    // oxlint-disable-next-line unicorn/no-useless-spread -- a set that grows while it is gone through never ends
    for (const subscriber of [...this.#subscribers]) subscriber.next(value);
  }

  complete(): void {
    this.#isComplete = true;
    for (const subscriber of this.#subscribers) subscriber.complete();
  }
}
