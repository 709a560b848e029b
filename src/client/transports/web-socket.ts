import { Observable } from 'rxjs';
import { StreamDroppedError } from '../errors/stream-dropped-error.js';
import { StreamRefusedError } from '../errors/stream-refused-error.js';
import { UnreachableError } from '../errors/unreachable-error.js';
import { fetchCall } from './fetch-call.js';
import { jsonTextMessage } from './json-message.js';
import type { Transport } from './transport.js';

/** What is needed of a WebSocket: the browser's fits, and so does that of the `ws` package. */
export interface ClientSocket {
  addEventListener(type: 'open' | 'message' | 'error' | 'close', listener: (event: { readonly data?: unknown; readonly code?: number }) => void): void;
  send(text: string): void;
  close(): void;
}

/** What `webSocket()` goes by. */
export interface WebSocketOptions {
  /** Opens a WebSocket. Default: the platform's own. Node has one from 22 on. */
  readonly create?: (address: string) => ClientSocket;
}

/** Close codes from here on are this and the HTTP status that says the same. */
const STATUS_BASE = 4000;

/** The feed's address as that of a WebSocket. */
function socketAddress({ href }: URL): string {
  return href.replace(/^http/, 'ws');
}

/**
 * Messages over a WebSocket, for networks that hold streams back.
 *
 * Give it to `connectCalls` as `transport`, or as a rung of a `ladder`. One subscription is one WebSocket; the first thing
 * it sends is the cursor and the token, so that neither stands in an address. A page cannot give a WebSocket headers, and
 * cookies go along with it whatever `credentials` says: `headers` and `credentials` are for the questions beside it.
 */
export function webSocket({ create = (address) => new WebSocket(address) }: WebSocketOptions = {}): Transport {
  return {
    name: 'websocket',
    sendsReady: true,
    open: ({ url, cursor, token, messageLength }) => new Observable((subscriber) => {
      let socket: ClientSocket;
      try {
        socket = create(socketAddress(url));
      } catch (cause) {
        subscriber.error(new UnreachableError(url.origin, { cause }));
        return undefined;
      }
      let isOpen = false;
      socket.addEventListener('open', () => {
        // Given up while it was being opened: some close it all the same, some open it first.
        if (subscriber.closed) return;
        isOpen = true;
        socket.send(JSON.stringify({ type: 'hello', cursor, token }));
        subscriber.next({ kind: 'open' });
      });
      socket.addEventListener('message', ({ data }) => {
        subscriber.next({ kind: 'life' });
        subscriber.next(jsonTextMessage(typeof data === 'string' ? data : '', messageLength));
      });
      // What breaks is closed, and says so; without a listener, Node would take it for nobody's business and end.
      socket.addEventListener('error', () => undefined);
      socket.addEventListener('close', ({ code = 0 }) => {
        const status = code - STATUS_BASE;
        if (status >= 400 && status < 600) subscriber.error(new StreamRefusedError(status));
        else if (isOpen) subscriber.error(new StreamDroppedError());
        else subscriber.error(new UnreachableError(url.origin));
      });
      return () => socket.close();
    }),
    fetchCall,
  };
}
