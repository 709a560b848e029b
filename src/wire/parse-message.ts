import { standardVocabulary, type CallUpdate, type Vocabulary } from '../model/index.js';
import { MessageError } from './message-error.js';
import { checkPing, checkReady, checkReset, type Fault } from './message-faults.js';
import { parseTime } from './parse-time.js';
import { parseUpdate } from './parse-update.js';
import type { WireMessage } from './wire-message.js';

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

/** Where a reader stands: whose words it knows and what to say of a fault. */
interface Reading {
  readonly raw: RawMessage;
  readonly vocabulary: Vocabulary;
}

const errorOf = ({ raw }: Reading, fault: Fault): MessageError =>
  new MessageError({ fault: 'not-valid', type: raw.type, cursor: raw.cursor, ...fault });

const refused = (reading: Reading, fault: Fault): ParsedMessage => ({ errors: [errorOf(reading, fault)] });

function readUpdates(reading: Reading, values: readonly unknown[], path: string): { updates: CallUpdate[]; errors: readonly MessageError[] } {
  const updates: CallUpdate[] = [];
  let errors: MessageError[] | undefined;
  for (const [index, value] of values.entries()) {
    const parsed = parseUpdate(value, reading.vocabulary);
    if (!parsed.fault) { updates.push(parsed.update); continue; }
    const place = path === '' ? '' : `${path}[${index}]`;
    const inner = parsed.fault.path;
    (errors ??= []).push(errorOf(reading, { path: place && inner ? `${place}.${inner}` : place + inner, rule: parsed.fault.rule }));
  }
  return { updates, errors: errors ?? NONE };
}

const cursorOf = ({ raw }: Reading): { cursor?: string } => (raw.cursor === undefined ? {} : { cursor: raw.cursor });

function parseUpdateMessage(reading: Reading): ParsedMessage {
  const { data } = reading.raw;
  const isBatch = Array.isArray(data);
  const { updates, errors } = readUpdates(reading, isBatch ? data : [data], isBatch ? 'updates' : '');
  return updates.length === 0 && errors.length > 0
    ? { errors }
    : { message: { type: 'update', updates, ...cursorOf(reading) }, errors };
}

function parseSnapshot(reading: Reading): ParsedMessage {
  const { data } = reading.raw;
  const calls = typeof data === 'object' && data !== null && 'calls' in data ? data.calls : undefined;
  if (!Array.isArray(calls)) return refused(reading, { path: 'calls', rule: 'must be a list of updates' });
  const { updates, errors } = readUpdates(reading, calls, 'calls');
  const more = typeof data === 'object' && data !== null && 'more' in data && data.more === true;
  return { message: { type: 'snapshot', updates, more, ...cursorOf(reading) }, errors };
}

/** A clock that cannot be read is no reason to lose the message. */
function clockOf(value: number | string | null | undefined): { now?: number } {
  const now = value === null || value === undefined ? undefined : parseTime(value);
  return now === undefined ? {} : { now };
}

function parseReady(reading: Reading): ParsedMessage {
  const { data, cursor } = reading.raw;
  // Over SSE the cursor may stand in the id alone.
  const isWithout = typeof data === 'object' && data !== null && !Array.isArray(data) && cursor !== undefined;
  const checked = checkReady(isWithout ? { cursor, ...data } : data);
  if (checked.fault) return refused(reading, checked.fault);
  const { value } = checked;
  return { message: { type: 'ready', cursor: value.cursor, resumed: value.resumed === true, ...clockOf(value.now) }, errors: NONE };
}

function parseReset(reading: Reading): ParsedMessage {
  const checked = checkReset(reading.raw.data);
  if (checked.fault) return refused(reading, checked.fault);
  const { value } = checked;
  return { message: { type: 'reset', ...(typeof value.reason === 'string' && { reason: value.reason }), ...cursorOf(reading) }, errors: NONE };
}

function parsePing(reading: Reading): ParsedMessage {
  const checked = checkPing(reading.raw.data);
  if (checked.fault) return refused(reading, checked.fault);
  const { value } = checked;
  return { message: { type: 'ping', ...clockOf(value.now), ...cursorOf(reading) }, errors: NONE };
}

/**
 * Checks one message and brings it into the vocabulary's spelling.
 *
 * Use it on every message of any transport; over WebSocket and polling the type and the cursor stand in the object
 * itself. It never throws: a message of a type that is not known gives nothing, one that breaks the schema gives the
 * faults, a batch with one bad update gives the others and its fault.
 */
export function parseMessage(raw: RawMessage, vocabulary: Vocabulary = standardVocabulary): ParsedMessage {
  const reading: Reading = { raw: { ...raw, type: raw.type === '' || raw.type === 'message' ? 'update' : raw.type }, vocabulary };
  switch (reading.raw.type) {
    case 'update': return parseUpdateMessage(reading);
    case 'snapshot': return parseSnapshot(reading);
    case 'ready': return parseReady(reading);
    case 'reset': return parseReset(reading);
    case 'ping': return parsePing(reading);
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
