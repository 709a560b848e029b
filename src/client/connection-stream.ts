import { Observable } from 'rxjs';
import type { Connection, TransportLeft } from './connection.js';
import { Hub } from './hub.js';
import type { LineState } from './line-state.js';
import type { MessageIntake } from './message-intake.js';
import type { ServerClock } from './server-clock.js';

/** What a connection stream tells from. */
export interface ConnectionStreamOptions {
  readonly intake: MessageIntake;
  readonly clock: ServerClock;
  /** The name of the transport that the line begins with. */
  readonly transport: string;
}

/** Tells the state of the line to those who look: the latest at once, then each change. */
export class ConnectionStream {
  readonly #options: ConnectionStreamOptions;
  readonly #changes = new Hub<Connection>();
  #line: LineState;
  #since: number;
  #hasBeenLive = false;
  #isReturn = false;
  #transport: string;
  #left: TransportLeft | undefined;
  #told: Connection;
  readonly connection$: Observable<Connection> = new Observable((subscriber) => {
    subscriber.next(this.#told);
    return this.#changes.told$.subscribe(subscriber);
  });

  constructor(first: LineState, options: ConnectionStreamOptions) {
    this.#line = first;
    this.#options = options;
    this.#transport = options.transport;
    this.#since = options.clock.now();
    this.#told = this.#describe();
  }

  /** The line is in this state now. */
  follow(line: LineState): void {
    const before = this.#line;
    this.#line = line;
    const isResumedNews = line.name === 'live' && before.name === 'live' && line.resumed !== before.resumed;
    // A renewed token, a longer wait to come, a stable line: nothing that anybody outside acts on.
    if (line.name === before.name && !isResumedNews) return;
    this.#since = this.#options.clock.now();
    if (line.name === 'live') {
      this.#isReturn = this.#hasBeenLive;
      this.#hasBeenLive = true;
    }
    this.#tell();
  }

  /** The line goes over this transport now. */
  use(transport: string, left: TransportLeft | undefined): void {
    if (transport === this.#transport && left === this.#left) return;
    this.#transport = transport;
    this.#left = left;
    this.#tell();
  }

  /** Tells again where messages were skipped since. */
  refresh(): void {
    if (this.#told.skipped !== this.#options.intake.skipped) this.#tell();
  }

  /** Completes the stream; whoever comes later still gets the last state. */
  close(): void {
    this.#changes.complete();
  }

  #tell(): void {
    this.#told = this.#describe();
    this.#changes.next(this.#told);
  }

  #describe(): Connection {
    const line = this.#line;
    const { lastMessageAt, skipped } = this.#options.intake;
    const facts = { since: this.#since, skipped, ...(lastMessageAt === undefined ? {} : { lastMessageAt }) };
    const way = { transport: this.#transport, ...(this.#left && { left: this.#left }) };
    switch (line.name) {
      case 'connecting':
        return { ...facts, ...way, state: line.name, attempt: line.attempt };
      case 'live':
        return { ...facts, ...way, state: line.name, ...(this.#isReturn ? { resumed: line.resumed } : {}) };
      case 'waiting':
        return { ...facts, state: line.name, attempt: line.attempt, reason: line.reason, retryAt: this.#since + line.delay, error: line.error };
      case 'offline':
        return { ...facts, state: line.name };
      case 'closed':
        return { ...facts, state: line.name, reason: line.reason, ...(line.error === undefined ? {} : { error: line.error }) };
      default:
        return line satisfies never;
    }
  }
}
