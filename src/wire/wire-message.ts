import type { CallUpdate } from '../model/index.js';

/** Facts about calls, in order, under one cursor. */
export interface UpdateMessage {
  readonly type: 'update';
  readonly updates: readonly CallUpdate[];
  readonly cursor?: string;
}

/** A part of the host's state in bulk: one or more updates for each call. `more` says that another part follows. */
export interface SnapshotMessage {
  readonly type: 'snapshot';
  readonly updates: readonly CallUpdate[];
  readonly more: boolean;
  readonly cursor?: string;
}

/** The snapshot is whole, or the gap is closed; what follows is live. */
export interface ReadyMessage {
  readonly type: 'ready';
  readonly cursor: string;
  /** The server's clock, in milliseconds since 1970. */
  readonly now?: number;
  /** True where the gap since the client's cursor was closed and nothing is missed. */
  readonly resumed: boolean;
}

/** The cursor is too old or not known: forget what is known, a snapshot follows. */
export interface ResetMessage {
  readonly type: 'reset';
  /** Why, in a word of the host's, for example `cursor-expired`. */
  readonly reason?: string;
  readonly cursor?: string;
}

/** The line is alive; tells the server's clock. */
export interface PingMessage {
  readonly type: 'ping';
  readonly now?: number;
  readonly cursor?: string;
}

/** One message of the protocol, checked and with its updates in the vocabulary's spelling. */
export type WireMessage = UpdateMessage | SnapshotMessage | ReadyMessage | ResetMessage | PingMessage;

/** The types of message that the protocol knows. A message of any other type is skipped. */
export const MESSAGE_TYPES = ['update', 'snapshot', 'ready', 'reset', 'ping'] as const;

/** The name of a message's type. */
export type MessageType = (typeof MESSAGE_TYPES)[number];
