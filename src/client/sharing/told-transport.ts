import { tap } from 'rxjs';
import type { Transport } from '../transports/transport.js';
import type { LeaderDesk } from './leader-desk.js';
import { sharedEvent } from './shared-event.js';

/** A transport that tells the others of everything that it brings, before the leader takes it. */
export function toldTransport(transport: Transport, desk: LeaderDesk): Transport {
  return {
    ...transport,
    open: (request) => {
      desk.tell({ kind: 'attempt', cursor: request.cursor, sendsReady: transport.sendsReady });
      return transport.open(request).pipe(tap((event) => {
        const told = sharedEvent(event);
        if (told !== undefined) desk.tell(told);
      }));
    },
  };
}
