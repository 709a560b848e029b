import { describe, expect, it } from 'vitest';
import { createManualClock, withFaults, type Faults } from '../../src/mock/index.js';

const frame = (id: number): string => `event: update\nid: ${id}\ndata: {"call":"${id}","status":"busy"}\n\n`;
const READY = 'event: ready\ndata: {"cursor":"0","resumed":false}\n\n';

/** A host that sends these frames after the one that the client knows, each in a piece of its own, and then ends or stays open. */
function host(frames: readonly string[], { ends = true } = {}) {
  const seen: Request[] = [];
  let cancelled = 0;
  const fetch = (request: Request): Response => {
    seen.push(request);
    const from = Number(request.headers.get('last-event-id') ?? 0);
    const rest = frames.filter((one) => Number(/^id: (\d+)/m.exec(one)?.[1] ?? from + 1) > from);
    const body = new ReadableStream<Uint8Array>({
      start(controller) {
        for (const one of rest) controller.enqueue(new TextEncoder().encode(one));
        if (ends) controller.close();
      },
      cancel() { cancelled++; },
    });
    return new Response(body, { headers: { 'content-type': 'text/event-stream; charset=utf-8' } });
  };
  return { fetch, seen, cancelled: () => cancelled };
}

const request = (headers: Record<string, string> = {}): Request =>
  new Request('http://host.test/calls/stream', { headers: { accept: 'text/event-stream', ...headers } });

const FRAMES = Array.from({ length: 12 }, (_, index) => frame(index + 1));

async function readAll(response: Response): Promise<{ text: string; error?: unknown }> {
  let text = '';
  try {
    for await (const part of response.body?.pipeThrough(new TextDecoderStream()) ?? []) text += part;
    return { text };
  } catch (error) {
    return { text, error };
  }
}

const withThese = async (faults: Faults, frames = FRAMES, seed = 1): Promise<{ text: string; error?: unknown }> =>
  readAll(await withFaults(host(frames).fetch, { faults, seed, clock: createManualClock() }).fetch(request()));

const statuses = async (faults: Faults): Promise<number[]> => {
  const { fetch } = withFaults(host([]).fetch, { faults });
  return [await fetch(request()), await fetch(request()), await fetch(request()), await fetch(request())].map(({ status }) => status);
};

const framesOf = (text: string): string[] => text.split('\n\n').filter((part) => part !== '').map((part) => `${part}\n\n`);
const callsOf = (text: string): number[] => [...text.matchAll(/"call":"(\d+)"/g)].map((match) => Number(match[1]));
const numbers = (count: number): number[] => Array.from({ length: count }, (_, index) => index + 1);

