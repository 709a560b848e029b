import type { TransportEvent } from '../transports/transport.js';
import type { SharedEvent } from './share-message.js';

/** What the others have to know of an event; `undefined` for what is the leader's own business. */
export function sharedEvent(event: TransportEvent): SharedEvent | undefined {
  switch (event.kind) {
    // The others parse for themselves: text is copied at less cost than what it stands for.
    case 'message': return { kind: 'message', type: event.type, data: event.data, cursor: event.cursor };
    case 'cursor': return event;
    case 'transport': {
      const { transport: { name, sendsReady }, left } = event;
      return { kind: 'transport', name, sendsReady, left: left && { transport: left.transport, reason: left.reason } };
    }
    case 'open': case 'life': case 'retry': case 'skipped': return undefined;
    default: return event satisfies never;
  }
}

