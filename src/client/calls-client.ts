import type { Observable } from 'rxjs';
import type { Call, RingbackError, Vocabulary } from '../model/index.js';
import type { CallSummary } from '../reducer/call-summary.js';
import type { Connection } from './connection.js';

/** A look at all calls at one moment. It is live: read it when it is handed out, do not keep it. */
export interface Calls {
  readonly size: number;
  get(id: string): Call | undefined;
  values(): IterableIterator<Call>;
  /** The ids that changed, appeared or went away since the look before. */
  readonly changed: ReadonlySet<string>;
}

/** What `connectCalls` gives: the calls of one feed, kept up to date until `close`. */
export interface CallsClient {
  /** The call with this id: at once what is known, then each change, at most once a frame. `undefined` while nothing is known. */
  call$(id: string): Observable<Call | undefined>;
  /** All calls: at once, then at most once a frame with the ids that changed, after those who watch single calls. */
  readonly calls$: Observable<Calls>;
  /** Counts by outcome and status, at most once a frame. Nothing before the first call, or before the host has said that there is none. */
  readonly summary$: Observable<CallSummary>;
  /** The state of the line: at once, then each change. */
  readonly connection$: Observable<Connection>;
  /** What went wrong and was survived; each kind of malformed message once for each connection. Never errors itself. */
  readonly errors$: Observable<RingbackError>;
  /** The statuses this client works with. */
  readonly vocabulary: Vocabulary;
  /** The server's clock as far as it is known, in milliseconds since 1970; this machine's clock before the first `ready` or `ping`. */
  now(): number;
  /** Ends the connection and completes every stream; no timer, listener or request is left. Calling it again does nothing. */
  close(): void;
  [Symbol.dispose](): void;
}
