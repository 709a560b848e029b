import { describe, expect, it } from 'vitest';
import { localFetch } from '../../src/mock/index.js';

const STREAM = 'http://host.test/calls/stream';

describe('localFetch', () => {
  it('asks the handler as a request', async () => {
    const seen: Request[] = [];
    const fetch = localFetch((request) => {
      seen.push(request);
      return new Response('hello', { status: 201 });
    });
    const response = await fetch(STREAM, { headers: { accept: 'text/plain' } });
    expect([response.status, await response.text()]).toEqual([201, 'hello']);
    expect(seen[0]?.headers.get('accept')).toBe('text/plain');
  });

  it('rejects where the handler answers with a network error', async () => {
    await expect(localFetch(() => Response.error())(STREAM)).rejects.toThrow(TypeError);
  });

  it('ends the stream of the answer on an abort, on both sides', async () => {
    let isCancelled = false;
    const stop = new AbortController();
    const body = new ReadableStream<Uint8Array>({ cancel() { isCancelled = true; } });
    const response = await localFetch(() => new Response(body))(STREAM, { signal: stop.signal });
    const reading = response.body?.getReader().read();
    stop.abort();
    await expect(reading).rejects.toMatchObject({ name: 'AbortError' });
    expect(isCancelled).toBe(true);
  });

  it('does not ask at all where it was aborted before', async () => {
    let asked = 0;
    const fetch = localFetch(() => {
      asked++;
      return new Response();
    });
    await expect(fetch(STREAM, { signal: AbortSignal.abort() })).rejects.toMatchObject({ name: 'AbortError' });
    expect(asked).toBe(0);
  });
});
