import { Observable, type Subscriber, type Subscription } from 'rxjs';
import { DEFAULT_TIMING, StreamDroppedError, StreamRefusedError, UnreachableError, type LineSign, type TransportEvent } from '../../../src/client/index.js';
import { openLine } from '../../../src/client/line.js';
import { firstLineState, type LineState } from '../../../src/client/line-state.js';
import { MessageIntake } from '../../../src/client/message-intake.js';
import { ServerClock } from '../../../src/client/server-clock.js';
import { createRandom } from '../../../src/mock/random.js';
import { standardVocabulary } from '../../../src/model/index.js';
import { createCallStore } from '../../../src/reducer/index.js';
import { VirtualTime } from '../../soak/virtual-time.js';

interface Connection {
  readonly subscriber: Subscriber<TransportEvent>;
  isOpen: boolean;
  isReady: boolean;
  /** When bytes came last; when the attempt made a step last. */
  beatAt: number;
  stepAt: number;
}

/** How long the line waited after a failure before it tried again. */
interface Wait {
  readonly waited: number;
  /** What it has to wait at least, without a sign from outside. */
  readonly least: number;
  readonly hadSign: boolean;
}

const message = (type: string, data: object, cursor?: string): TransportEvent => ({ kind: 'message', type, data, cursor });

/** The real line over a made-up network and a made-up time, with everything counted that must never be. */
export class LineWorld {
  readonly timing = DEFAULT_TIMING;
  readonly waits: Wait[] = [];
  /** How often something happened that must not. */
  readonly broken = { order: 0, forgotten: 0, cursor: 0 };
  timesLive = 0;
  state: LineState = firstLineState(DEFAULT_TIMING.retryBase, true);
  readonly #time = new VirtualTime();
  readonly #line: Subscription;
  readonly #connections = new Set<Connection>();
  readonly #listeners = new Set<(sign: LineSign) => void>();
  readonly #cursors = new Set<string>();
  #hasNetwork = true;
  #failedAt: number | undefined;
  #least = 0;
  #hadSign = false;
  #isSigning = false;
  #orderedUntil = 0;
  #liveAt: number | undefined;
  #places = 0;

