import { Subject } from 'rxjs';
import { connectCalls, sse, webSocket, type CallsClient, type ClientEnvironment, type ClientSocket, type LineSign, type Transport } from '../../../src/client/index.js';
import { createCallHost, memoryLog, type CallHost, type UpdateLog } from '../../../src/host/index.js';
import { createRandom } from '../../../src/mock/random.js';
import type { LinePlan, Step } from '../story.js';
import { VirtualTime } from '../virtual-time.js';
import { Witness } from '../witness.js';
import { MemoryLine } from './memory-line.js';
import { memorySocket } from './memory-socket.js';
import { shortenAnswer } from './shorten-answer.js';
import { slowLog } from './slow-log.js';

const BASE = 'http://host.example/calls';

/** So few updates can be resumed from, so that cursors run out. */
const RESUMABLE = 60;

/** Lets everything that promises still have to say be said. */
const settle = async (): Promise<void> => {
  for (let turn = 0; turn < 2; turn++) await new Promise((resolve) => { setImmediate(resolve); }); // oxlint-disable-line no-await-in-loop -- one turn after the other
};

/** Makes the transport of a world's client; the WebSocket is the world's own. */
export type MakeTransport = (socket: () => Transport) => Transport;

/** One client, one host and the line between them, in memory and on a time of their own. */
export class MemoryWorld {
  readonly time = new VirtualTime();
  readonly client: CallsClient;
  readonly witness: Witness;
  log: UpdateLog;
  delivered = 0;
  connects = 0;
  /** How often the app was asked for a token. */
  asked = 0;
  readonly #seed: number;
  #host: CallHost;
  #isDown = false;
  #isOnline = true;
  #refusals: number[] = [];
  #plans: LinePlan[] = [];
  #expires = false;
  #token = 1;
  #isTokenStale = false;
  readonly #lines = new Set<MemoryLine>();
  readonly #frames = new Set<() => void>();
  readonly #signs = new Subject<LineSign>();

