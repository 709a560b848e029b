import { Observable, type Subscriber } from 'rxjs';
import { MessageError, SseDecoder, type SseFrame } from '../../wire/index.js';
import { fetchCall } from './fetch-call.js';
import { readPieces } from './read-pieces.js';
import { requestFeed } from './request-feed.js';
import { TaskSlice } from './task-slice.js';
import type { Transport, TransportEvent, TransportRequest } from './transport.js';

/** What `sse()` goes by. */
export interface SseOptions {
  /**
   * Whether the host says `ready`. Default true. Set it to false for a hub that carries messages and knows nothing of the
   * protocol: the connection is then live once it is open.
   */
  readonly sendsReady?: boolean;
}

/** What a host may say over an event stream beside the plain messages. `ringback/compact` has one. */
export interface SseForm {
  /** What the request asks for: this form, and an event stream for the hosts that do not know it. */
  readonly accept: string;
  /** Makes what reads one connection; `limit` is the most that one event may take, in UTF-16 code units. */
  readonly reader: (limit: number) => StreamReader;
}

/** Makes events of a stream, a piece at a time. It may throw once it has handed out the events before. */
export type StreamReader = (piece: Uint8Array) => Iterable<TransportEvent>;

/**
 * Server-sent events over `fetch`, so that headers and tokens work: the default transport.
 *
 * Give it to `connectCalls` as `transport`. One subscription is one request; it resumes with `Last-Event-ID`. It does not
 * come back by itself: the client decides that.
 *
 * @param form What else the host may say; plain messages alone where it is left out.
 */
export function sse({ sendsReady = true }: SseOptions = {}, form?: SseForm): Transport {
  return {
    name: 'sse',
    sendsReady,
    open: (request) => new Observable((subscriber) => {
      const stop = new AbortController();
      readStream(request, subscriber, stop.signal, form).then(
        () => subscriber.complete(),
        (error: unknown) => subscriber.error(error),
      );
      return () => stop.abort();
    }),
    fetchCall,
  };
}

async function readStream(
  request: TransportRequest, subscriber: Subscriber<TransportEvent>, signal: AbortSignal, form: SseForm | undefined,
): Promise<void> {
  const response = await requestFeed(request, request.url, 'text/event-stream', signal, form?.accept);
  if (response.body === null) return;
  const nextPiece = readPieces(response.body, signal);
  subscriber.next({ kind: 'open' });
  const read = (form?.reader ?? plainReader)(request.messageLength);
  const slice = new TaskSlice(request.environment, signal);
  // oxlint-disable-next-line no-await-in-loop -- a stream is read piece by piece
  for (let piece; (piece = await nextPiece()) !== undefined;) {
    subscriber.next({ kind: 'life' });
    for (const event of read(piece)) {
      if (subscriber.closed) return;
      subscriber.next(event);
      // oxlint-disable-next-line no-await-in-loop -- the messages after this one wait for the page to breathe
      if (slice.isOver()) await slice.next();
    }
  }
}

function plainReader(limit: number): StreamReader {
  const decoder = new SseDecoder(limit);
  return (piece) => decoder.decode(piece).map(eventOf);
}

/** What `JSON.parse` makes of a message. What is no JSON is left for those who count such messages. */
function parsed(data: string): unknown {
  try {
    return JSON.parse(data) as unknown;
  } catch {
    return undefined;
  }
}

/** The event of a frame that holds a plain message, or none. */
export function eventOf(frame: SseFrame): TransportEvent {
  switch (frame.kind) {
    case 'event':
      return { kind: 'message', type: frame.event, data: frame.data, cursor: frame.id, value: parsed(frame.data) };
    case 'id':
      return { kind: 'cursor', cursor: frame.id };
    case 'retry':
      return frame;
    case 'too-long':
      return {
        kind: 'skipped',
        error: new MessageError({ fault: 'too-long', type: frame.event, rule: `must be at most ${frame.limit} characters` }),
      };
    default:
      return frame satisfies never;
  }
}
