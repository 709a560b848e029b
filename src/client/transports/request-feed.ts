import { ContentTypeError } from '../errors/content-type-error.js';
import { StreamRefusedError } from '../errors/stream-refused-error.js';
import { UnreachableError } from '../errors/unreachable-error.js';
import { retryAfter } from './retry-after.js';
import type { TransportRequest } from './transport.js';

/** How a page's header is written: bytes as characters, so the text goes through UTF-8 first, as `EventSource` does it. */
const headerText = (text: string): string => String.fromCharCode(...new TextEncoder().encode(text));

/**
 * Asks the feed over HTTP and gives the answer once its head is there and fits: status 200 and the wanted content type.
 *
 * It sends the token as `Authorization: Bearer` and the cursor as `Last-Event-ID`, and lets no cache answer. It does not
 * read the body; the caller's signal lets it go.
 *
 * @param accept What the request says that it takes, where that is more than the content type.
 * @throws {UnreachableError} where no answer comes.
 * @throws {StreamRefusedError} for any status but 200.
 * @throws {ContentTypeError} for another content type.
 */
export async function requestFeed(request: TransportRequest, url: URL, wanted: string, signal: AbortSignal, accept = wanted): Promise<Response> {
  const { environment, token, cursor, credentials } = request;
  const headers = new Headers(request.headers);
  headers.set('accept', accept);
  if (token !== undefined) headers.set('authorization', `Bearer ${token}`);
  if (cursor !== undefined) headers.set('last-event-id', headerText(cursor));
  let response: Response;
  try {
    response = await environment.fetch(url.href, { headers, credentials, signal, cache: 'no-store' });
  } catch (cause) {
    throw new UnreachableError(url.origin, { cause });
  }
  const contentType = response.headers.get('content-type') ?? '';
  if (response.status === 200 && contentType.split(';', 1)[0]?.trim().toLowerCase() === wanted) return response;
  if (response.status !== 200) throw new StreamRefusedError(response.status, retryAfter(response.headers, environment.now()));
  throw new ContentTypeError(contentType, wanted);
}
