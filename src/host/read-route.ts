import { authorizeReader, reviewOf } from './authorize-reader.js';
import { wantsCompact } from './compact/wants-compact.js';
import type { HostTools } from './host-tools.js';
import { jsonResponse } from './json-response.js';
import { pollRoute } from './poll-route.js';
import { problem, wrongMethod } from './problem.js';
import { isFilter, type ReadAccess } from './read-access.js';

/** The most calls that one request may name. */
const CALLS_PER_REQUEST = 100;

const STREAM_HEADERS = {
  'content-type': 'text/event-stream; charset=utf-8',
  'cache-control': 'no-store, no-transform',
  // Without it nginx holds the stream back until its buffer is full.
  'x-accel-buffering': 'no',
};

const COMPACT_HEADERS = { ...STREAM_HEADERS, 'content-type': 'text/event-stream; charset=utf-8; form=compact' };

/** The state of the calls that are named: everything that the log keeps of them, and nothing for those it does not know. */
async function answerState(names: readonly string[], access: ReadAccess, { options }: HostTools): Promise<Response> {
  if (names.length > CALLS_PER_REQUEST) return problem(400, `At most ${CALLS_PER_REQUEST} calls can be named at a time.`);
  const visible = names.filter((call) => !isFilter(access) || access.calls(call));
  const calls = await Promise.all(visible.map((call) => options.log.updatesOf(call)));
  return jsonResponse({ type: 'snapshot', calls: calls.flat(), more: false });
}

const wantsJson = (request: Request): boolean => {
  const accept = request.headers.get('accept') ?? '';
  return accept.includes('application/json') && !accept.includes('text/event-stream');
};

/** The header is the newer one: `EventSource` sends it when it comes back to an address that has a cursor in it. */
const cursorOf = (request: Request, url: URL): string | undefined =>
  request.headers.get('last-event-id') || url.searchParams.get('cursor') || undefined;

/** `GET <base>/stream`: the stream; or, where JSON is asked for, a poll; or, where calls are named, their state. */
export async function streamRoute(request: Request, url: URL, tools: HostTools): Promise<Response> {
  if (request.method !== 'GET' && request.method !== 'HEAD') return wrongMethod(request, 'GET, HEAD, OPTIONS');
  if (url.searchParams.has('call') || wantsJson(request)) return stateRoute(request, url, tools);
  const access = await authorizeReader(request, tools);
  if (access instanceof Response) return access;
  const isCompact = wantsCompact(request);
  const headers = isCompact ? COMPACT_HEADERS : STREAM_HEADERS;
  if (request.method === 'HEAD') return new Response(null, { headers });
  const opening = { access, review: reviewOf(request, tools), cursor: cursorOf(request, url) };
  return new Response(isCompact ? tools.hub.openCompact(opening) : tools.hub.openSse(opening), { headers });
}

/** `GET <base>`: a poll; or, with `?call=42`, the state of the calls that are named. */
export async function stateRoute(request: Request, url: URL, tools: HostTools): Promise<Response> {
  const access = await authorizeReader(request, tools);
  if (access instanceof Response) return access;
  return url.searchParams.has('call')
    ? answerState(url.searchParams.getAll('call'), access, tools)
    : pollRoute(request, url, { access, cursor: cursorOf(request, url) }, tools);
}
