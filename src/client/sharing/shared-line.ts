import { EMPTY, Subscription, tap, type Observable } from 'rxjs';
import type { LineSign } from '../client-environment.js';
import { firstLineState } from '../line-state.js';
import { nextLineState } from '../line-transitions.js';
import { openLine, type LineOptions } from '../line.js';
import type { Transport, TransportEvent } from '../transports/transport.js';
import { FollowerSeat } from './follower-seat.js';
import { LeaderDesk } from './leader-desk.js';
import { LeaderLock } from './leader-lock.js';
import { LeaderWatch } from './leader-watch.js';
import type { ShareChannel, ShareEnvironment } from './share-environment.js';
import { isShareMessage, type FollowerMessage, type ShareMessage } from './share-message.js';
import { tellState } from './shared-state.js';
import { toldTransport } from './told-transport.js';

/** The messages between the clients of a browser may change with the package; clients of another kind do not hear them. */
const VERSION = 1;

/** What one client does with the line that it shares. */
type Role =
  | { readonly name: 'out' }
  | { readonly name: 'alone'; readonly line: Subscription }
  | { readonly name: 'following'; readonly seat: FollowerSeat; readonly watch: LeaderWatch }
  | { readonly name: 'leading'; readonly desk: LeaderDesk; readonly line: Subscription };

type Heard<M> = M extends FollowerMessage ? Omit<M, 'from'> : never;

/** One client's part in a line that the clients of a browser share: it follows, leads, or is alone where nothing can be shared. */
export class SharedLine {
  readonly #given: Transport;
  readonly #key: string;
  readonly #share: ShareEnvironment;
  #options: LineOptions | undefined;
  #role: Role = { name: 'out' };
  #channel: ShareChannel | undefined;
  #lock: LeaderLock | undefined;
  #id = '';
  /** The term of the leader that was heard last, or this client's own. */
  #term = 0;
  /** The transport to ask over beside the line: only who leads asks, and tells the others. */
  readonly transport: Transport;

  constructor(transport: Transport, key: string, share: ShareEnvironment) {
    this.#given = transport;
    this.#key = key;
    this.#share = share;
    this.transport = {
      ...transport,
      open: (request) => transport.open(request),
      ...(transport.fetchCall && { fetchCall: (request, call) => this.#overhear(transport.fetchCall?.(request, call) ?? EMPTY) }),
    };
  }

  /** Takes part until the subscription ends. */
  open(options: LineOptions): Subscription {
    this.#options = options;
    const part = new Subscription();
    part.add(options.request.environment.signs$.subscribe((sign) => this.#heed(sign)));
    part.add(() => this.#close());
    this.#enter(options);
    return part;
  }

  #enter(options: LineOptions): void {
    try {
      const locks = this.#share.locks();
      if (locks === undefined) return this.#beAlone(options);
      this.#id = this.#share.id();
      const channel = this.#share.channel(this.#name(options), (message) => {
        if (this.#channel === channel && isShareMessage(message)) this.#hear(message, options);
      });
      this.#channel = channel;
      this.#lock = new LeaderLock(locks, this.#name(options), {
        onHeld: () => this.#lead(options),
        onStolen: () => this.#stepDown(options),
        onRefused: () => this.#beAlone(options),
      });
    } catch {
      return this.#beAlone(options);
    }
    this.#follow(options);
  }

  #name({ request: { url } }: LineOptions): string {
    return `ringback/${VERSION} ${url.href} ${this.#key}`;
  }

