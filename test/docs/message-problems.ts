import { CompactUpdates } from '../../src/wire/compact-updates.js';
import { parseMessage, parseMessageText, SseDecoder, type ParsedMessage } from '../../src/wire/index.js';

/** What a client would say of a stream that is written as the block is. */
export function sseProblems(text: string): string[] {
  const handles = new CompactUpdates();
  // An event is whole with the blank line after it, which ends a block as well.
  return new SseDecoder().decode(`${text}\n\n`).flatMap((frame) => {
    if (frame.kind !== 'event') return [];
    return frame.data.startsWith('[') ? entryProblems(JSON.parse(frame.data), handles) : faultsOf(parseMessageText(frame.event, frame.data, frame.id), frame.event);
  });
}

/** The same of an array of updates, or of one that begins with a handle: an entry of the compact form. */
function entryProblems(value: unknown, handles: CompactUpdates): string[] {
  if (!Array.isArray(value)) return ['is no entry'];
  if (typeof value[0] !== 'number') return faultsOf(parseMessage({ type: 'update', data: value }), 'update');
  const { value: update, fault } = handles.read(value);
  return fault ? [`${fault.path} ${fault.rule}`] : faultsOf(parseMessage({ type: 'update', data: update }), 'update');
}

/** The same of messages as a WebSocket carries them, one on a line. */
export function messageLineProblems(text: string): string[] {
  return text.trim().split('\n').flatMap((line) => messageProblems(JSON.parse(line)));
}

/** The same of a poll's answer: its head, a blank line, and JSON. */
export function httpProblems(text: string): string[] {
  return text.split(/\n\n+/).flatMap((part) => {
    if (!part.startsWith('{')) return [];
    const body: unknown = JSON.parse(part);
    return typeof body === 'object' && body !== null && 'messages' in body && Array.isArray(body.messages) ? body.messages.flatMap(messageProblems) : ['is no answer to a poll'];
  });
}

function messageProblems(message: unknown): string[] {
  if (typeof message !== 'object' || message === null || !('type' in message) || typeof message.type !== 'string') return ['is no message'];
  const { type } = message;
  // What a client says first, and SSE's `retry:`: neither is a message about calls.
  if (type === 'hello' || type === 'retry') return [];
  return faultsOf(parseMessage({ type, data: 'updates' in message ? message.updates : message }), type);
}

function faultsOf({ message, errors }: ParsedMessage, type: string): string[] {
  return message === undefined && errors.length === 0 ? [`there is no message "${type}"`] : errors.map(({ message: text }) => text);
}
