import { MessageError } from '../../wire/index.js';
import type { TransportEvent } from './transport.js';

const textOf = (value: unknown): string | undefined => (typeof value === 'string' ? value : undefined);

const skipped = (type: string, fault: 'not-json' | 'not-valid' | 'too-long', rule: string, cause?: unknown): TransportEvent =>
  ({ kind: 'skipped', error: new MessageError({ fault, type, rule, cause }) });

/**
 * A message as it stands in JSON, with its type and its cursor in the object itself: the form of WebSocket and polling.
 *
 * Several updates under one cursor stand in `updates`. An object without a type is an update; `retry` is what SSE says with
 * `retry:`. It looks no further: whether the message is a good one is the parser's to say.
 */
export function jsonMessage(value: unknown): TransportEvent {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return skipped('update', 'not-valid', 'must be an object with a type');
  const type = 'type' in value ? textOf(value.type) ?? '' : '';
  const cursor = 'cursor' in value ? textOf(value.cursor) : undefined;
  if (type === 'retry') {
    const milliseconds = 'milliseconds' in value ? value.milliseconds : undefined;
    return typeof milliseconds === 'number' && milliseconds >= 0
      ? { kind: 'retry', milliseconds }
      : skipped(type, 'not-valid', 'must name milliseconds');
  }
  const data: unknown = (type === 'update' || type === '') && 'updates' in value ? value.updates : value;
  return { kind: 'message', type, data, cursor };
}

/** The same for a message that is text still. Over `limit` UTF-16 code units it is passed over unread. */
export function jsonTextMessage(text: string, limit: number): TransportEvent {
  if (text.length > limit) return skipped('update', 'too-long', `must be at most ${limit} characters`);
  try {
    return jsonMessage(JSON.parse(text));
  } catch (cause) {
    return skipped('update', 'not-json', 'must be JSON', cause);
  }
}