  constructor(seed: number, makeTransport: MakeTransport = () => sse()) {
    this.#seed = seed;
    this.log = memoryLog({ resumableUpdates: RESUMABLE, epoch: 'a' });
    this.#host = this.#createHost();
    const environment: ClientEnvironment = {
      fetch: (url, init) => this.#fetch(url, init),
      now: () => this.time.now(),
      after: (ms, work) => this.time.after(ms, work),
      random: createRandom(seed),
      frame: (work) => {
        this.#frames.add(work);
        return () => this.#frames.delete(work);
      },
      task: (work) => {
        const timer = setImmediate(work);
        return () => clearImmediate(timer);
      },
      signs$: this.#signs,
      isOnline: () => this.#isOnline,
      baseUrl: undefined,
    };
    const transport = makeTransport(() => webSocket({ create: (address) => this.#openSocket(address) }));
    this.client = connectCalls({ url: `${BASE}/stream`, transport, environment, auth: () => this.#giveToken() });
    this.witness = new Witness(this.client, () => this.time.now());
  }

  get lines(): number { return this.#lines.size; }

  async play(step: Step): Promise<void> {
    switch (step.do) {
      case 'publish':
        if (step.isBatch) await this.#host.publish(step.updates);
        else for (const update of step.updates) await this.#host.publish(update); // oxlint-disable-line no-await-in-loop -- in their order
        break;
      case 'wait': await this.advance(step.ms); break;
      case 'sleep': this.time.jump(step.ms); break;
      case 'line': this.#plans.push(step.plan); break;
      case 'refuse': this.#refusals = Array.from({ length: step.times }, () => step.status); break;
      case 'restart': this.#restart(step.isForgetful); break;
      case 'cut': for (const line of this.#lines) line.cut(); break;
      case 'mute': for (const line of this.#lines) line.mute(); break;
      case 'down': this.#isDown = true; break;
      case 'up': this.#isDown = false; break;
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
    await settle();
    this.paint();
  }

  /** Moves time on, with a word for every promise at every timer on the way. */
  async advance(ms: number): Promise<void> {
    const end = this.time.now() + ms;
    await settle();
    for (let at = this.time.nextAt; at <= end; at = this.time.nextAt) {
      while (this.time.runNext(Math.max(at, this.time.now())));
      await settle(); // oxlint-disable-line no-await-in-loop -- time passes in order
      this.paint();
    }
    this.time.advance(Math.max(0, end - this.time.now()));
  }

  /** Puts everything in order again. */
  mend(): void {
    this.#isDown = false;
    this.#refusals = [];
    this.#plans = [];
    this.#expires = false;
    this.#isOnline = true;
    this.witness.beginMending();
    // With a sign from outside clients come back at once; half of them have to without.
    if (this.#seed % 2 === 0 || this.witness.state === 'offline') this.#signs.next('taken-out');
    for (const line of this.#lines) line.calm();
  }

  paint(): void {
    const frames = [...this.#frames];
    this.#frames.clear();
    for (const work of frames) work();
  }

  async close(): Promise<void> {
    this.client.close();
    this.#host.close();
    await settle();
  }

  #createHost(): CallHost {
    return createCallHost({
      log: this.#seed % 3 === 0 ? slowLog(this.log, this.time) : this.log, clock: this.time, retryMilliseconds: 500,
      authorize: (request) => (request.headers.get('authorization') === `Bearer token-${this.#token}` ? true : 401),
    });
  }

  #restart(isForgetful: boolean): void {
    this.#host.close();
    if (isForgetful) {
      this.log = memoryLog({ resumableUpdates: RESUMABLE });
      this.witness.mayGoBack = true;
    }
    this.#host = this.#createHost();
  }

  #giveToken(): string {
    this.asked++;
    const token = this.#isTokenStale ? this.#token - 1 : this.#token;
    this.#isTokenStale = false;
    return `token-${token}`;
  }

  #openSocket(address: string): ClientSocket {
    const isRefused = this.#isDown || this.#refusals.shift() !== undefined;
    return memorySocket({
      accept: isRefused ? undefined : (socket) => {
        this.connects++;
        this.#host.socket(new Request(address.replace(/^ws/, 'http')), socket);
      },
      bend: (text) => {
        if (!this.#expires || !text.includes('"cursor"')) return text;
        this.#expires = false;
        return JSON.stringify({ ...JSON.parse(text) as object, cursor: 'expired' });
      },
      way: (source) => this.#openLine(source).body,
    });
  }

  #openLine(source: ReadableStream<Uint8Array>): MemoryLine {
    const line: MemoryLine = new MemoryLine(source, this.#plans.shift() ?? { seed: 1 }, this.time, {
      onDelivered: (updates) => { this.delivered += updates; },
      onEnd: () => this.#lines.delete(line),
    });
    this.#lines.add(line);
    return line;
  }

  async #fetch(url: string, init: RequestInit): Promise<Response> {
    if (this.#isDown) throw new TypeError('Nobody answers.');
    const status = this.#refusals.shift();
    if (status !== undefined) return new Response(null, { status, ...(status === 503 && { headers: { 'retry-after': '1' } }) });
    const headers = new Headers(init.headers);
    if (this.#expires && headers.has('last-event-id')) {
      headers.set('last-event-id', 'expired');
      this.#expires = false;
    }
    const { signal } = init;
    const response = await this.#host.fetch(new Request(url, { headers, ...(signal && { signal }) }));
    const isState = new URL(url).searchParams.has('call');
    if (response.body === null || response.status !== 200 || isState) return response;
    this.connects++;
    if (response.headers.get('content-type')?.startsWith('text/event-stream') !== true) {
      return shortenAnswer(response, this.#plans.shift() ?? { seed: 1 }, (updates) => { this.delivered += updates; });
    }
    return new Response(this.#openLine(response.body).body, { status: response.status, headers: response.headers });
  }
}
