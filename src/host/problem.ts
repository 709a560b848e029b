/** The names of the answers that are refusals (RFC 9110, section 15). */
const TITLES = {
  400: 'Bad Request', 401: 'Unauthorized', 403: 'Forbidden', 404: 'Not Found', 405: 'Method Not Allowed', 409: 'Conflict',
  413: 'Content Too Large', 415: 'Unsupported Media Type', 422: 'Unprocessable Content', 500: 'Internal Server Error', 503: 'Service Unavailable',
} as const;

/** The statuses that a host refuses with. */
export type ProblemStatus = keyof typeof TITLES;

/**
 * A refusal as problem details (RFC 9457): `title` names the kind, `detail` says what happened and how to mend it, and
 * `facts` add fields to be read by programs. It holds nothing that the caller did not send or may not know.
 */
export function problem(
  status: ProblemStatus, detail: string, headers: Record<string, string> = {}, facts: Record<string, string | number> = {},
): Response {
  const body = JSON.stringify({ title: TITLES[status], status, detail, ...facts });
  return new Response(body, { status, headers: { 'content-type': 'application/problem+json', 'cache-control': 'no-store', ...headers } });
}

/** 405, with the methods that are allowed. */
export const wrongMethod = (request: Request, allow: string): Response =>
  problem(405, `${request.method} is not for this address; ${allow} is.`, { allow });
