import type { Subscription } from 'rxjs';
import { describe, expect, it, vi } from 'vitest';
import { sse, type TransportEvent, type TransportRequest } from '../../../src/client/index.js';
import { FakeEnvironment, NOTHING_HELD } from '../support/fake-environment.js';
import { settle } from '../support/fake-clock.js';

interface Opened {
  readonly environment: FakeEnvironment;
  readonly events: TransportEvent[];
  readonly ends: unknown[];
  readonly subscription: Subscription;
}

function open(changes: Partial<TransportRequest> = {}, transport = sse()): Opened {
  const environment = new FakeEnvironment();
  const events: TransportEvent[] = [];
  const ends: unknown[] = [];
  const subscription = transport.open({
    url: new URL('https://calls.example/stream?class=4b'), cursor: undefined, token: undefined, headers: {},
    credentials: 'same-origin', messageLength: 200, environment, ...changes,
  }).subscribe({ next: (event) => events.push(event), error: (error: unknown) => ends.push(error), complete: () => ends.push('complete') });
  return { environment, events, ends, subscription };
}

const message = (data: string, cursor?: string, type = 'message'): TransportEvent => ({ kind: 'message', type, data, cursor, value: JSON.parse(data) as unknown });

describe('sse', () => {
  it('asks for nothing before it is subscribed', () => {
    const environment = new FakeEnvironment();
    sse().open({ url: new URL('https://calls.example/'), cursor: undefined, token: undefined, headers: {}, credentials: 'omit', messageLength: 1, environment });
    expect(environment.host.requests).toHaveLength(0);
  });

  it('asks with the address as it is, what it accepts, and nothing of a cursor or token where there is none', () => {
    const { environment: { host } } = open();
    expect(host.latest.url.href).toBe('https://calls.example/stream?class=4b');
    expect(Object.fromEntries(host.latest.headers)).toEqual({ accept: 'text/event-stream' });
    expect(host.latest.init).toMatchObject({ cache: 'no-store', credentials: 'same-origin' });
    expect(host.latest.init.method).toBeUndefined();
  });

  it('sends cursor, token and the app\'s own headers as headers', () => {
    const { environment: { host } } = open({ cursor: '2026\u2026\u00e9', token: 'abc', headers: { 'X-School': '7' }, credentials: 'include' });
    const headers = Object.fromEntries(host.latest.headers);
    expect(headers).toMatchObject({ 'authorization': 'Bearer abc', 'x-school': '7' });
    // UTF-8, byte by byte, as EventSource sends it.
    expect(headers['last-event-id']).toBe('2026\u00e2\u0080\u00a6\u00c3\u00a9');
    expect(host.latest.init.credentials).toBe('include');
    expect(host.latest.url.href).not.toContain('abc');
  });

  it('tells of the open line, of life and of messages, in order', async () => {
    const { environment: { host }, events } = open();
    await settle();
    expect(events).toEqual([]);
    host.latest.accept('Text/Event-Stream; charset=utf-8').send('id: 1\nevent: ping\ndata: {}\n\nda');
    await settle();
    host.latest.send('ta: {"a":1}\n\n: heartbeat\n');
    await settle();
    expect(events).toEqual([
      { kind: 'open' }, { kind: 'life' }, message('{}', '1', 'ping'), { kind: 'life' }, message('{"a":1}', '1'),
    ]);
  });

  it('tells of ids without data, of times to wait and of messages over the limit', async () => {
    const { environment: { host }, events } = open();
    host.latest.accept().send(`retry: 7000\nid: 9\n\nevent: big\ndata: ${'x'.repeat(300)}\n\ndata: 2\n\n`);
    await settle();
    expect(events.slice(2)).toMatchObject([
      { kind: 'retry', milliseconds: 7000 }, { kind: 'cursor', cursor: '9' },
      { kind: 'skipped', error: { code: 'bad-message', fault: 'too-long', type: 'big' } }, message('2', '9'),
    ]);
  });

  it('leaves what is no JSON to those who count such messages, and reads on', async () => {
    const { environment: { host }, events } = open();
    host.latest.accept().send('data: {"a":\n\ndata: null\n\n');
    await settle();
    expect(events.slice(2)).toEqual([{ kind: 'message', type: 'message', data: '{"a":', cursor: undefined, value: undefined }, message('null')]);
  });

  it('completes where the host ends the stream, and drops half an event', async () => {
    const { environment, events, ends } = open();
    environment.host.latest.accept().send('data: 1\n\ndata: 2\n').end();
    await settle();
    expect(events.at(-1)).toEqual(message('1'));
    expect(ends).toEqual(['complete']);
    expect(environment.held).toEqual(NOTHING_HELD);
  });

  it('fails with StreamDroppedError where the stream breaks, with the cause', async () => {
    const { environment, ends } = open();
    environment.host.latest.accept().send('data: 1\n\n');
    await settle();
    environment.host.latest.cut();
    await settle();
    expect(ends).toMatchObject([{ code: 'dropped', cause: { message: 'The network failed.' } }]);
  });

  it('fails with UnreachableError where no answer comes, naming the origin only', async () => {
    const { environment, ends } = open();
    environment.host.latest.cut();
    await settle();
    expect(ends).toMatchObject([{ code: 'unreachable', origin: 'https://calls.example', cause: { message: 'The network failed.' } }]);
    expect(String(ends[0])).not.toContain('4b');
  });

  it.each([204, 301, 400, 401, 403, 404, 410, 500, 503])('fails with StreamRefusedError at status %i and lets the answer go', async (status) => {
    const { environment, ends } = open();
    environment.host.latest.refuse(status, { 'retry-after': '7' });
    await settle();
    expect(ends).toMatchObject([{ code: 'refused', status, retryAfter: 7000 }]);
    expect(environment.held).toEqual(NOTHING_HELD);
  });

  it.each(['text/html', 'application/json', ''])('fails with ContentTypeError at "%s" and lets the answer go', async (contentType) => {
    const { environment, ends } = open();
    environment.host.latest.accept(contentType);
    await settle();
    expect(ends).toMatchObject([{ code: 'wrong-content', contentType }]);
    expect(environment.held).toEqual(NOTHING_HELD);
  });

  it('ends the request at once when it is given up: before the answer, in the stream, and in the middle of a rest', async () => {
    const early = open();
    early.subscription.unsubscribe();
    expect(early.environment.held).toEqual(NOTHING_HELD);

    const live = open();
    live.environment.host.latest.accept().send('data: 1\n\n');
    await settle();
    live.subscription.unsubscribe();
    expect(live.environment.held).toEqual(NOTHING_HELD);

    await settle();
    expect([...early.ends, ...live.ends]).toEqual([]);
  });

  it('lets go of a body that does not end with the signal', async () => {
    const environment = new FakeEnvironment();
    let isCancelled = false;
    const body = new ReadableStream({ cancel() { isCancelled = true; } });
    const { subscription } = open({ environment: Object.assign(environment, {
      fetch: () => Promise.resolve(new Response(body, { headers: { 'content-type': 'text/event-stream' } })),
    }) });
    await settle();
    subscription.unsubscribe();
    await settle();
    expect(isCancelled).toBe(true);
  });

  it('says nothing after it was given up in the middle of a piece', async () => {
    const opened = open();
    const { environment: { host }, events } = opened;
    const seen: TransportEvent[] = [];
    const second = sse().open({
      url: new URL('https://calls.example/'), cursor: undefined, token: undefined, headers: {}, credentials: 'omit', messageLength: 99, environment: opened.environment,
    }).subscribe((event) => {
      seen.push(event);
      if (event.kind === 'message') second.unsubscribe();
    });
    host.latest.accept().send('data: 1\n\ndata: 2\n\n');
    await settle();
    expect(seen).toEqual([{ kind: 'open' }, { kind: 'life' }, message('1')]);
    expect(events).toEqual([]);
    expect(opened.environment.host.latest.isOpen).toBe(false);
  });

  it('rests when a task has worked long enough, keeps the order, and loses nothing', async () => {
    const { environment, events, subscription } = open();
    environment.runsTasks = false;
    environment.host.latest.accept();
    await settle();
    // Each look at the clock costs 3 ms: a task is over after the second.
    vi.spyOn(environment, 'now').mockImplementation(() => { environment.clock.skip(3); return environment.clock.now; });
    environment.host.latest.send(Array.from({ length: 100 }, (_, i) => `data: ${i}\n\n`).join(''));
    await settle();
    const inFirst = events.filter(({ kind }) => kind === 'message').length;
    expect(inFirst).toBeLessThanOrEqual(32);
    expect(environment.held.tasks).toBe(1);
    for (let task = 0; task < 20; task++) {
      environment.runTasks();
      // oxlint-disable-next-line no-await-in-loop -- one task after the other
      await settle();
    }
    expect(events.filter(({ kind }) => kind === 'message')).toEqual(Array.from({ length: 100 }, (_, i) => message(String(i))));
    subscription.unsubscribe();
    expect(environment.held).toEqual(NOTHING_HELD);
  });

  it('decodes what came at once in pieces, so that a task rests before all of it is looked at', async () => {
    const { environment, events, subscription } = open();
    environment.runsTasks = false;
    environment.host.latest.accept();
    await settle();
    const decode = vi.spyOn(TextDecoder.prototype, 'decode');
    const decoded = (): number => decode.mock.calls.reduce((sum, [bytes]) => sum + (bytes?.byteLength ?? 0), 0);
    vi.spyOn(environment, 'now').mockImplementation(() => { environment.clock.skip(3); return environment.clock.now; });
    const count = 20_000;
    environment.host.latest.send('data: "\u00e9"\n\n'.repeat(count));
    await settle();
    expect(environment.held.tasks).toBe(1);
    expect(decoded()).toBeLessThan(20_000);
    environment.runsTasks = true;
    environment.runTasks();
    await vi.waitFor(() => expect(events.filter(({ kind }) => kind === 'message')).toHaveLength(count), 10_000);
    expect(decoded()).toBe(12 * count);
    expect(new Set(events.filter(({ kind }) => kind === 'message').map((event) => event.kind === 'message' && event.data))).toEqual(new Set(['"\u00e9"']));
    subscription.unsubscribe();
    decode.mockRestore();
  });

  it('takes a rest back when it is given up', async () => {
    const { environment, events, subscription } = open();
    environment.runsTasks = false;
    environment.host.latest.accept();
    await settle();
    vi.spyOn(environment, 'now').mockImplementation(() => { environment.clock.skip(3); return environment.clock.now; });
    environment.host.latest.send('data: 1\n\n'.repeat(100));
    await settle();
    expect(environment.held.tasks).toBe(1);
    const before = events.length;
    subscription.unsubscribe();
    await settle();
    expect(environment.held).toEqual(NOTHING_HELD);
    expect(events).toHaveLength(before);
  });

  it('says whether its host says ready', () => {
    expect(sse()).toMatchObject({ name: 'sse', sendsReady: true });
    expect(sse({ sendsReady: false })).toMatchObject({ sendsReady: false });
  });
});
