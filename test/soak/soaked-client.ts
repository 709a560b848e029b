import { Subject, tap } from 'rxjs';
import { connectCalls, type CallsClient, type ClientEnvironment, type LineSign, type Transport } from '../../src/client/index.js';
import { createRandom } from '../../src/mock/random.js';
import { FastClock } from './tcp/fast-clock.js';

/** What a soaked client is made with. */
export interface SoakedClientOptions {
  readonly seed: number;
  readonly origin: string;
  readonly speed: number;
  readonly transport: Transport;
  readonly auth: () => string | Promise<string>;
  readonly task: ClientEnvironment['task'];
}

/** A client that lives faster than the machine, on a network and a page that a story plays with. It runs in Node and in pages. */
export class SoakedClient {
  readonly clock: FastClock;
  readonly client: CallsClient;
  delivered = 0;
  readonly #signs = new Subject<LineSign>();
  #isOnline = true;

  constructor({ seed, origin, speed, transport, auth, task }: SoakedClientOptions) {
    const clock = new FastClock(speed);
    this.clock = clock;
    this.client = connectCalls({
      url: `${origin}/calls/stream`,
      auth,
      transport: { ...transport, open: (request) => transport.open(request).pipe(tap((event) => { if (event.kind === 'message') this.#count(event.data); })) },
      environment: {
        fetch: (url, init) => fetch(url, init),
        now: () => clock.now(),
        after: (ms, work) => clock.after(ms, work),
        random: createRandom(seed),
        frame: (work) => clock.after(16, work),
        task,
        signs$: this.#signs,
        isOnline: () => this.#isOnline,
        baseUrl: undefined,
      },
    });
  }

  /** There is a network again; nobody is told. */
  comeBack(): void {
    this.#isOnline = true;
  }

  sign(sign: LineSign): void {
    if (sign === 'offline' || sign === 'online') this.#isOnline = sign === 'online';
    this.#signs.next(sign);
  }

  #count(data: unknown): void {
    const text = typeof data === 'string' ? data : JSON.stringify(data);
    this.delivered += text.split('"call":').length - 1;
  }
}
