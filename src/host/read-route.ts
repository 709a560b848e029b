import { HostError } from './host-error.js';
import type { HostTools } from './host-tools.js';
import { jsonResponse } from './json-response.js';
import { problem, wrongMethod } from './problem.js';
import { isFilter, type CallFilter, type ReadAccess } from './read-access.js';

/** The most calls that one request may name. */
const CALLS_PER_REQUEST = 100;

const STREAM_HEADERS = {
  'content-type': 'text/event-stream; charset=utf-8',
  'cache-control': 'no-store, no-transform',
  // Without it nginx holds the stream back until its buffer is full.
  'x-accel-buffering': 'no',
};

/** A filter that fails hides the call: it must neither show what it should not nor stop the others' updates. */
function guarded({ calls }: CallFilter, report: (error: HostError) => void): CallFilter {
  return {
    calls: (call) => {
      try {
        return calls(call);
      } catch (error) {
        report(new HostError('authorize', error));
        return false;
      }
    },
  };
}

/** What the reader may see, or the refusal. */
export async function authorizeReader(request: Request, { options }: HostTools): Promise<ReadAccess | Response> {
  const access = await options.authorize(request);
  if (isFilter(access)) return guarded(access, options.onError);
  if (access === 401) return problem(401, 'Sign in to see the calls.', { 'www-authenticate': 'Bearer' });
  return access === false || access === 403 ? problem(403, 'The calls are not for you to see.') : access;
}

/** The state of the calls that are named: everything that the log keeps of them, and nothing for those it does not know. */
async function answerState(names: readonly string[], access: ReadAccess, { options }: HostTools): Promise<Response> {
  if (names.length === 0) return problem(400, 'Name the call whose state you want: "?call=42".');
  if (names.length > CALLS_PER_REQUEST) return problem(400, `At most ${CALLS_PER_REQUEST} calls can be named at a time.`);
  const visible = names.filter((call) => !isFilter(access) || access.calls(call));
  const calls = await Promise.all(visible.map((call) => options.log.updatesOf(call)));
  return jsonResponse({ type: 'snapshot', calls: calls.flat(), more: false });
}

const wantsState = (request: Request, url: URL): boolean => {
  const accept = request.headers.get('accept') ?? '';
  return url.searchParams.has('call') || (accept.includes('application/json') && !accept.includes('text/event-stream'));
};

/** `GET <base>/stream`: the stream; or, where calls are named or JSON is asked for, their state. */
export async function streamRoute(request: Request, url: URL, tools: HostTools): Promise<Response> {
  if (request.method !== 'GET' && request.method !== 'HEAD') return wrongMethod(request, 'GET, HEAD, OPTIONS');
  const access = await authorizeReader(request, tools);
  if (access instanceof Response) return access;
  if (wantsState(request, url)) return answerState(url.searchParams.getAll('call'), access, tools);
  if (request.method === 'HEAD') return new Response(null, { headers: STREAM_HEADERS });
  // The header is the newer one: `EventSource` sends it when it comes back to an address that has a cursor in it.
  const cursor = (request.headers.get('last-event-id') ?? '') || (url.searchParams.get('cursor') ?? '');
  return new Response(tools.hub.open(access, cursor === '' ? undefined : cursor), { headers: STREAM_HEADERS });
}

/** `GET <base>?call=42`: the state of the calls that are named. */
export async function stateRoute(request: Request, url: URL, tools: HostTools): Promise<Response> {
  const access = await authorizeReader(request, tools);
  return access instanceof Response ? access : answerState(url.searchParams.getAll('call'), access, tools);
}
