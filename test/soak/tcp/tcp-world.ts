import { sse } from '../../../src/client/index.js';
import { createCallHost, type CallHost, type UpdateLog } from '../../../src/host/index.js';
import { serveHost, type Served } from '../../conformance/serve-host.js';
import type { LinePlan, Step } from '../story.js';
import { Witness } from '../witness.js';
import type { OpenWorldClient, WorldClient } from '../world-client.js';
import { FastClock } from './fast-clock.js';
import { FaultProxy } from './fault-proxy.js';
import { nodeClient } from './node-client.js';

/** How often something is looked at, at least, before it is given up. */
const LEAST_LOOKS = 1000;

/** What a world over TCP stands on. */
export interface TcpWorldOptions {
  readonly seed: number;
  readonly log: UpdateLog;
  /** A log that has forgotten everything; left out where the log cannot. */
  readonly forget?: () => UpdateLog;
  /** Makes the client. Default: one in this process, over SSE. */
  readonly openClient?: OpenWorldClient;
  /** Answers what the host has no answer for: a page. */
  readonly page?: (request: Request) => Response | undefined;
  /** How many times faster than life. */
  readonly speed?: number;
}

/** One client, one host and a fault proxy between them, over real sockets. */
export class TcpWorld {
  readonly clock: FastClock;
  readonly proxy = new FaultProxy();
  readonly #options: TcpWorldOptions;
  #log: UpdateLog;
  #host: CallHost | undefined;
  #served: Served | undefined;
  #client: WorldClient | undefined;
  #witness: Witness | undefined;
  #expires = false;
  #token = 1;
  #isTokenStale = false;

  constructor(options: TcpWorldOptions) {
    const { speed = 10 } = options;
    this.#options = options;
    this.#log = options.log;
    this.clock = new FastClock(speed);
  }

  get log(): UpdateLog { return this.#log; }

  /** How many updates came through to the client. */
  get delivered(): number { return this.#client?.delivered ?? 0; }

  get witness(): Witness {
    if (this.#witness === undefined) throw new Error('The world has not begun.');
    return this.#witness;
  }

  async begin(): Promise<void> {
    await this.#startHost();
    await this.proxy.listen();
    const { seed, openClient = nodeClient(sse()) } = this.#options;
    const client = await openClient({ seed, speed: this.clock.speed, origin: `http://127.0.0.1:${this.proxy.port}`, giveToken: () => this.#giveToken() });
    this.#client = client;
    this.#witness = new Witness(client, () => client.now());
  }

  async play(step: Step): Promise<void> {
    switch (step.do) {
      case 'publish':
        if (step.isBatch) await this.#host?.publish(step.updates);
        else for (const update of step.updates) await this.#host?.publish(update); // oxlint-disable-line no-await-in-loop -- in their order
        break;
      case 'wait': await this.clock.wait(step.ms); break;
      case 'sleep': await this.#client?.jump(step.ms); break;
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
      case 'offline': case 'online': case 'visible': case 'put-away': case 'taken-out': await this.#client?.sign(step.do); break;
      default: step satisfies never;
    }
  }

  /** Puts everything in order again. */
  async mend(): Promise<void> {
    this.#expires = false;
    this.proxy.calm();
    this.witness.beginMending();
    await this.#client?.comeBack();
    if (this.#options.seed % 2 === 0 || this.witness.state === 'offline') await this.#client?.sign('taken-out');
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
    await this.#client?.close();
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
    this.#served = await serveHost({ ...host, fetch: async (request) => this.#options.page?.(request) ?? host.fetch(this.#bend(request)) });
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
}
