import type { WireUpdate } from '../wire/index.js';
import { CALL_ACTIONS, actionRoute } from './action-route.js';
import { resolveOptions, type CallHostOptions } from './call-host-options.js';
import { answerOptions, withCors } from './cors.js';
import { HostError } from './host-error.js';
import type { HostTools } from './host-tools.js';
import { problem, wrongMethod } from './problem.js';
import { publishRoute } from './publish-route.js';
import { Publisher } from './publisher.js';
import { stateRoute, streamRoute } from './read-route.js';
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

  /** How many streams are open now. */
  readonly connections: number;

  /** Ends every stream, stops every timer, and answers 503 from then on. It leaves the log alone. */
  close(): void;
  [Symbol.dispose](): void;
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
  const { basePath, webhooksPath, cors } = tools.options;
  const url = new URL(request.url);
  const pathname = url.pathname.replace(/\/+$/, '');
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
  const publisher = new Publisher({ log, vocabulary, now: () => clock.now() });
  const hub = new StreamHub({ ...resolved, report });
  const tools: HostTools = { options: resolved, hub, publisher };
  let isClosed = false;

  const close = (): void => {
    isClosed = true;
    hub.close();
  };

  return {
    async fetch(request) {
      if (isClosed) return problem(503, 'The host is shutting down.', { 'retry-after': '1' });
      try {
        const response = await route(request, tools);
        return request.method === 'HEAD' ? withoutBody(response) : response;
      } catch (error) {
        if (error instanceof URIError) return problem(400, 'The address is not well-formed.');
        report(new HostError('request', error));
        return problem(500, 'The host failed. Its log says why.');
      }
    },
    publish: async (updates) => publisher.publish(Array.isArray(updates) ? updates : [updates]),
    get connections() { return hub.size; },
    close,
    [Symbol.dispose]: close,
  };
}
