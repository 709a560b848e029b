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

/**
 * The body that a signature covers. A `Request` is cloned first, so its body can still be read afterwards.
 *
 * @throws {TypeError} when the body of a `Request` was already read.
 */
export const signedBody = async (request: Request | SignedRequest): Promise<string> =>
  'clone' in request ? request.clone().text() : request.body;
