import type { Observable } from 'rxjs';
import type { RingbackError } from '../../model/index.js';
import type { ClientEnvironment } from '../client-environment.js';
import type { TransportLeft } from '../connection.js';

/** What a transport needs to make one connection. */
export interface TransportRequest {
  readonly url: URL;
  /** Where to go on; `undefined` asks for the whole state. It holds no line ends and no control characters. */
  readonly cursor: string | undefined;
  /** A fresh token; `undefined` where the app uses none. It goes into a header, never into the address. */
  readonly token: string | undefined;
  /** The app's own headers. */
  readonly headers: Readonly<Record<string, string>>;
  readonly credentials: RequestCredentials;
  /** The most that one message may take, in UTF-16 code units. */
  readonly messageLength: number;
  readonly environment: ClientEnvironment;
}

/** What one connection brings, in order. */
export type TransportEvent =
  /**
   * From here on it is this transport that brings what comes, begun anew from the request's cursor: a ladder has gone to
   * another rung. `left` is the rung it left for this one.
   */
  | { readonly kind: 'transport'; readonly transport: Transport; readonly left?: TransportLeft }
  /** The host accepted the connection. Comes once, before everything else that a transport brings. */
  | { readonly kind: 'open' }
  /** Bytes came, whatever they are: the line is alive. */
  | { readonly kind: 'life' }
  /**
   * A whole message. `data` is JSON text or a value that was parsed already; `cursor` is empty where the host took it back.
   * `value` is what `JSON.parse` made of the text, where the transport has read ahead.
   */
  | { readonly kind: 'message'; readonly type: string; readonly data: unknown; readonly cursor: string | undefined; readonly value?: unknown }
  /** The host has moved the place to resume from, without a message. */
  | { readonly kind: 'cursor'; readonly cursor: string }
  /** The host asks for waits of at least so many milliseconds before coming back. */
  | { readonly kind: 'retry'; readonly milliseconds: number }
  /** A message was passed over. */
  | { readonly kind: 'skipped'; readonly error: RingbackError };

/**
 * A way to the host. The client knows none in particular: it opens one connection at a time, subscribes, and comes back
 * when it ends. `sse()` is one; an object of this shape is all it takes to add another.
 */
export interface Transport {
  /** Its name, as `connection$` tells it. */
  readonly name: string;
  /**
   * Whether the host says `ready` over this transport. Where it does not (a hub that only carries messages), the
   * connection counts as live once it is open.
   */
  readonly sendsReady: boolean;
  /** Whether silence means that the line is dead. Default true; false for a source that may have nothing to say for hours. */
  readonly hasHeartbeat?: boolean;
  /**
   * One connection. Cold: nothing happens before it is subscribed, and unsubscribing ends the connection at once and
   * leaves nothing behind. It completes where the host ended it in good order, and fails with a `StreamRefusedError`,
   * `ContentTypeError`, `UnreachableError` or `StreamDroppedError`; anything else it fails with counts as a drop.
   */
  open(request: TransportRequest): Observable<TransportEvent>;
  /**
   * The state of one call, as a snapshot message, for a call whose updates have a gap. Cold. Left out where the transport
   * cannot ask; gaps then stay until the next snapshot.
   */
  fetchCall?(request: TransportRequest, call: string): Observable<TransportEvent>;
}
