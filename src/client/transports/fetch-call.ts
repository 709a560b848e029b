import { Observable } from 'rxjs';
import { MessageError } from '../../wire/index.js';
import { readText } from './read-text.js';
import { requestFeed } from './request-feed.js';
import type { TransportEvent, TransportRequest } from './transport.js';

/**
 * Asks the host for the state of one call: a GET of the feed's address with `call=<id>` added to its query, answered with
 * a snapshot message as JSON.
 *
 * For transports whose host speaks HTTP. It gives one message, or one that was skipped because it is over the limit.
 */
export function fetchCall(request: TransportRequest, call: string): Observable<TransportEvent> {
  return new Observable((subscriber) => {
    const stop = new AbortController();
    const url = new URL(request.url);
    url.searchParams.set('call', call);
    requestFeed({ ...request, cursor: undefined }, url, 'application/json', stop.signal)
      .then((response) => readText(response, request.messageLength))
      .then((data) => {
        subscriber.next(data === undefined
          ? { kind: 'skipped', error: new MessageError({ fault: 'too-long', type: 'snapshot', rule: `must be at most ${request.messageLength} bytes` }) }
          : { kind: 'message', type: 'snapshot', data, cursor: undefined });
        subscriber.complete();
      })
      .catch((error: unknown) => subscriber.error(error));
    return () => stop.abort();
  });
}
