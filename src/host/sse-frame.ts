import type { HostMessage } from './host-message.js';

const encoder = new TextEncoder();

/** JSON has no raw line breaks, so one `data:` line holds it; cursors have none by the contract of `UpdateLog`. */
const frame = (event: string, data: unknown, id?: string): Uint8Array =>
  encoder.encode(`event: ${event}\n${id === undefined ? '' : `id: ${id}\n`}data: ${JSON.stringify(data)}\n\n`);

/** A message as it is written to an event stream: one update alone as an object, several as an array. */
export function sseFrame(message: HostMessage): Uint8Array {
  switch (message.type) {
    case 'update': return frame('update', message.updates.length === 1 ? message.updates[0] : message.updates, message.cursor);
    // It has no id: a cursor must never pretend that half a snapshot is whole.
    case 'snapshot': return frame('snapshot', { calls: message.updates, more: message.more });
    case 'ready': return frame('ready', { cursor: message.cursor, now: message.now, resumed: message.resumed }, message.cursor);
    case 'reset': return frame('reset', { reason: message.reason });
    case 'ping': return frame('ping', { now: message.now }, message.cursor);
    case 'retry': return encoder.encode(`retry: ${message.milliseconds}\n\n`);
    default: return message satisfies never;
  }
}
