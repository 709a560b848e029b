import { defer, tap, type Observable } from 'rxjs';
import type { Transport, TransportEvent } from './transport.js';

/** What can be overheard of a transport: each connection begins, brings what it brings, and ends. */
export type TapNote =
  | { readonly kind: 'begin'; readonly cursor: string | undefined }
  | { readonly kind: 'event'; readonly event: TransportEvent }
  /** `error` is absent where the host ended the connection in good order, and where the client gave it up. */
  | { readonly kind: 'end'; readonly error?: unknown };

/**
 * A transport that does what the one behind it does, and tells a listener of it.
 *
 * For logs and inspectors. Nothing is held back or changed, and answers about one call are told like everything else. The listener
 * runs before the client takes the event, and must not throw.
 */
export function tapped(transport: Transport, listener: (note: TapNote) => void): Transport {
  const overhear = (open: () => Observable<TransportEvent>): Observable<TransportEvent> => defer(open).pipe(tap({
    next: (event) => listener({ kind: 'event', event }),
    error: (error: unknown) => listener({ kind: 'end', error }),
    complete: () => listener({ kind: 'end' }),
    unsubscribe: () => listener({ kind: 'end' }),
  }));
  return {
    // What else a transport says of itself.
    ...transport,
    name: transport.name,
    sendsReady: transport.sendsReady,
    open: (request) => overhear(() => {
      listener({ kind: 'begin', cursor: request.cursor });
      return transport.open(request);
    }),
    ...(transport.fetchCall && {
      fetchCall: (request, call) => defer(() => transport.fetchCall?.(request, call) ?? []).pipe(
        tap((event) => listener({ kind: 'event', event }))),
    }),
  };
}
