import type { CallUpdate } from '../model/index.js';
import { parseMessageText, type MessageError } from '../wire/index.js';
import type { StreamBlock } from './stream-block.js';

/** One message as it came, over whichever transport. */
export interface FeedMessage {
  readonly type: string;
  /** The data as text. */
  readonly text: string;
  /** The data as JSON; `undefined` where it is none. */
  readonly data: unknown;
  /** The cursor that stands on this very message. */
  readonly cursor: string | undefined;
  /** When it came, by the clock of the run, in milliseconds. */
  readonly at: number;
  /** The updates it holds, checked; those that break the schema are in `errors`. */
  readonly updates: readonly CallUpdate[];
  readonly errors: readonly MessageError[];
}

function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

/** Reads a message's text. */
export function readMessage(type: string, text: string, cursor: string | undefined, at: number): FeedMessage {
  const { message, errors } = parseMessageText(type, text, cursor);
  const updates = message !== undefined && 'updates' in message ? message.updates : [];
  return { type, text, data: jsonOf(text), cursor, at, updates, errors };
}

/** The message in a block of an event stream; `undefined` where it holds none. */
export function messageOf({ event, data, id }: StreamBlock, at: number): FeedMessage | undefined {
  return data === undefined ? undefined : readMessage(event === undefined || event === '' || event === 'message' ? 'update' : event, data, id, at);
}

/** A field of a message's data, where it is an object. */
export function fieldOf({ data }: FeedMessage, name: string): unknown {
  return typeof data === 'object' && data !== null ? Reflect.get(data, name) : undefined;
}
