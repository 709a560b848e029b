import type { FetchHandler } from '../../src/mock/with-faults.js';
import type { Fetch } from './tap-fetch.js';

type Headings = readonly (readonly [name: string, value: string])[];

/** A request on its way to a worker; the port that comes with it is for the answer. */
export interface Asked {
  readonly url: string;
  readonly method: string;
  readonly headers: Headings;
}

type Answered = { readonly status: number; readonly headers: Headings; readonly body: ReadableStream<Uint8Array<ArrayBuffer>> | null } | { readonly error: string };

/** About how much goes over in one piece, in bytes. */
const PIECE = 256 * 1024;

/** Whether a stream can be handed to a worker here. Not every browser can. */
export function canHandOverStreams(): boolean {
  try {
    const stream = new ReadableStream();
    structuredClone(stream, { transfer: [stream] });
    return true;
  } catch {
    return false;
  }
}

/** A `fetch` that asks whoever answers at the other end: a worker that hands what comes to {@link answerOver}. */
export function fetchOver(worker: Pick<Worker, 'postMessage'>): Fetch {
  return (url, { method = 'GET', headers, signal }) => new Promise((resolve, reject) => {
    const { port1, port2 } = new MessageChannel();
    const abort = (): void => reject(new DOMException('The request was aborted.', 'AbortError'));
    port1.onmessage = ({ data }: MessageEvent<Answered>) => {
      port1.close();
      if ('error' in data) {
        reject(new TypeError(data.error));
        return;
      }
      // An abort ends the stream at the other end, also where it came before the answer.
      const body = data.body?.pipeThrough(new TransformStream<Uint8Array, Uint8Array<ArrayBuffer>>(), { ...(signal && { signal }) }) ?? null;
      resolve(new Response(body, { status: data.status, headers: data.headers.map(([name, value]) => [name, value]) }));
    };
    if (signal?.aborted) abort();
    else signal?.addEventListener('abort', abort);
    const asked: Asked = { url, method, headers: [...new Headers(headers)] };
    worker.postMessage(asked, [port2]);
  });
}

/** Answers a request that {@link fetchOver} sent. */
export async function answerOver({ url, method, headers }: Asked, port: MessagePort, handler: FetchHandler): Promise<void> {
  const answer = (message: Answered, transfer: Transferable[] = []): void => port.postMessage(message, transfer);
  try {
    const response = await handler(new Request(url, { method, headers: headers.map(([name, value]) => [name, value]) }));
    const body = response.body && inLargePieces(response.body);
    answer({ status: response.status, headers: [...response.headers], body }, body ? [body] : []);
  } catch (error) {
    answer({ error: String(error) });
  }
}

/** The same bytes in fewer pieces: what comes at about the same time goes over as one. */
export function inLargePieces(body: ReadableStream<Uint8Array>): ReadableStream<Uint8Array<ArrayBuffer>> {
  const reader = body.getReader();
  let pending: ReturnType<typeof reader.read> | undefined;
  return new ReadableStream<Uint8Array<ArrayBuffer>>({
    async pull(controller) {
      const parts: Uint8Array[] = [];
      let soon: Promise<undefined> | undefined;
      let isOver = false;
      for (let size = 0; size < PIECE && !isOver;) {
        pending ??= reader.read();
        // oxlint-disable-next-line no-await-in-loop -- a stream is read piece by piece
        const step = await (soon === undefined ? pending : Promise.race([pending, soon]));
        if (step === undefined) break;
        pending = undefined;
        isOver = step.done;
        if (step.value) parts.push(step.value);
        size += step.value?.length ?? 0;
        soon ??= new Promise((resolve) => { setTimeout(() => resolve(undefined)); });
      }
      if (parts.length > 0) controller.enqueue(joined(parts));
      if (isOver) controller.close();
    },
    cancel: (reason) => reader.cancel(reason),
  });
}

function joined(parts: readonly Uint8Array[]): Uint8Array<ArrayBuffer> {
  const whole = new Uint8Array(parts.reduce((size, part) => size + part.length, 0));
  let at = 0;
  for (const part of parts) {
    whole.set(part, at);
    at += part.length;
  }
  return whole;
}
