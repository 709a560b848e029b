import { Observable, Subject } from 'rxjs';
import { fromMessages, type Transport } from '../../src/client/index.js';

/** A transport that counts its connections, and says to all of them what a test says. */
export class CountedTransport {
  /** How many connections were asked for, and how many are open. */
  asked = 0;
  open = 0;
  readonly tokens: (string | undefined)[] = [];
  readonly urls: string[] = [];
  readonly #messages = new Subject<object>();

  readonly transport: Transport = fromMessages(({ token, url }) => new Observable<object>((line) => {
    this.asked += 1;
    this.open += 1;
    this.tokens.push(token);
    this.urls.push(url.pathname);
    const subscription = this.#messages.subscribe(line);
    return () => {
      this.open -= 1;
      subscription.unsubscribe();
    };
  }));

  say(...updates: readonly object[]): void {
    for (const update of updates) this.#messages.next(update);
  }
}
