/**
 * What a signature check looks at, for hosts that no longer have the `Request` itself: because a framework has read its
 * body, or because a proxy changed its address.
 */
export interface SignedRequest {
  /** The address that the provider called, whole and as the provider knows it: scheme, host, path and query. */
  readonly url: string;
  readonly headers: { get(name: string): string | null };
  /** The body, byte for byte as it came, as text. */
  readonly body: string;
}

const isRead = (request: Request | SignedRequest): request is SignedRequest => typeof request.body === 'string';

/**
 * The body that a signature covers. A `Request` is cloned first, so its body can still be read afterwards.
 *
 * @throws {TypeError} when the body of a `Request` was already read.
 */
export const signedBody = async (request: Request | SignedRequest): Promise<string> =>
  isRead(request) ? request.body : request.clone().text();

/** The parts of a request that a signature covers, as in `signedBody`. */
export async function readSignedRequest(request: Request | SignedRequest): Promise<SignedRequest> {
  return { url: request.url, headers: request.headers, body: await signedBody(request) };
}
