import { http, type HttpHandler } from 'msw/http';
import type { FetchHandler } from './with-faults.js';

/** What {@link callHandlers} needs. */
export interface CallHandlersOptions {
  /** Where the calls are: a path in a browser, a whole address in Node. The stream is then at `/stream` below it. Default `/calls`. */
  readonly url?: string;
  /** What answers: a host's `fetch`, with or without faults. */
  readonly fetch: FetchHandler;
}

/**
 * MSW handlers that hand every request below an address to a host's handler, streams included: for `setupWorker`,
 * `setupServer` or a Storybook.
 *
 * They pass plain `Request`s and `Response`s, not MSW's own `sse()`: that one hides refusals and aborts, and Chromium
 * hides the `Last-Event-ID` of an `EventSource` from workers. Our client sends it by itself.
 */
export function callHandlers({ url = '/calls', fetch }: CallHandlersOptions): HttpHandler[] {
  const base = url.replace(/\/+$/, '');
  return [base, `${base}/*`].map((path) => http.all(path, ({ request }) => fetch(request)));
}
