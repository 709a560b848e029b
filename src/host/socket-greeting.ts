import { END_CODES, type CloseCode } from './close-code.js';
import type { HostSocket } from './host-socket.js';
import type { EndReason } from './outlet.js';
import type { Reader } from './reader.js';
import { parseHello, type SocketHello } from './socket-hello.js';

/** How many heartbeats a client may take to say hello. */
const MOST_BEATS = 2;

/** A WebSocket whose client has not said hello yet, or that it has not been decided about. */
export class SocketGreeting implements Reader {
  readonly transport = 'websocket';
  readonly queuedBytes = 0;
  /** The hello; `undefined` where the socket is closed before it. */
  readonly hello: Promise<SocketHello | undefined>;
  readonly #socket: HostSocket;
  readonly #onOver: () => void;
  #settle: (hello: SocketHello | undefined) => void = () => undefined;
  #beats = 0;
  #hasHello = false;
  #isOver = false;

  /** @param onOver Called once, when the socket is closed. */
  constructor(socket: HostSocket, onOver: (greeting: SocketGreeting) => void) {
    this.#socket = socket;
    this.#onOver = () => onOver(this);
    this.hello = new Promise((resolve) => { this.#settle = resolve; });
    socket.addEventListener('message', ({ data }) => this.#take(data));
    socket.addEventListener('close', () => this.#finish());
    // What breaks is closed, and says so; without a listener, Node would take it for nobody's business and end.
    socket.addEventListener('error', () => undefined);
  }

  /** Whether the socket was closed by either side. */
  get isOver(): boolean {
    return this.#isOver;
  }

  push(): void {
    // It gets the state, or what it missed, when it is let in.
  }

  beat(): void {
    this.#beats += 1;
    if (!this.#hasHello && this.#beats >= MOST_BEATS) this.refuse({ code: 4408, reason: 'Say hello first: {"type":"hello"}.' });
  }

  async end(reason: EndReason): Promise<void> {
    this.refuse(END_CODES[reason]);
  }

  refuse({ code, reason }: CloseCode): void {
    if (this.#isOver) return;
    this.#finish();
    this.#socket.close(code, reason);
  }

  #take(data: unknown): void {
    if (this.#hasHello || this.#isOver) return;
    const hello = parseHello(data);
    if (hello === undefined) return this.refuse({ code: 4400, reason: 'The first message has to be a hello: {"type":"hello"}.' });
    this.#hasHello = true;
    this.#settle(hello);
  }

  #finish(): void {
    if (this.#isOver) return;
    this.#isOver = true;
    this.#settle(undefined);
    this.#onOver();
  }
}
