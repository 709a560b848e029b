import { Subject, tap } from 'rxjs';
import { connectCalls, sse, type CallsClient, type LineSign, type Transport } from '../../../src/client/index.js';
import { createCallHost, type CallHost, type UpdateLog } from '../../../src/host/index.js';
import { createRandom } from '../../../src/mock/random.js';
import { serveHost, type Served } from '../../conformance/serve-host.js';
import type { LinePlan, Step } from '../story.js';
import { Witness } from '../witness.js';
import { FastClock } from './fast-clock.js';
import { FaultProxy } from './fault-proxy.js';

/** How often something is looked at, at least, before it is given up. */
const LEAST_LOOKS = 1000;

/** What a world over TCP stands on. */
export interface TcpWorldOptions {
  readonly seed: number;
  readonly log: UpdateLog;
  /** A log that has forgotten everything; left out where the log cannot. */
  readonly forget?: () => UpdateLog;
  readonly transport?: Transport;
  /** How many times faster than life. */
  readonly speed?: number;
}

/** One client, one host and a fault proxy between them, over real sockets. */
export class TcpWorld {
  readonly clock: FastClock;
  /** The client's own: it may sleep. */
  readonly clientClock: FastClock;
  readonly proxy = new FaultProxy();
  readonly #options: TcpWorldOptions;
  readonly #signs = new Subject<LineSign>();
  #log: UpdateLog;
  #host: CallHost | undefined;
  #served: Served | undefined;
  #client: CallsClient | undefined;
  #witness: Witness | undefined;
  #isOnline = true;
  #expires = false;
  #token = 1;
  #isTokenStale = false;
  delivered = 0;

  constructor(options: TcpWorldOptions) {
    const { speed = 10 } = options;
    this.#options = options;
    this.#log = options.log;
    this.clock = new FastClock(speed);
    this.clientClock = new FastClock(speed);
  }

  get log(): UpdateLog { return this.#log; }

  get witness(): Witness {
    if (this.#witness === undefined) throw new Error('The world has not begun.');
    return this.#witness;
  }

  async begin(): Promise<void> {
    await this.#startHost();
    await this.proxy.listen();
    const transport = this.#options.transport ?? sse();
    const clock = this.clientClock;
    this.#client = connectCalls({
      url: `http://127.0.0.1:${this.proxy.port}/calls/stream`,
      auth: () => this.#giveToken(),
      transport: { ...transport, open: (request) => transport.open(request).pipe(tap((event) => { if (event.kind === 'message') this.#count(event.data); })) },
      environment: {
        fetch: (url, init) => fetch(url, init),
        now: () => clock.now(),
        after: (ms, work) => clock.after(ms, work),
        random: createRandom(this.#options.seed),
        frame: (work) => clock.after(16, work),
        task(work) {
          const timer = setImmediate(work);
          return () => clearImmediate(timer);
        },
        signs$: this.#signs,
        isOnline: () => this.#isOnline,
        baseUrl: undefined,
      },
    });
    this.#witness = new Witness(this.#client, () => clock.now());
  }

  async play(step: Step): Promise<void> {
    switch (step.do) {
      case 'publish':
        if (step.isBatch) await this.#host?.publish(step.updates);
        else for (const update of step.updates) await this.#host?.publish(update); // oxlint-disable-line no-await-in-loop -- in their order
        break;
      case 'wait': await this.clock.wait(step.ms); break;
      case 'sleep': this.clientClock.jump(step.ms); break;
      case 'line': this.proxy.plan(this.#faster(step.plan)); break;
      case 'refuse': for (let i = 0; i < step.times; i++) this.proxy.plan({ seed: i, status: step.status }); break;
      case 'restart': await this.#restart(step.isForgetful); break;
      case 'cut': this.proxy.cutAll(); break;
      case 'mute': this.proxy.muteAll(); break;
      case 'down': this.proxy.isDown = true; break;
      case 'up': this.proxy.isDown = false; break;
      case 'expire': this.#expires = true; break;
      case 'renew-token':
        this.#token++;
        this.#isTokenStale = true;
        break;
      case 'offline': case 'online':
        this.#isOnline = step.do === 'online';
        this.#signs.next(step.do);
        break;
      case 'visible': case 'put-away': case 'taken-out': this.#signs.next(step.do); break;
      default: step satisfies never;
    }
  }

  /** Puts everything in order again. */
  mend(): void {
    this.#isOnline = true;
    this.#expires = false;
    this.proxy.calm();
    this.witness.beginMending();
    if (this.#options.seed % 2 === 0 || this.witness.state === 'offline') this.#signs.next('taken-out');
  }

  /**
   * Resolves once this holds, or so many of the world's milliseconds have passed and it was looked at often enough; true where it
   * holds. Time alone proves nothing: a process that was put to sleep has not given anybody a chance.
   */
  async until(holds: () => boolean | Promise<boolean>, milliseconds: number): Promise<boolean> {
    const end = this.clock.now() + milliseconds;
    for (let looks = 0; !await holds(); looks++) { // oxlint-disable-line no-await-in-loop -- until it holds
      if (this.clock.now() > end && looks > LEAST_LOOKS) return false;
      await this.clock.wait(200); // oxlint-disable-line no-await-in-loop -- the same
    }
    return true;
  }

  async close(): Promise<void> {
    this.#client?.close();
    this.#host?.close();
    await this.proxy.close();
    await this.#served?.close();
  }

  async #startHost(): Promise<void> {
    const host = createCallHost({
      log: this.#log, clock: this.clock, retryMilliseconds: 500,
      authorize: (request) => (request.headers.get('authorization') === `Bearer ${this.#tokenOf(this.#token)}` ? true : 401),
    });
    this.#host = host;
    this.#served = await serveHost({ ...host, fetch: (request) => host.fetch(this.#bend(request)) });
    this.proxy.target = this.#served.port;
  }

  async #restart(isForgetful: boolean): Promise<void> {
    this.#host?.close();
    // The port may be another world's by the time this one has its next.
    this.proxy.target = undefined;
    await this.#served?.close();
    if (isForgetful && this.#options.forget !== undefined) {
      this.#log = this.#options.forget();
      this.witness.mayGoBack = true;
    }
    await this.#startHost();
  }

  #bend(request: Request): Request {
    if (!this.#expires || !request.headers.has('last-event-id')) return request;
    this.#expires = false;
    const headers = new Headers(request.headers);
    headers.set('last-event-id', 'expired');
    return new Request(request, { headers });
  }

  #faster({ delay, bytesPerSecond, ...plan }: LinePlan): LinePlan {
    const { speed } = this.clock;
    return { ...plan, ...(delay !== undefined && { delay: delay / speed }), ...(bytesPerSecond !== undefined && { bytesPerSecond: bytesPerSecond * speed }) };
  }

  #giveToken(): string {
    const token = this.#isTokenStale ? this.#token - 1 : this.#token;
    this.#isTokenStale = false;
    return this.#tokenOf(token);
  }

  /** No token of another world will do, so that a reader that meets the wrong host is told so. */
  #tokenOf(token: number): string {
    return `token-${this.#options.seed}-${token}`;
  }

  #count(data: unknown): void {
    const text = typeof data === 'string' ? data : JSON.stringify(data);
    this.delivered += text.split('"call":').length - 1;
  }
}
