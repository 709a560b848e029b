import { askAccess, reviewOf } from './authorize-reader.js';
import { END_CODES } from './close-code.js';
import { hasTrustedOrigin } from './cors.js';
import { HostError } from './host-error.js';
import type { HostSocket } from './host-socket.js';
import type { HostTools } from './host-tools.js';
import { isFilter } from './read-access.js';
import { SocketGreeting } from './socket-greeting.js';
import { SocketOutlet } from './socket-outlet.js';

/** The request as it would have come over HTTP: a WebSocket's token travels in its first message. */
function withToken(request: Request, token: string | undefined): Request {
  if (token === undefined) return request;
  const headers = new Headers(request.headers);
  headers.set('authorization', `Bearer ${token}`);
  return new Request(request.url, { headers });
}

/** Serves a reader over a WebSocket: waits for its hello, asks what it may see, and streams. */
export function socketRoute(request: Request, socket: HostSocket, tools: HostTools): void {
  const { hub, options } = tools;
  const greeting = new SocketGreeting(socket, (one) => hub.forget(one));
  const fail = (error: unknown): void => {
    options.onError(new HostError('stream', error));
    void greeting.end('failed');
  };
  welcome(greeting, request, socket, tools).catch(fail).finally(() => hub.forget(greeting));
}

async function welcome(greeting: SocketGreeting, request: Request, socket: HostSocket, tools: HostTools): Promise<void> {
  const { hub, counters, options: { cors, clock, basePath } } = tools;
  const { pathname } = new URL(request.url);
  if (!socketPaths(basePath).includes(pathname.replace(/\/+$/, ''))) return greeting.refuse({ code: 4404, reason: 'There is nothing at this address.' });
  // A page of any origin can open one with the user's cookies, and no browser asks first.
  if (!hasTrustedOrigin(request, cors)) return greeting.refuse({ code: 4403, reason: 'This origin may not read. List it in "cors" to allow it.' });
  await hub.add(greeting);
  const hello = await greeting.hello;
  if (hello === undefined) return;
  const asked = withToken(request, hello.token);
  const access = await askAccess(asked, tools);
  if (greeting.isOver) return;
  if (access !== true && !isFilter(access)) {
    counters.refusedReaders += 1;
    return greeting.refuse(END_CODES[access === 401 ? 'unauthorized' : 'forbidden']);
  }
  const opening = { access, review: reviewOf(asked, tools), cursor: hello.cursor };
  hub.openSocket(opening, (events) => new SocketOutlet(socket, clock, events));
}

/** Where a host takes WebSockets: at the stream's own address, and at one for those who want to tell them apart. */
export const socketPaths = (basePath: string): readonly string[] => [`${basePath}/stream`, `${basePath}/socket`];