  constructor(seed: number) {
    const time = this.#time;
    const nothing = (): void => undefined;
    const createStore = () => createCallStore();
    this.#line = openLine({
      transport: { name: 'made up', sendsReady: true, open: ({ cursor }) => this.#open(cursor) },
      tokens: undefined, timing: this.timing, onState: (state) => this.#enter(state),
      intake: new MessageIntake({
        store: createStore(), createStore, vocabulary: standardVocabulary, clock: new ServerClock(() => time.now()), onChange: nothing, onSkip: nothing, onError: nothing,
      }),
      request: {
        url: new URL('https://host.example/calls'), headers: {}, credentials: 'omit', messageLength: 1000,
        environment: {
          now: () => time.now(), after: (ms, work) => time.after(ms, work), random: createRandom(seed), baseUrl: undefined, isOnline: () => this.#hasNetwork,
          fetch: () => Promise.reject(new Error('Nothing asks here.')), frame: () => nothing, task: () => nothing,
          signs$: new Observable((subscriber) => {
            const listen = (sign: LineSign): void => subscriber.next(sign);
            this.#listeners.add(listen);
            return () => this.#listeners.delete(listen);
          }),
        },
      },
    });
  }

  get now(): number { return this.#time.now(); }

  /** How many connections are held. */
  get openConnections(): number { return this.#connections.size; }

  /** The connection that is held. */
  get current(): Connection | undefined {
    const [connection] = this.#connections;
    return connection;
  }

  /** What the line holds beside a connection. */
  get held() { return { timers: this.#time.waiting, listeners: this.#listeners.size }; }

  open(): void {
    const { current } = this;
    if (current === undefined || current.isOpen) return;
    current.isOpen = true;
    this.#step(current);
    current.subscriber.next({ kind: 'open' });
  }

  ready(): void {
    this.#say(() => {
      const cursor = `c${++this.#places}`;
      this.#cursors.add(cursor);
      return message('ready', { cursor, resumed: true }, cursor);
    }, (connection) => { connection.isReady = true; });
  }

  reset(): void {
    this.#say(() => message('reset', {}), (connection) => { connection.isReady = false; });
  }

  /** A live update moves the cursor; one that comes before ready must not, on a line that began without. */
  update(): void {
    this.#say((connection) => {
      const cursor = `u${++this.#places}`;
      if (connection.isReady) this.#cursors.add(cursor);
      return message('snapshot', { calls: [{ call: '1', status: 'ringing' }] }, connection.isReady ? undefined : cursor);
    }, () => undefined);
  }

  drop(): void { this.#fail(new StreamDroppedError()); }

  complete(): void {
    const { current } = this;
    if (current === undefined) return;
    this.#noteFailure(0);
    current.subscriber.complete();
  }

  unreachable(): void {
    if (this.current?.isOpen === false) this.#fail(new UnreachableError('https://host.example'));
  }

  refuse(status: number, retryAfter?: number): void {
    this.#fail(new StreamRefusedError(status, retryAfter), retryAfter);
  }

  retry(milliseconds: number): void { this.#say(() => ({ kind: 'retry', milliseconds }), () => undefined, false); }

  pass(milliseconds: number): void { this.#time.advance(milliseconds); }

  /** Lets time pass on a line that says each second that it is alive. */
  passAlive(milliseconds: number): void {
    for (let left = milliseconds; left > 0; left -= 1000) {
      this.#say(() => ({ kind: 'life' }), () => undefined, false);
      this.#time.advance(Math.min(1000, left));
    }
  }

  sleep(milliseconds: number): void {
    this.#signed(() => {
      this.#time.jump(milliseconds);
      this.#time.advance(1);
    });
  }

  sign(sign: LineSign): void {
    if (sign === 'online' || sign === 'offline') this.#hasNetwork = sign === 'online';
    this.#signed(() => { for (const listen of new Set(this.#listeners)) listen(sign); });
  }

  close(): void { this.#line.unsubscribe(); }

  #open(cursor: string | undefined): Observable<TransportEvent> {
    return new Observable((subscriber) => {
      const { now } = this;
      if (cursor !== undefined && !this.#cursors.has(cursor)) this.broken.cursor++;
      if (now < this.#orderedUntil) this.broken.order++;
      this.#orderedUntil = 0;
      if (this.#failedAt !== undefined) this.waits.push({ waited: now - this.#failedAt, least: this.#least, hadSign: this.#hadSign });
      this.#failedAt = undefined;
      const connection: Connection = { subscriber, isOpen: false, isReady: false, beatAt: now, stepAt: now };
      this.#connections.add(connection);
      return () => this.#connections.delete(connection);
    });
  }

  #enter(state: LineState): void {
    const before = this.state;
    const wasLongLive = this.#liveAt !== undefined && this.now - this.#liveAt >= this.timing.stableAfter - 1000;
    if (state.attempt < before.attempt && !wasLongLive) this.broken.forgotten++;
    if (state.name === 'live' && before.name !== 'live') {
      this.#liveAt = this.now;
      this.timesLive++;
    } else if (state.name !== 'live') {
      this.#liveAt = undefined;
    }
    if (state.name === 'waiting' && before.name !== 'waiting' && this.#failedAt === undefined && before.name !== 'offline') this.#noteFailure(0);
    this.state = state;
  }

  /** Does what counts as a sign from outside, failures on the way included. */
  #signed(work: () => void): void {
    this.#hadSign = true;
    this.#isSigning = true;
    work();
    this.#isSigning = false;
  }

  #say(event: (connection: Connection) => TransportEvent, note: (connection: Connection) => void, isStep = true): void {
    const { current } = this;
    if (current === undefined || !current.isOpen) return;
    const said = event(current);
    note(current);
    if (isStep) this.#step(current);
    else if (said.kind === 'life') current.beatAt = this.now;
    current.subscriber.next(said);
  }

  #step(connection: Connection): void {
    connection.beatAt = this.now;
    connection.stepAt = this.now;
  }

  #fail(error: unknown, retryAfter = 0): void {
    const { current } = this;
    if (current === undefined) return;
    this.#noteFailure(retryAfter);
    current.subscriber.error(error);
  }

  #noteFailure(retryAfter: number): void {
    this.#failedAt = this.now;
    this.#least = Math.floor(this.state.base * 0.4);
    this.#hadSign = this.#isSigning;
    this.#orderedUntil = retryAfter === 0 ? 0 : this.now + retryAfter;
  }
}
