import { SseFrameSplitter } from '../../src/mock/sse-frame.js';
import type { WireLog } from './wire-log.js';

/** What the client asks with. */
export type Fetch = (url: string, init: RequestInit) => Promise<Response>;

/**
 * A `fetch` that writes down what comes over it while it hands the same bytes on, untouched. It reads no faster than its
 * reader does.
 */
export function tapFetch(fetch: Fetch, log: WireLog): Fetch {
  return async (url, init) => {
    const headers = new Headers(init.headers);
    const resumesFrom = headers.get('last-event-id');
    const response = await fetch(url, init).catch((error: unknown) => {
      if (!isAbort(error)) log.add('refused', 'No answer.', 'nobody is there');
      throw error;
    });
    if (!response.ok || response.body === null) {
      log.add('refused', `${response.status} ${response.statusText}`.trim(), 'turned away');
      return response;
    }
    if (!response.headers.get('content-type')?.startsWith('text/event-stream')) return response;
    log.add('opened', resumesFrom === null ? 'GET' : `GET\nLast-Event-ID: ${resumesFrom}`, resumesFrom === null ? 'asks for everything' : 'asks for what came since');
    return new Response(tapStream(response.body, log), { status: response.status, statusText: response.statusText, headers: response.headers });
  };
}

function tapStream(body: ReadableStream<Uint8Array>, log: WireLog): ReadableStream<Uint8Array> {
  const reader = body.getReader();
  const splitter = new SseFrameSplitter();
  const noteEnd = (): void => {
    if (splitter.rest !== '') log.add('torn', splitter.rest, 'cut off in the middle: not used');
    log.add('ended', 'The line was cut.', 'will come back by itself');
  };
  return new ReadableStream<Uint8Array>({
    async pull(controller) {
      try {
        const { done, value } = await reader.read();
        if (done) {
          noteEnd();
          controller.close();
          return;
        }
        for (const frame of splitter.split(value)) log.addFrame(frame);
        controller.enqueue(value);
      } catch (error) {
        if (!isAbort(error)) noteEnd();
        controller.error(error);
      }
    },
    cancel: (reason) => reader.cancel(reason),
  });
}

const isAbort = (error: unknown): boolean => error instanceof DOMException && error.name === 'AbortError';
