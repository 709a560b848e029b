/** Which other origins may use the host from a browser. */
export interface CorsOptions {
  /** Origins such as `https://portal.example.org`, or `*` for any. */
  readonly origins: readonly string[] | '*';
  /** Whether cookies may come along. Not together with `*`. Default false. */
  readonly credentials?: boolean;
}

const isListed = (origin: string, cors: CorsOptions | undefined): boolean =>
  cors !== undefined && (cors.origins === '*' || cors.origins.includes(origin));

/** The headers that let a browser hand the answer to a page of another origin; none for an origin that is not listed. */
function headersFor(request: Request, cors: CorsOptions | undefined): Record<string, string> {
  const origin = request.headers.get('origin');
  if (cors === undefined || origin === null || !isListed(origin, cors)) return {};
  return {
    'access-control-allow-origin': cors.origins === '*' ? '*' : origin,
    'access-control-expose-headers': 'etag, retry-after',
    ...(cors.credentials === true && { 'access-control-allow-credentials': 'true' }),
  };
}

/** The answer to OPTIONS: which methods an address has, and for a browser's preflight what it may send. */
export function answerOptions(request: Request, allow: string): Response {
  const isPreflight = request.headers.has('access-control-request-method');
  return new Response(null, {
    status: 204,
    headers: {
      allow,
      ...(isPreflight && {
        'access-control-allow-methods': allow,
        'access-control-allow-headers': 'authorization, cache-control, content-type, if-none-match, last-event-id',
        'access-control-max-age': '600',
      }),
    },
  });
}

/** The answer with the headers that its reader's origin needs. */
export function withCors(response: Response, request: Request, cors: CorsOptions | undefined): Response {
  if (cors === undefined) return response;
  for (const [name, value] of Object.entries(headersFor(request, cors))) response.headers.set(name, value);
  if (cors.origins !== '*') response.headers.append('vary', 'Origin');
  return response;
}

/**
 * Whether a request that changes something may come from where it comes from. A page of another origin can send one with
 * the user's cookies and without asking first, so its origin must be listed. What is not a browser sends no origin.
 */
export function hasTrustedOrigin(request: Request, cors: CorsOptions | undefined): boolean {
  const origin = request.headers.get('origin');
  if (origin === null || isListed(origin, cors)) return true;
  const site = request.headers.get('sec-fetch-site');
  if (site !== null) return site === 'same-origin' || site === 'none';
  // Behind a proxy the scheme may differ between what the browser sees and what arrives here.
  return URL.canParse(origin) && [new URL(request.url).host, request.headers.get('host')].includes(new URL(origin).host);
}
