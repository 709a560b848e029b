import type { WireUpdate } from '../wire/index.js';
import { CALL_ACTIONS, actionRoute } from './action-route.js';
import { resolveOptions, type CallHostOptions } from './call-host-options.js';
import { END_CODES } from './close-code.js';
import { closeGradually } from './close-gradually.js';
import { collectMetrics } from './collect-metrics.js';
import { answerOptions, withCors } from './cors.js';
import { HostError } from './host-error.js';
import { newCounters, type HostMetrics } from './host-metrics.js';
import type { HostSocket } from './host-socket.js';
import type { HostTools } from './host-tools.js';
import { metricsRoute } from './metrics-route.js';
import { problem, wrongMethod } from './problem.js';
import { publishRoute } from './publish-route.js';
import { Publisher } from './publisher.js';
import { stateRoute, streamRoute } from './read-route.js';
import { socketPaths, socketRoute } from './socket-route.js';
import { StreamHub } from './stream-hub.js';
import { webhookRoute } from './webhook-route.js';

/** The host's side of the protocol, ready to be mounted. */
export interface CallHost {
  /** Answers a request to one of the host's addresses; 404 for any other. Never rejects. May be passed around without its host. */
  readonly fetch: (request: Request) => Promise<Response>;

  /**
   * Publishes one update or several, all or nothing, and gives the cursor after them. An update that carries neither `seq`
   * nor `at` is given the time of its arrival.
   *
   * @throws {UpdateError} for an update that breaks the schema; nothing is published then.
   */
  publish(updates: WireUpdate | readonly WireUpdate[]): Promise<string>;

  /**
   * Serves a reader over a WebSocket that is open already; the request is the one that was upgraded. It decides itself
   * whether to let the reader in, by the same `authorize` as for `fetch`. Never throws. May be passed around without its host.
   */
  readonly socket: (request: Request, socket: HostSocket) => void;

  /** The paths at which the host takes WebSockets. */
  readonly socketPaths: readonly string[];

  /** How many readers are connected now, over whichever transport. */
  readonly connections: number;

  /** What the host can tell of itself now. */
  metrics(): HostMetrics;

  /** Ends every stream at once, stops every timer, and answers 503 from then on. It leaves the log alone. */
  close(): void;
  /**
   * Ends the streams one after the other: those who come back to another host do not all come at once. New requests are
   * answered with 503 from the beginning; `publish` still works. Resolves once everything that was written is delivered,
   * or the time is over.
   */
  close(options: CloseOptions): Promise<void>;
  [Symbol.dispose](): void;
}

/** How a host is closed gradually. */
export interface CloseOptions {
  /** How long it may take, in milliseconds. */
  readonly graceMilliseconds: number;
}

async function routeCalls(request: Request, url: URL, path: string, tools: HostTools): Promise<Response> {
  if (path === '/stream') return request.method === 'OPTIONS' ? answerOptions(request, 'GET, HEAD, OPTIONS') : streamRoute(request, url, tools);
  if (path === '') {
    switch (request.method) {
      case 'GET': case 'HEAD': return stateRoute(request, url, tools);
      case 'POST': return publishRoute(request, tools);
      case 'OPTIONS': return answerOptions(request, 'GET, HEAD, POST, OPTIONS');
      default: return wrongMethod(request, 'GET, HEAD, POST, OPTIONS');
    }
  }
  const [, id = '', name] = /^\/([^/]+)\/([^/]+)$/.exec(path) ?? [];
  const action = CALL_ACTIONS.find((each) => each === name);
  if (action === undefined) return problem(404, 'There is nothing at this address.');
  if (request.method === 'OPTIONS') return answerOptions(request, 'POST, OPTIONS');
  return actionRoute(request, decodeURIComponent(id), action, tools);
}

/** The part of a path below a base, or `undefined` where it lies elsewhere. */
function below(base: string, path: string): string | undefined {
  return path === base || path.startsWith(`${base}/`) ? path.slice(base.length) : undefined;
}

async function route(request: Request, tools: HostTools): Promise<Response> {
  const { basePath, webhooksPath, metricsPath, cors } = tools.options;
  const url = new URL(request.url);
  const pathname = url.pathname.replace(/\/+$/, '');
  if (pathname === metricsPath) return metricsRoute(request, tools);
  const webhook = below(webhooksPath, pathname);
  if (webhook !== undefined && webhook !== '') return webhookRoute(request, url, webhook.slice(1), tools);
  const path = below(basePath, pathname);
  if (path === undefined) return problem(404, 'There is nothing at this address.');
  return withCors(await routeCalls(request, url, path, tools), request, cors);
}

/** HEAD gets what GET would get, without the body. */
const withoutBody = ({ status, headers }: Response): Response => new Response(null, { status, headers });

/**
 * Makes the backend's half of a feed: the stream with snapshot and resume, the state of single calls, publishing,
 * provider webhooks and the readers' wishes, as one handler for `Request`s.
 *
 * Mount `host.fetch` in Node (through an adapter), Deno, Bun, a worker or a page. It starts nothing until the first
 * request: no server, no timer. It does not dial, and does not decide what a call's status is.
 *
 * @throws {HostOptionsError} for options that cannot be meant.
 */
export function createCallHost(options: CallHostOptions = {}): CallHost {
  const resolved = resolveOptions(options);
  const { log, clock, vocabulary, onError } = resolved;
  const report = (error: HostError): void => onError(error);
  const counters = newCounters();
  const publisher = new Publisher({ log, vocabulary, counters, now: () => clock.now() });
  const hub = new StreamHub({ ...resolved, counters, report });
  const tools: HostTools = { options: resolved, hub, publisher, counters };
  let isClosed = false;

  function close(): void;
  function close(how: CloseOptions): Promise<void>;
  function close(how?: CloseOptions): Promise<void> | void {
    isClosed = true;
    if (how !== undefined) return closeGradually(hub, clock, how.graceMilliseconds);
    void hub.close();
  }

  return {
    async fetch(request) {
      // A page of another origin reads refusals only where they carry its headers.
      const refuse = (refusal: Response): Response => withCors(refusal, request, resolved.cors);
      if (isClosed) return refuse(problem(503, 'The host is shutting down.', { 'retry-after': '1' }));
      try {
        const response = await route(request, tools);
        return request.method === 'HEAD' ? withoutBody(response) : response;
      } catch (error) {
        if (error instanceof URIError) return refuse(problem(400, 'The address is not well-formed.'));
        report(new HostError('request', error));
        return refuse(problem(500, 'The host failed. Its log says why.'));
      }
    },
    publish: async (updates) => publisher.publish(Array.isArray(updates) ? updates : [updates]),
    socket(request, socket) {
      if (isClosed) socket.close(END_CODES.closing.code, END_CODES.closing.reason);
      else socketRoute(request, socket, tools);
    },
    socketPaths: socketPaths(resolved.basePath),
    get connections() { return hub.readers.size; },
    metrics: () => collectMetrics(hub.readers, counters),
    close,
    [Symbol.dispose]: () => close(),
  };
}
