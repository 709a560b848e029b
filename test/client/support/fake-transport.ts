import { Observable, type Subscriber } from 'rxjs';
import type { Transport, TransportEvent, TransportRequest } from '../../../src/client/index.js';

/** A transport whose connections a test plays itself. */
export class FakeTransport implements Transport {
  readonly name: string;
  readonly sendsReady: boolean;
  readonly requests: TransportRequest[] = [];
  readonly #open = new Set<Subscriber<TransportEvent>>();

  constructor(name: string, sendsReady = true) {
    this.name = name;
    this.sendsReady = sendsReady;
  }

  /** How many connections are held. */
  get open$(): number { return this.#open.size; }

  open(request: TransportRequest): Observable<TransportEvent> {
    return new Observable((subscriber) => {
      this.requests.push(request);
      this.#open.add(subscriber);
      return () => this.#open.delete(subscriber);
    });
  }

  /** The connection that is open brings events. */
  say(...events: readonly TransportEvent[]): this {
    for (const subscriber of new Set(this.#open)) for (const event of events) subscriber.next(event);
    return this;
  }

  /** A message comes. */
  tell(type: string, data: object = {}, cursor?: string): this {
    return this.say({ kind: 'message', type, data, cursor });
  }

  /** The line opens and is live. */
  live(cursor = '1', resumed = false): this {
    return this.say({ kind: 'open' }).tell('ready', { cursor, resumed });
  }

  /** The connection fails. */
  fail(error: unknown): void {
    for (const subscriber of new Set(this.#open)) subscriber.error(error);
  }
}