  #beAlone(options: LineOptions): void {
    this.#leave();
    this.#role = { name: 'alone', line: openLine({ ...options, transport: this.#given }) };
  }

  /** @param lost How many leaders in a row were not heard of; their lock is taken from them. */
  #follow(options: LineOptions, lost = 0): void {
    const { environment } = options.request;
    const join = (): void => this.#say({ kind: 'join', cursor: options.intake.cursor });
    const seat = new FollowerSeat({ ...options, id: this.#id, join });
    let isHeard = false;
    const watch = new LeaderWatch({
      environment,
      onLook: () => seat.look(),
      onHeard: () => { isHeard = true; },
      onQuiet: () => {
        this.#lock?.suspect();
        this.#say({ kind: 'ask' });
      },
      onLost: () => {
        this.#stop();
        this.#follow(options, isHeard ? 1 : lost + 1);
      },
    });
    this.#role = { name: 'following', seat, watch };
    if (lost === 0) options.onState(firstLineState(options.timing.retryBase, true));
    this.#lock?.seek(lost);
    join();
  }

  #lead(options: LineOptions): void {
    const { intake, request: { environment } } = options;
    this.#stop();
    this.#term = Math.max(this.#term + 1, environment.now());
    const desk = new LeaderDesk({ intake, environment, say: (said) => this.#post({ ...said, term: this.#term, from: this.#id }), onResign: () => this.#stepDown(options) });
    const line = new Subscription();
    this.#role = { name: 'leading', desk, line };
    const isMine = (): boolean => this.#role.name === 'leading' && this.#role.desk === desk;
    line.add(openLine({
      ...options,
      transport: toldTransport(this.#given, desk),
      onState: (state) => {
        if (!isMine()) return;
        options.onState(state);
        desk.follow(tellState(state));
        // Who comes later may be let in; nobody is to hear of a refusal from here.
        if (state.name === 'closed') this.#end();
      },
    }));
  }

  /** Follows another: the lock was stolen, or somebody else has a network. */
  #stepDown(options: LineOptions): void {
    this.#stop();
    this.#follow(options);
  }

  #hear(message: ShareMessage, options: LineOptions): void {
    const role = this.#role;
    if (!('term' in message)) {
      if (role.name === 'leading') role.desk.hear(message);
      return;
    }
    if (message.term < this.#term || (message.term === this.#term && role.name === 'leading')) return;
    this.#term = message.term;
    if (role.name === 'leading') return this.#stepDown(options);
    if (role.name !== 'following') return;
    role.watch.hear();
    if (message.kind === 'who' && options.request.environment.isOnline()) this.#say({ kind: 'can' });
    role.seat.hear(message);
    if (role.seat.isOver) this.#end();
  }

  #heed(sign: LineSign): void {
    const options = this.#options;
    if (options === undefined || this.#role.name === 'alone') return;
    switch (sign) {
      case 'put-away':
        // A page that holds a lock or hears a channel cannot go into the back-forward cache.
        this.#leave();
        options.onState(firstLineState(options.timing.retryBase, false));
        break;
      case 'taken-out':
        if (this.#role.name === 'out') this.#enter(options);
        break;
      case 'online': case 'offline': case 'visible':
        break;
      default:
        sign satisfies never;
    }
  }

  #close(): void {
    const options = this.#options;
    this.#options = undefined;
    if (options === undefined) return;
    const closed = nextLineState(firstLineState(1, true), { type: 'close' }, { now: 0, random: 0, cap: 0 });
    this.#leave();
    options.onState(closed);
  }

  /** The host refused for good. */
  #end(): void {
    this.#options = undefined;
    this.#leave();
  }

  /** Takes part no longer: another may lead at once. */
  #leave(): void {
    this.#stop();
    this.#lock?.end();
    this.#lock = undefined;
    this.#channel?.close();
    this.#channel = undefined;
  }

  /** Ends what this client does, and tells nobody. */
  #stop(): void {
    const role = this.#role;
    this.#role = { name: 'out' };
    switch (role.name) {
      case 'out':
        break;
      case 'alone':
        role.line.unsubscribe();
        break;
      case 'following':
        role.watch.close();
        break;
      case 'leading':
        role.line.unsubscribe();
        role.desk.close();
        break;
      default:
        role satisfies never;
    }
  }

  #overhear(answer: Observable<TransportEvent>): Observable<TransportEvent> {
    const role = this.#role;
    switch (role.name) {
      case 'leading': return answer.pipe(tap((event) => { if (event.kind === 'message') role.desk.tell({ kind: 'call', data: event.data }); }));
      case 'alone': return answer;
      case 'following': case 'out': return EMPTY;
      default: return role satisfies never;
    }
  }

  #say(message: Heard<FollowerMessage>): void {
    this.#post({ ...message, from: this.#id });
  }

  #post(message: ShareMessage): void {
    try {
      this.#channel?.postMessage(message);
    } catch {
      // What cannot be copied is missed by the others, who see the gap and ask for what is known.
    }
  }
}
