import { systemClock, type Clock } from './clock.js';
import { FaultLine } from './fault-line.js';
import { NO_FAULTS, type Faults } from './faults.js';
import { createRandom } from './random.js';
import { SseFrameSplitter } from './sse-frame.js';

/** A Web-standard handler, as hosts and workers have them. */
export type FetchHandler = (request: Request) => Response | Promise<Response>;

/** What decides about the faults of a handler. */
export interface WithFaultsOptions {
  /** The faults, or a function that gives those of the moment: then they can be switched while lines are open. */
  readonly faults?: Faults | (() => Faults);
  /** The same seed and the same requests give the same faults. Default 1. */
  readonly seed?: number;
  readonly clock?: Clock;
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
  const { faults: given = NO_FAULTS, seed = 1, clock = systemClock } = options;
  const faults = typeof given === 'function' ? given : () => given;
  const random = createRandom(seed);
  const open = new Set<() => void>();
  let connections = 0;
  let refusesUntil = Number.NEGATIVE_INFINITY;

  const stream = (body: ReadableStream<Uint8Array>): ReadableStream<Uint8Array> => {
    const reader = body.getReader();
    const splitter = new SseFrameSplitter();
    const encoder = new TextEncoder();
    let isOpen = true;
    let sent = 0;
    let controller: ReadableStreamDefaultController<Uint8Array> | undefined;

    const end = (): void => {
      isOpen = false;
      open.delete(cut);
      line.close();
    };
    const cut = (): void => {
      if (!isOpen) return;
      end();
      controller?.error(new TypeError('The line was cut.'));
      void reader.cancel();
    };
    const line = new FaultLine({
      faults, random, clock, cut,
      send(text) {
        if (!isOpen) return;
        sent++;
        controller?.enqueue(encoder.encode(text));
      },
    });
    open.add(cut);

    return new ReadableStream<Uint8Array>({
      start(given) { controller = given; },
      async pull() {
        // A pull that brings nothing is not repeated, so this goes on until something was sent.
        for (const before = sent; isOpen && sent === before;) {
          // oxlint-disable-next-line no-await-in-loop -- the next piece of a stream can only be asked for after the one before
          const { done, value } = await reader.read();
          if (done) {
            line.flush();
            if (isOpen) {
              end();
              controller?.close();
            }
            return;
          }
          for (const frame of splitter.split(value)) line.push(frame);
        }
      },
      async cancel(reason) {
        end();
        await reader.cancel(reason);
      },
    });
  };

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
      return new Response(stream(response.body), { status: response.status, headers: response.headers });
    },
    cutAll({ refuseForMs = 0 } = {}) {
      refusesUntil = clock.now() + refuseForMs;
      for (const cut of open) cut();
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
