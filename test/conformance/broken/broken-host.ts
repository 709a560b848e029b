import type { ConformanceEnvironment, ConformanceOptions } from '../../../src/conformance/index.js';
import { createCallHost, memoryLog, type CallHost } from '../../../src/host/index.js';
import { localFetch } from '../../../src/mock/local-fetch.js';
import { SseFrameSplitter } from '../../../src/mock/sse-frame.js';
import { SocketPair } from './socket-pair.js';

export const ORIGIN = 'https://portal.example.org';
export const PUBLISH_TOKEN = 'publish-token-for-tests';
export const READ_TOKEN = 'read-token-for-tests';
const BASE = 'http://host.example/calls';

/** One connection to a broken host, as its breaker sees it. */
export interface BrokenLine {
  readonly request: Request;
  /** Which connection it is, counted from 1. */
  readonly number: number;
  readonly cursor: string | undefined;
  /** Room for the breaker to remember something. */
  readonly memory: Map<string, number>;
  /** Ends the stream after what was sent. */
  close(): void;
}

/** How a host is broken. What is left out works. */
export interface Breaker {
  /** What comes out for a message of the stream, as text. */
  readonly frame?: (frame: string, line: BrokenLine) => string | readonly string[];
  /** The bytes of the stream, at the very last. */
  readonly bytes?: (bytes: Uint8Array) => Uint8Array;
  /** Another request than the one that came, or an answer without asking the host. */
  readonly request?: (request: Request, broken: BrokenHost) => Request | Response | Promise<Request | Response>;
  /** Another answer than the host's. The stream is not read yet. */
  readonly response?: (response: Response, request: Request, broken: BrokenHost) => Response | Promise<Response>;
  /** Another frame of a WebSocket; `undefined` leaves it out. */
  readonly socket?: (text: string) => string | undefined;
  /** What the host says over a WebSocket before it is spoken to. */
  readonly greets?: string;
  /** What the client says over a WebSocket, as the host hears it. */
  readonly heard?: (text: string) => string;
  readonly options?: Partial<ConformanceOptions>;
}

/** Our own host, good but for one thing. It stands in memory. */
export class BrokenHost {
  readonly host: CallHost;
  readonly options: ConformanceOptions;
  readonly #breaker: Breaker;
  readonly #lines = new Set<BrokenLine>();
  /** Room for the breaker to remember something over connections. */
  readonly memory = new Map<string, number>();
  #count = 0;

  constructor(breaker: Breaker = {}) {
    this.#breaker = breaker;
    this.host = createCallHost({
      log: memoryLog(), pingMilliseconds: 40, publishToken: PUBLISH_TOKEN, cors: { origins: [ORIGIN] },
      authorize: (request) => (request.headers.get('authorization') === `Bearer ${READ_TOKEN}` ? true : 401),
    });
    const fetch = localFetch((request) => this.#answer(request));
    const environment: ConformanceEnvironment = {
      fetch: (url, init) => fetch(url, init),
      now: () => Date.now(),
      after(milliseconds, run) {
        const timer = setTimeout(run, milliseconds);
        return () => clearTimeout(timer);
      },
      openSocket: () => new SocketPair((socket) => this.host.socket(new Request(`${BASE}/stream`), socket), breaker).client,
    };
    this.options = {
      url: `${BASE}/stream`, environment, publishUrl: BASE, publishToken: PUBLISH_TOKEN, readToken: READ_TOKEN, origin: ORIGIN, connections: 12,
      publish: async (updates) => void await this.host.publish(updates), ...breaker.options,
    };
  }

  /** Ends every open stream. */
  closeLines(): void {
    for (const line of this.#lines) line.close();
  }

  async #answer(given: Request): Promise<Response> {
    const request = await this.#breaker.request?.(given, this) ?? given;
    if (request instanceof Response) return request;
    const answered = await this.host.fetch(request);
    const response = await this.#breaker.response?.(answered, given, this) ?? answered;
    const isStream = response.body !== null && answered.headers.get('content-type')?.startsWith('text/event-stream') === true;
    return isStream && response.body !== null ? new Response(this.#spoil(response.body, given), response) : response;
  }

  #spoil(source: ReadableStream<Uint8Array>, request: Request): ReadableStream<Uint8Array> {
    const { frame: spoil = (frame) => frame, bytes: bend = (bytes) => bytes } = this.#breaker;
    const reader = source.getReader();
    const splitter = new SseFrameSplitter();
    const encoder = new TextEncoder();
    let isClosed = false;
    const line: BrokenLine = {
      request, number: ++this.#count, cursor: request.headers.get('last-event-id') ?? undefined, memory: new Map(),
      close() { isClosed = true; },
    };
    this.#lines.add(line);
    return new ReadableStream<Uint8Array>({
      pull: async (controller) => {
        for (;;) {
          const piece = await Promise.race([reader.read(), ended(() => isClosed)]); // oxlint-disable-line no-await-in-loop -- piece by piece
          if (piece === undefined || piece.value === undefined) return controller.close();
          const text = splitter.split(piece.value).flatMap((frame) => spoil(frame, line)).join('');
          if (text === '') continue;
          controller.enqueue(bend(encoder.encode(text)));
          return undefined;
        }
      },
      cancel: async () => {
        isClosed = true;
        this.#lines.delete(line);
        await reader.cancel();
      },
    });
  }
}

/** Resolves soon after this holds. */
function ended(holds: () => boolean): Promise<undefined> {
  return new Promise((resolve) => {
    const timer = setInterval(() => {
      if (!holds()) return;
      clearInterval(timer);
      resolve(undefined);
    }, 5);
    timer.unref();
  });
}
