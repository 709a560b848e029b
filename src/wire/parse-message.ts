import { standardVocabulary, type CallUpdate, type Vocabulary } from '../model/index.js';
import { MessageError } from './message-error.js';
import { checkPing, checkReady, checkReset, type Fault } from './message-faults.js';
import { parseTime } from './parse-time.js';
import { parseUpdate } from './parse-update.js';
import type { MessageType, WireMessage } from './wire-message.js';

/**
 * What came of one message. `message` is absent where the type is not known or nothing of it was usable; `errors` holds
 * one error for each fault, so that one bad update in a batch costs only itself.
 */
export interface ParsedMessage {
  readonly message?: WireMessage;
  readonly errors: readonly MessageError[];
}

const NONE: readonly MessageError[] = [];

/** A message as it comes from any transport: its type, its cursor, and its data as `JSON.parse` gave it. */
export interface RawMessage {
  /** The type; empty or `message` (an SSE event without a name) means `update`. */
  readonly type: string;
  readonly data: unknown;
  readonly cursor?: string | undefined;
}

const errorOf = (type: MessageType, { cursor }: RawMessage, fault: Fault): MessageError =>
  new MessageError({ fault: 'not-valid', type, cursor, ...fault });

const refused = (type: MessageType, raw: RawMessage, fault: Fault): ParsedMessage => ({ errors: [errorOf(type, raw, fault)] });

const cursorOf = ({ cursor }: RawMessage): { cursor?: string } => (cursor === undefined ? {} : { cursor });

function readUpdates(type: MessageType, path: string, raw: RawMessage, values: readonly unknown[], vocabulary: Vocabulary) {
  const updates: CallUpdate[] = [];
  const errors: MessageError[] = [];
  for (const [index, value] of values.entries()) {
    const { update, fault } = parseUpdate(value, vocabulary);
    if (update) updates.push(update);
    else errors.push(errorOf(type, raw, { path: `${path}[${index}]${fault.path && '.'}${fault.path}`, rule: fault.rule }));
  }
  return { updates, errors };
}

function parseUpdateMessage(raw: RawMessage, vocabulary: Vocabulary): ParsedMessage {
  if (Array.isArray(raw.data)) {
    const { updates, errors } = readUpdates('update', 'updates', raw, raw.data, vocabulary);
    return updates.length === 0 && errors.length > 0 ? { errors } : { message: { type: 'update', updates, ...cursorOf(raw) }, errors };
  }
  // Most messages are this one. It makes no list that it does not hand out.
  const { update, fault } = parseUpdate(raw.data, vocabulary);
  return fault ? refused('update', raw, fault) : { message: { type: 'update', updates: [update], ...cursorOf(raw) }, errors: NONE };
}

function parseSnapshot(raw: RawMessage, vocabulary: Vocabulary): ParsedMessage {
  const { data } = raw;
  const calls = typeof data === 'object' && data !== null && 'calls' in data ? data.calls : undefined;
  if (!Array.isArray(calls)) return refused('snapshot', raw, { path: 'calls', rule: 'must be a list of updates' });
  const { updates, errors } = readUpdates('snapshot', 'calls', raw, calls, vocabulary);
  const more = typeof data === 'object' && data !== null && 'more' in data && data.more === true;
  return { message: { type: 'snapshot', updates, more, ...cursorOf(raw) }, errors };
}

/** A clock that cannot be read is no reason to lose the message. */
function clockOf(value: number | string | null | undefined): { now?: number } {
  const now = value === null || value === undefined ? undefined : parseTime(value);
  return now === undefined ? {} : { now };
}

function parseReady(raw: RawMessage): ParsedMessage {
  const { data, cursor } = raw;
  // Over SSE the cursor may stand in the id alone.
  const isWithout = typeof data === 'object' && data !== null && !Array.isArray(data) && cursor !== undefined;
  const { value, fault } = checkReady(isWithout ? { cursor, ...data } : data);
  if (fault) return refused('ready', raw, fault);
  return { message: { type: 'ready', cursor: value.cursor, resumed: value.resumed === true, ...clockOf(value.now) }, errors: NONE };
}

function parseReset(raw: RawMessage): ParsedMessage {
  const { value, fault } = checkReset(raw.data);
  if (fault) return refused('reset', raw, fault);
  return { message: { type: 'reset', ...(typeof value.reason === 'string' && { reason: value.reason }), ...cursorOf(raw) }, errors: NONE };
}

function parsePing(raw: RawMessage): ParsedMessage {
  const { value, fault } = checkPing(raw.data);
  if (fault) return refused('ping', raw, fault);
  return { message: { type: 'ping', ...clockOf(value.now), ...cursorOf(raw) }, errors: NONE };
}

/**
 * Checks one message and brings it into the vocabulary's spelling.
 *
 * Use it on every message of any transport; over WebSocket and polling the type and the cursor stand in the object
 * itself. It never throws: a message of a type that is not known gives nothing, one that breaks the schema gives the
 * faults, a batch with one bad update gives the others and its fault.
 */
export function parseMessage(raw: RawMessage, vocabulary: Vocabulary = standardVocabulary): ParsedMessage {
  switch (raw.type) {
    case '':
    case 'message':
    case 'update': return parseUpdateMessage(raw, vocabulary);
    case 'snapshot': return parseSnapshot(raw, vocabulary);
    case 'ready': return parseReady(raw);
    case 'reset': return parseReset(raw);
    case 'ping': return parsePing(raw);
    default: return { errors: NONE };
  }
}

/** The same for data that is still JSON text, as an SSE event carries it. Data that is empty counts as `{}`. */
export function parseMessageText(type: string, text: string, cursor: string | undefined, vocabulary: Vocabulary = standardVocabulary): ParsedMessage {
  let data: unknown;
  try {
    data = text === '' ? {} : JSON.parse(text);
  } catch (cause) {
    return { errors: [new MessageError({ fault: 'not-json', type: type || 'update', cursor, cause })] };
  }
  return parseMessage({ type, data, cursor }, vocabulary);
}
