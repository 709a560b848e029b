import type { FetchHandler } from './with-faults.js';

/** What asks like the `fetch` of a page. */
export type LocalFetch = (input: string | URL | Request, init?: RequestInit) => Promise<Response>;

/**
 * A `fetch` that asks a handler in this process, without network and without MSW: for Node tests, and for pages where no
 * service worker may run.
 *
 * As over a network, a `Response.error()` becomes a rejected promise, and an abort ends the stream of the answer. Addresses
 * must be whole ones.
 */
export function localFetch(handler: FetchHandler): LocalFetch {
  return async (input, init) => {
    const request = new Request(input, init);
    request.signal.throwIfAborted();
    const response = await handler(request);
    if (response.type === 'error') throw new TypeError('Failed to fetch');
    request.signal.throwIfAborted();
    if (response.body === null) return response;
    const body = response.body.pipeThrough(new TransformStream<Uint8Array, Uint8Array>(), { signal: request.signal });
    return new Response(body, { status: response.status, statusText: response.statusText, headers: response.headers });
  };
}
