import type { HostMessage } from './host-message.js';

function asObject(message: HostMessage): object {
  switch (message.type) {
    case 'update': {
      const { type, cursor, updates } = message;
      return updates.length === 1 ? { type, cursor, ...updates[0] } : { type, cursor, updates };
    }
    case 'snapshot': return { type: message.type, calls: message.updates, more: message.more };
    case 'ready': case 'reset': case 'ping': case 'retry': return message;
    default: return message satisfies never;
  }
}

/** A message as one JSON object that carries its type and its cursor itself: for WebSocket and polling. It has no line breaks. */
export const jsonFrame = (message: HostMessage): string => JSON.stringify(asObject(message));
