import { Observable, type Subscriber } from 'rxjs';
import { fromMessages, StreamDroppedError, StreamRefusedError, type Transport } from '../client/index.js';
import type { WireUpdate } from '../wire/index.js';

/** What a script needs from its surroundings. */
export interface FeedScriptOptions {
  readonly now: () => number;
  /** Whether each connection is told the state, and that it is whole, as soon as it opens. */
  readonly isReadyAtOnce: boolean;
}

/**
 * The other end of a test's line: keeps what was said, says it to whoever connects, and lets the line go wrong where it is told to.
 *
 * It speaks the protocol: who comes back with a cursor gets what it missed, and everybody else the whole state.
 */
export class FeedScript {
  readonly #options: FeedScriptOptions;
  #said: WireUpdate[] = [];
  // How many updates were forgotten: cursors go on counting.
  #forgotten = 0;
  #reader: { readonly line: Subscriber<object>; readonly cursor: string | undefined; isReady: boolean } | undefined;
  #refusal: Error | undefined;
  /** How many connections were asked for. */
  connections = 0;
  readonly transport: Transport;

  constructor(options: FeedScriptOptions) {
    this.#options = options;
    this.transport = fromMessages(({ cursor }) => new Observable<object>((line) => {
      this.connections += 1;
      if (this.#refusal !== undefined) {
        line.error(this.#refusal);
        return undefined;
      }
      this.#reader = { line, cursor, isReady: false };
      if (options.isReadyAtOnce) this.ready();
      return () => {
        if (this.#reader?.line === line) this.#reader = undefined;
      };
    }), { name: 'test', sendsReady: true });
  }

  /** Whether somebody is connected. */
  get isOpen(): boolean {
    return this.#reader !== undefined;
  }

  /** Says updates, now and to whoever connects later. */
  say(updates: readonly WireUpdate[]): void {
    for (const update of updates) {
      this.#said.push(update);
      if (this.#reader?.isReady) this.#send({ ...update, type: 'update', cursor: this.#cursor });
    }
  }

  /** Tells the reader the state, or what it missed, and that it is whole now. Does nothing where it was told already. */
  ready(): void {
    const reader = this.#reader;
    if (reader === undefined || reader.isReady) return;
    reader.isReady = true;
    const place = Number(reader.cursor ?? -1) - this.#forgotten;
    const resumed = reader.cursor !== undefined && place >= 0;
    if (reader.cursor !== undefined && !resumed) this.#send({ type: 'reset', reason: 'expired' });
    if (!resumed) this.#send({ type: 'snapshot', calls: this.#said });
    else if (place < this.#said.length) this.#send({ type: 'update', updates: this.#said.slice(place) });
    this.#send({ type: 'ready', cursor: this.#cursor, now: this.#options.now(), resumed });
  }

  /** A message as it is, good or not. */
  send(message: object): void {
    this.#send(message);
  }

  /** Breaks the line. */
  drop(): void {
    this.#reader?.line.error(new StreamDroppedError());
  }

  /** Refuses from now on, and ends the line there is; `undefined` lets everybody in again. */
  refuse(status: number | undefined): void {
    this.#refusal = status === undefined ? undefined : new StreamRefusedError(status);
    if (this.#refusal !== undefined) this.#reader?.line.error(this.#refusal);
  }

  /** Forgets everything, as a host that was restarted without its log. */
  forget(): void {
    this.#forgotten += this.#said.length + 1;
    this.#said = [];
    this.drop();
  }

  get #cursor(): string {
    return String(this.#forgotten + this.#said.length);
  }

  #send(message: object): void {
    this.#reader?.line.next(message);
  }
}
