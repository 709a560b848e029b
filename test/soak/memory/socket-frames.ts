import type { SseFrame } from '../../../src/mock/sse-frame.js';

interface SocketMessage {
  readonly type: string;
  readonly cursor?: string;
  readonly updates?: readonly unknown[];
}

/** What our host sends over a WebSocket, as the frame of a stream that says the same. */
export function frameOfSocketText(text: string): SseFrame {
  const message = JSON.parse(text) as SocketMessage;
  const { type, cursor, updates, ...rest } = message;
  const data = updates ?? (type === 'ready' ? { ...rest, cursor } : rest);
  return `event: ${type}\n${cursor === undefined ? '' : `id: ${cursor}\n`}data: ${JSON.stringify(data)}\n\n`;
}

/** The frame of a stream as it comes over a WebSocket; `undefined` where it is no message there. */
export function socketTextOf(frame: SseFrame): string | undefined {
  const line = (name: string): string | undefined => new RegExp(`^${name}: ?(.*)$`, 'm').exec(frame)?.[1];
  const data = line('data');
  if (data === undefined) return undefined;
  let value: unknown;
  try {
    value = JSON.parse(data);
  } catch {
    return data;
  }
  if (typeof value !== 'object' || value === null) return data;
  return JSON.stringify({ type: line('event'), cursor: line('id'), ...(Array.isArray(value) ? { updates: value } : value) });
}
