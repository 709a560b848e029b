import type { ClientSocket } from '../../../src/client/index.js';

type Listener = (event: { readonly data?: unknown; readonly code?: number }) => void;

/** The client's end of a WebSocket whose other end is the test. */
export class FakeClientSocket implements ClientSocket {
  readonly address: string;
  readonly sent: unknown[] = [];
  readonly #listeners: (readonly [type: string, listener: Listener])[] = [];
  /** Whether the client still holds it. */
  isOpen = true;

  constructor(address: string) {
    this.address = address;
  }

  addEventListener(type: string, listener: Listener): void {
    this.#listeners.push([type, listener]);
  }

  send(text: string): void {
    this.sent.push(JSON.parse(text));
  }

  close(): void {
    this.isOpen = false;
  }

  /** The handshake succeeds. */
  accept(): this {
    return this.#fire('open', {});
  }

  /** A message comes. */
  say(data: unknown): this {
    return this.#fire('message', { data: typeof data === 'object' && !(data instanceof Blob) ? JSON.stringify(data) : data });
  }

  /** The host closes it, or the network does. */
  end(code: number): this {
    this.isOpen = false;
    return this.#fire('error', {}).#fire('close', { code });
  }

  #fire(type: string, event: Parameters<Listener>[0]): this {
    for (const [wanted, listener] of this.#listeners) if (wanted === type) listener(event);
    return this;
  }
}

/** Opens fake sockets and keeps them. */
export class FakeSockets {
  readonly all: FakeClientSocket[] = [];

  readonly create = (address: string): FakeClientSocket => {
    const socket = new FakeClientSocket(address);
    this.all.push(socket);
    return socket;
  };

  get latest(): FakeClientSocket {
    const socket = this.all.at(-1);
    if (socket === undefined) throw new Error('No socket was opened.');
    return socket;
  }

  /** How many the client still holds. */
  get open(): number { return this.all.filter(({ isOpen }) => isOpen).length; }
}