describe('withFaults', () => {
  it('passes a stream byte for byte where nothing goes wrong', async () => {
    expect(await withThese({})).toEqual({ text: FRAMES.join('') });
  });

  it('leaves answers that are no streams alone', async () => {
    const answer = new Response('{"published":1}', { headers: { 'content-type': 'application/json' } });
    const faulty = withFaults(() => answer, { faults: { unavailableEvery: 1, dropEvery: 1 } });
    expect(await faulty.fetch(new Request('http://host.test/calls', { method: 'POST', body: '{}' }))).toBe(answer);
  });

  it('drops the line in the middle of the message after every n-th update', async () => {
    const { text, error } = await withThese({ dropEvery: 3 });
    expect(error).toBeInstanceOf(TypeError);
    expect(text.startsWith(FRAMES.slice(0, 3).join(''))).toBe(true);
    const torn = text.slice(FRAMES.slice(0, 3).join('').length);
    expect(torn.length).toBeLessThan(frame(4).length - 1);
    expect(frame(4).startsWith(torn)).toBe(true);
  });

  it('sends some updates twice, and never an old cursor after a newer one', async () => {
    const { text } = await withThese({ duplicate: 0.6 });
    const calls = callsOf(text);
    expect(new Set(calls)).toEqual(new Set(numbers(12)));
    expect(calls.length).toBeGreaterThan(14);
    const ids = [...text.matchAll(/^id: (\d+)$/gm)].map((match) => Number(match[1]));
    expect(ids).toEqual(ids.toSorted((a, b) => a - b));
  });

  it('changes the order, and gives a cursor only where everything up to it was sent', async () => {
    const { text } = await withThese({ reorder: 4 });
    const calls = callsOf(text);
    expect(calls).not.toEqual(numbers(12));
    expect(calls.toSorted((a, b) => a - b)).toEqual(numbers(12));
    const sent = new Set<number>();
    for (const one of framesOf(text)) {
      for (const call of callsOf(one)) sent.add(call);
      const id = /^id: (\d+)$/m.exec(one)?.[1];
      if (id !== undefined) expect(numbers(Number(id)).every((number) => sent.has(number)), one).toBe(true);
    }
    expect(text.match(/^id: /gm)).toHaveLength(3);
  });

  it('does not hold an update for ever, nor past a message of another kind', async () => {
    const clock = createManualClock();
    const { fetch } = withFaults(host([frame(1)], { ends: false }).fetch, { faults: { reorder: 4 }, clock });
    const reader = (await fetch(request())).body?.getReader();
    const first = reader?.read();
    await Promise.resolve();
    await new Promise(setImmediate);
    clock.advance(1500);
    expect(new TextDecoder().decode((await first)?.value)).toBe(frame(1));
    await reader?.cancel();
    expect(clock.waiting).toBe(0);
    expect((await withThese({ reorder: 9 }, [frame(1), READY])).text).toBe(frame(1) + READY);
  });

  it('delays messages without changing their order', async () => {
    const clock = createManualClock();
    const { fetch } = withFaults(host(FRAMES, { ends: false }).fetch, { faults: { delayMs: 100 }, clock });
    let text = '';
    const stop = new AbortController();
    const sink = new WritableStream<string>({ write: (part) => { text += part; } });
    const body = (await fetch(request())).body?.pipeThrough(new TextDecoderStream());
    const reading = body?.pipeTo(sink, { signal: stop.signal });
    await new Promise(setImmediate);
    expect(text.length).toBeLessThan(FRAMES.join('').length);
    clock.advance(2000);
    await new Promise(setImmediate);
    expect(text).toBe(FRAMES.join(''));
    stop.abort();
    await expect(reading).rejects.toThrow('aborted');
  });

  it('puts garbage between the updates and keeps every one of them', async () => {
    const { text } = await withThese({ garbage: 0.7 });
    expect(framesOf(text).length).toBeGreaterThan(14);
    for (const one of FRAMES) expect(text).toContain(one);
  });

  it('expires the cursor of whoever comes back, and of nobody else', async () => {
    const inner = host([]);
    const { fetch } = withFaults(inner.fetch, { faults: { expireCursor: true } });
    await fetch(request());
    await fetch(request({ 'last-event-id': '7' }));
    expect(inner.seen.map(({ headers }) => headers.get('last-event-id'))).toEqual([null, 'expired']);
  });

  it('refuses every so many-th connection with 401 or 503', async () => {
    expect(await statuses({ unauthorizedEvery: 2 })).toEqual([200, 401, 200, 401]);
    expect(await statuses({ unavailableEvery: 3 })).toEqual([200, 200, 503, 200]);
  });

  it('asks whoever is refused with 503 to come back after a second', async () => {
    const { fetch } = withFaults(host([]).fetch, { faults: { unavailableEvery: 1 } });
    expect((await fetch(request())).headers.get('retry-after')).toBe('1');
  });

  it('cuts every open line at once, refuses for a while, and lets go of the host', async () => {
    const clock = createManualClock();
    const inner = host([frame(1)], { ends: false });
    const faulty = withFaults(inner.fetch, { clock });
    const readings = [readAll(await faulty.fetch(request())), readAll(await faulty.fetch(request()))];
    await new Promise(setImmediate);
    expect(faulty.open).toBe(2);
    faulty.cutAll({ refuseForMs: 5000 });
    for (const { text, error } of await Promise.all(readings)) {
      expect(text).toBe(frame(1));
      expect(error).toBeInstanceOf(TypeError);
    }
    expect(faulty.open).toBe(0);
    expect(inner.cancelled()).toBe(2);
    expect((await faulty.fetch(request())).type).toBe('error');
    clock.advance(5000);
    expect((await faulty.fetch(request())).status).toBe(200);
    faulty.cutAll({ refuseForMs: 5000 });
    faulty.restore();
    expect((await faulty.fetch(request())).status).toBe(200);
  });

  it('does the same again for the same seed', async () => {
    const faults: Faults = { duplicate: 0.5, reorder: 3, garbage: 0.3 };
    expect(await withThese(faults, FRAMES, 5)).toEqual(await withThese(faults, FRAMES, 5));
    expect(await withThese(faults, FRAMES, 5)).not.toEqual(await withThese(faults, FRAMES, 6));
  });

  it.each<Faults>([
    { dropEvery: 1 }, { dropEvery: 2, reorder: 3 }, { dropEvery: 1, duplicate: 0.8 }, { dropEvery: 3, reorder: 5, duplicate: 0.5, garbage: 0.5 },
  ])('loses nothing for a client that resumes: %o', async (faults) => {
    const { fetch } = withFaults(host(FRAMES).fetch, { faults, clock: createManualClock(), seed: 9 });
    const received = new Set<number>();
    const readFrom = async (cursor: string, connectionsLeft: number): Promise<void> => {
      const { text } = await readAll(await fetch(request({ 'last-event-id': cursor })));
      const whole = framesOf(text.slice(0, text.lastIndexOf('\n\n') + 2));
      for (const call of callsOf(whole.join(''))) received.add(call);
      const last = whole.findLast((one) => /^id: /m.test(one));
      if (connectionsLeft > 0) await readFrom(/^id: (\d+)/m.exec(last ?? '')?.[1] ?? cursor, connectionsLeft - 1);
    };
    await readFrom('0', 12);
    expect(received).toEqual(new Set(numbers(12)));
  });
});
