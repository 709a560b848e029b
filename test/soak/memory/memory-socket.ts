import type { ClientSocket } from '../../../src/client/index.js';
import type { HostSocket } from '../../../src/host/index.js';
import { SseFrameSplitter } from '../../../src/mock/sse-frame.js';
import { frameOfSocketText, socketTextOf } from './socket-frames.js';

type Listener = (event: { readonly type: string; readonly data?: unknown; readonly code?: number }) => void;

/** One end of a WebSocket, told what happens to it. */
class SocketEnd {
  readonly #listeners = new Map<string, Listener[]>();

  addEventListener(type: string, listener: Listener): void {
    this.#listeners.set(type, [...this.#listeners.get(type) ?? [], listener]);
  }

  tell(type: string, facts: { readonly data?: unknown; readonly code?: number } = {}): void {
    for (const listener of this.#listeners.get(type) ?? []) listener({ type, ...facts });
  }
}

/** What a WebSocket in memory is made with. */
export interface MemorySocketOptions {
  /** The host takes it; `undefined` where nobody takes it. */
  readonly accept: ((socket: HostSocket) => void) | undefined;
  /** What the client says on its way to the host. */
  readonly bend: (text: string) => string;
  /** Puts the way between the ends: what the host sends as frames of a stream, and what comes through of them. */
  readonly way: (source: ReadableStream<Uint8Array>) => ReadableStream<Uint8Array>;
}

const encoder = new TextEncoder();

/**
 * Opens a WebSocket in memory and gives the client's end. What the host sends goes over a stream of bytes, so that everything that
 * goes wrong with streams goes wrong with it: a message that is cut does not arrive.
 */
export function memorySocket({ accept, bend, way }: MemorySocketOptions): ClientSocket {
  const client = new SocketEnd();
  const host = new SocketEnd();
  let state: 'opening' | 'open' | 'closed' = 'opening';
  let source: ReadableStreamDefaultController<Uint8Array> | undefined;
  let reader: ReadableStreamDefaultReader<Uint8Array> | undefined;
  let hasHostClosed = false;
  let code = 1006;

  const close = (): void => {
    if (state === 'closed') return;
    state = 'closed';
    void reader?.cancel().catch(() => undefined);
    setImmediate(() => {
      client.tell('close', { code });
      host.tell('close', { code });
    });
  };

  const read = async (body: ReadableStream<Uint8Array>): Promise<void> => {
    const splitter = new SseFrameSplitter();
    reader = body.getReader();
    for (;;) {
      // oxlint-disable-next-line no-await-in-loop -- a stream is read piece by piece
      const { done, value } = await reader.read().catch(() => ({ done: true, value: undefined }));
      if (done || value === undefined) break;
      for (const frame of splitter.split(value)) {
        const data = socketTextOf(frame);
        if (data !== undefined && state === 'open') client.tell('message', { data });
      }
    }
    close();
  };

  setImmediate(() => {
    if (state !== 'opening') return;
    if (accept === undefined) return close();
    state = 'open';
    void read(way(new ReadableStream<Uint8Array>({ start: (controller) => { source = controller; } })));
    accept({
      addEventListener: (type, listener) => host.addEventListener(type, listener),
      send: (text) => { if (state === 'open' && !hasHostClosed) source?.enqueue(encoder.encode(frameOfSocketText(text))); },
      close: (given) => {
        if (hasHostClosed || state === 'closed') return;
        hasHostClosed = true;
        code = given;
        source?.close();
      },
    });
    client.tell('open');
  });

  return {
    addEventListener: (type, listener) => client.addEventListener(type, listener),
    send: (text) => { if (state === 'open') host.tell('message', { data: bend(text) }); },
    close,
  };
}
