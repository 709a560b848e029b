import type { HostSocket } from '../../src/host/index.js';

type Listener = (event: { readonly type: string; readonly data?: unknown }) => void;

interface Message { readonly type: string; readonly cursor?: string; readonly [field: string]: unknown }

/** A WebSocket of which the test is the other end. */
export class FakeSocket implements HostSocket {
  /** What the host sent, parsed. */
  readonly messages: Message[] = [];
  /** How the host closed it. */
  closed: { readonly code: number; readonly reason: string } | undefined;
  bufferedAmount = 0;
  /** Thrown by `send`, as runtimes do for a socket that is closing. */
  failure: Error | undefined;
  /** Whether what is sent stays in the buffer. */
  isStuck = false;
  readonly #listeners = new Map<string, Set<Listener>>();

  addEventListener(type: string, listener: Listener): void {
    const listeners = this.#listeners.get(type) ?? new Set();
    this.#listeners.set(type, listeners.add(listener));
  }

  send(text: string): void {
    if (this.failure) throw this.failure;
    if (this.isStuck) this.bufferedAmount += text.length;
    this.messages.push(JSON.parse(text) as Message);
  }

  close(code: number, reason: string): void {
    if (this.closed) return;
    this.closed = { code, reason };
    this.emit('close');
  }

  /** The client says something. */
  say(message: unknown): void {
    this.emit('message', typeof message === 'string' || message instanceof Uint8Array ? message : JSON.stringify(message));
  }

  emit(type: 'message' | 'close' | 'error', data?: unknown): void {
    for (const listener of this.#listeners.get(type) ?? []) listener({ type, data });
  }

  /** The messages of one type. */
  of(type: string): Message[] {
    return this.messages.filter((message) => message.type === type);
  }
}
