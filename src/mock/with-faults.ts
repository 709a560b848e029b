import { machineClock, type HostClock } from '../host/index.js';
import { FaultyStream } from './faulty-stream.js';
import { NO_FAULTS, type Faults } from './faults.js';
import { createRandom } from './random.js';

/** A Web-standard handler, as hosts and workers have them. */
export type FetchHandler = (request: Request) => Response | Promise<Response>;

/** What decides about the faults of a handler. */
export interface WithFaultsOptions {
  /** The faults, or a function that gives those of the moment: then they can be switched while lines are open. */
  readonly faults?: Faults | (() => Faults);
  /** The same seed and the same requests give the same faults. Default 1. */
  readonly seed?: number;
  readonly clock?: HostClock;
}

/** A handler on whose streams things go wrong. */
export interface FaultyHandler {
  readonly fetch: FetchHandler;
  /** Cuts every open stream at once; with `refuseForMs`, nobody gets through for so many milliseconds after. */
  cutAll(options?: { readonly refuseForMs?: number }): void;
  /** Lets everybody through again before the time of `cutAll` is over. */
  restore(): void;
  /** How many streams are open. */
  readonly open: number;
}

/**
 * Puts faults between a handler and its clients: on the response streams of `text/event-stream`, and on whether a
 * connection comes about at all. Other answers pass untouched.
 *
 * The handler itself is not changed and does not know of it. A refused connection is a `Response.error()`, which `fetch`
 * and MSW turn into a network failure.
 */
export function withFaults(handler: FetchHandler, options: WithFaultsOptions = {}): FaultyHandler {
  const { faults: given = NO_FAULTS, seed = 1, clock = machineClock } = options;
  const faults = typeof given === 'function' ? given : () => given;
  const random = createRandom(seed);
  const open = new Set<FaultyStream>();
  let connections = 0;
  let refusesUntil = Number.NEGATIVE_INFINITY;

  return {
    get open() { return open.size; },
    async fetch(request) {
      if (!wantsStream(request)) return handler(request);
      if (clock.now() < refusesUntil) return Response.error();
      connections++;
      const { unauthorizedEvery, unavailableEvery, expireCursor } = faults();
      if (isTurn(connections, unauthorizedEvery)) return new Response('The token is not valid.', { status: 401 });
      if (isTurn(connections, unavailableEvery)) {
        return new Response('Busy. Come back in a second.', { status: 503, headers: { 'retry-after': '1' } });
      }
      const response = await handler(expireCursor ? withExpiredCursor(request) : request);
      if (response.body === null || !isStream(response)) return response;
      const stream = new FaultyStream(response.body, { faults, random, clock, onEnd: () => open.delete(stream) });
      open.add(stream);
      return new Response(stream.body, { status: response.status, headers: response.headers });
    },
    cutAll({ refuseForMs = 0 } = {}) {
      refusesUntil = clock.now() + refuseForMs;
      for (const stream of open) stream.cut();
    },
    restore() { refusesUntil = Number.NEGATIVE_INFINITY; },
  };
}

const isTurn = (count: number, every: number | undefined): boolean => every !== undefined && count % every === 0;

const wantsStream = (request: Request): boolean => request.headers.get('accept')?.includes('text/event-stream') ?? false;

const isStream = (response: Response): boolean => response.headers.get('content-type')?.startsWith('text/event-stream') ?? false;

function withExpiredCursor(request: Request): Request {
  if (!request.headers.has('last-event-id')) return request;
  const headers = new Headers(request.headers);
  headers.set('last-event-id', 'expired');
  return new Request(request, { headers });
}
