import type { CallUpdate } from '../model/index.js';

const encoder = new TextEncoder();

/** JSON has no raw line breaks, so one `data:` line holds it; cursors have none by the contract of `UpdateLog`. */
const frame = (event: string, data: unknown, id?: string): Uint8Array =>
  encoder.encode(`event: ${event}\n${id === undefined ? '' : `id: ${id}\n`}data: ${JSON.stringify(data)}\n\n`);

/** How long a client is to wait before it comes back, in milliseconds. */
export const retryFrame = (milliseconds: number): Uint8Array => encoder.encode(`retry: ${milliseconds}\n\n`);

/** Updates under one cursor: one alone as an object, several as an array. */
export const updateFrame = (updates: readonly CallUpdate[], cursor: string): Uint8Array =>
  frame('update', updates.length === 1 ? updates[0] : updates, cursor);

/** A part of the state. It has no id: a cursor must never pretend that half a snapshot is whole. */
export const snapshotFrame = (updates: readonly CallUpdate[], more: boolean): Uint8Array =>
  frame('snapshot', { calls: updates, more });

/** The state is whole, or the gap is closed. `now` is the host's clock in milliseconds. */
export const readyFrame = (cursor: string, now: number, resumed: boolean): Uint8Array =>
  frame('ready', { cursor, now, resumed }, cursor);

/** The client's cursor is of no use: a snapshot follows. */
export const resetFrame = (reason: string): Uint8Array => frame('reset', { reason });

/** The line is alive. A client that sees only some of the calls is told the cursor too, so that it does not grow old. */
export const pingFrame = (now: number, cursor?: string): Uint8Array => frame('ping', { now }, cursor);
