import type { RingbackError } from '../model/index.js';

/** Why a connection is not live, as a word that a view has a sentence for. */
export const CONNECTION_REASONS = [
  'closed-by-app',    // close() was called
  'dropped',          // the stream ended or broke
  'silent',           // nothing came, not even a heartbeat
  'not-ready',        // connected, but the host never said that its state is whole
  'server-error',     // 5xx
  'busy',             // 429 or 503 with Retry-After
  'unauthorized',     // 401 even with a fresh token
  'forbidden',        // 403
  'not-found',        // 404
  'gone',             // 410, or 204: the host asks not to come back
  'unreachable',      // no answer at all: wrong address, host down, or cross-origin without permission
  'wrong-content',    // an answer that is not this protocol
  'bad-address',      // no address, or one that must not be used (javascript:, data:)
  'no-token',         // auth() failed
] as const;

/** Why a connection is not live. */
export type ConnectionReason = (typeof CONNECTION_REASONS)[number];

interface ConnectionFacts {
  /** When this state began, in milliseconds since 1970 by the server's clock as far as it is known. */
  readonly since: number;
  /** When the last message came, by the same clock; absent before the first. */
  readonly lastMessageAt?: number;
  /** Malformed or over-long messages skipped since the client was made. */
  readonly skipped: number;
}

/** A transport that was tried before the one in use, and left. */
export interface TransportLeft {
  /** Its name. */
  readonly transport: string;
  readonly reason: ConnectionReason;
  readonly error?: RingbackError;
}

interface TransportFacts {
  /** The name of the transport that is tried, or in use. */
  readonly transport: string;
  /** What a ladder left for it, and why; absent where it did not have to. */
  readonly left?: TransportLeft;
}

/** The state of the line, as a person or a program wants to know it. */
export type Connection =
  | (ConnectionFacts & Partial<TransportFacts> & { readonly state: 'connecting'; readonly attempt: number })
  | (ConnectionFacts & TransportFacts & {
      readonly state: 'live';
      /** After a break: true where nothing was missed, false where the host sent its whole state again. Absent on the first connection. */
      readonly resumed?: boolean;
    })
  | (ConnectionFacts & {
      readonly state: 'waiting';
      readonly attempt: number;
      readonly reason: ConnectionReason;
      /** When the next try starts, by the same clock as `since`. */
      readonly retryAt: number;
      readonly error?: RingbackError;
    })
  | (ConnectionFacts & { readonly state: 'offline' })
  | (ConnectionFacts & { readonly state: 'closed'; readonly reason: ConnectionReason; readonly error?: RingbackError });
