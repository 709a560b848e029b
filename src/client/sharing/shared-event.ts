import type { TransportEvent } from '../transports/transport.js';
import type { SharedEvent } from './share-message.js';

/** What the others have to know of an event; `undefined` for what is the leader's own business. */
export function sharedEvent(event: TransportEvent): SharedEvent | undefined {
  switch (event.kind) {
    case 'message': case 'cursor': return event;
    case 'transport': {
      const { transport: { name, sendsReady }, left } = event;
      return { kind: 'transport', name, sendsReady, left: left && { transport: left.transport, reason: left.reason } };
    }
    case 'open': case 'life': case 'retry': case 'skipped': return undefined;
    default: return event satisfies never;
  }
}

