import { map, startWith, type Observable } from 'rxjs';
import { jsonMessage, jsonTextMessage } from './json-message.js';
import type { Transport, TransportEvent, TransportRequest } from './transport.js';

/** What `fromMessages()` goes by. */
export interface MessagesOptions {
  /** The transport's name, as `connection$` tells it. Default `messages`. */
  readonly name?: string;
  /** Whether the messages bring `ready`. Default false: the connection is live at once. */
  readonly sendsReady?: boolean;
  /** Whether messages or pings come at least every few seconds, so that silence means that the line is dead. Default false. */
  readonly hasHeartbeat?: boolean;
}

/** Messages of the protocol, each as JSON text or parsed: `{ type, cursor?, … }`, as over WebSocket; without a type, an update. */
export type Messages = Observable<unknown>;

/**
 * An app's own stream of messages as a transport: from a message bus, a WebSocket that is there already, a worker.
 *
 * Give `connectCalls` the stream, or a function that is asked for one at each connect and gets the cursor to go on from. One
 * subscription is one connection: where the stream ends or fails, the client waits and subscribes again, so a stream that
 * has said all it has to say should stay open. Nothing is asked over HTTP; the client's `url` only names the feed.
 */
export function fromMessages(
  source: Messages | ((request: TransportRequest) => Messages), { name = 'messages', sendsReady = false, hasHeartbeat = false }: MessagesOptions = {},
): Transport {
  return {
    name,
    sendsReady,
    hasHeartbeat,
    open: (request) => (typeof source === 'function' ? source(request) : source).pipe(
      map((message) => (typeof message === 'string' ? jsonTextMessage(message, request.messageLength) : jsonMessage(message))),
      startWith<TransportEvent>({ kind: 'open' }),
    ),
  };
}
