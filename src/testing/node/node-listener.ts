import { once } from 'node:events';
import type { IncomingMessage, ServerResponse } from 'node:http';
import type { FetchHandler } from '../../mock/with-faults.js';

/**
 * A listener for Node's `http` server that answers with a Web handler, streams included; a reader that goes away ends its stream.
 *
 * It is for tests on this machine: it trusts the `Host` header and limits nothing.
 */
export function nodeListener(handler: FetchHandler): (incoming: IncomingMessage, outgoing: ServerResponse) => void {
  return (incoming, outgoing) => void answer(handler, incoming, outgoing).catch(() => outgoing.destroy());
}

async function answer(handler: FetchHandler, incoming: IncomingMessage, outgoing: ServerResponse): Promise<void> {
  const gone = new AbortController();
  outgoing.on('close', () => gone.abort());
  const response = await handler(await requestOf(incoming, gone.signal));
  // What `fetch` reports as a network error is a line that breaks.
  if (response.type === 'error') {
    outgoing.destroy();
    return;
  }
  outgoing.writeHead(response.status, Object.fromEntries(response.headers));
  outgoing.flushHeaders();
  if (response.body !== null) await send(response.body, outgoing, gone.signal);
  outgoing.end();
}

async function send(body: ReadableStream<Uint8Array>, outgoing: ServerResponse, gone: AbortSignal): Promise<void> {
  const reader = body.getReader();
  gone.addEventListener('abort', () => void reader.cancel().catch(() => undefined));
  for (let part = await reader.read(); !part.done; part = await reader.read()) { // oxlint-disable-line no-await-in-loop -- one part after the other
    if (!outgoing.write(part.value)) await once(outgoing, 'drain', { signal: gone }); // oxlint-disable-line no-await-in-loop
  }
}

async function requestOf(incoming: IncomingMessage, signal: AbortSignal): Promise<Request> {
  const { method = 'GET', url = '/' } = incoming;
  const headers = new Headers();
  for (const [name, value] of Object.entries(incoming.headers)) {
    for (const each of typeof value === 'string' ? [value] : value ?? []) headers.append(name, each);
  }
  const hasBody = method !== 'GET' && method !== 'HEAD';
  return new Request(`http://${incoming.headers.host ?? 'localhost'}${url}`, {
    method, headers, signal,
    ...(hasBody && { body: Buffer.concat(await incoming.toArray()) }),
  });
}
