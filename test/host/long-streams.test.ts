import { describe, expect, it, vi } from 'vitest';
import { memoryLog, type CallHostOptions, type ReadAccess, type UpdateLog } from '../../src/host/index.js';
import { FakeSocket } from './fake-socket.js';
import { ORIGIN, numbered, publishEach, testHost, type TestHost } from './host-fixtures.js';
import { open, updatesIn } from './sse-reader.js';

async function socketReader({ host }: TestHost): Promise<FakeSocket> {
  const socket = new FakeSocket();
  host.socket(new Request(`${ORIGIN}/calls/stream`), socket);
  socket.say({ type: 'hello', token: 'robin' });
  await vi.waitFor(() => expect(socket.of('ready')).toHaveLength(1), 10_000);
  return socket;
}

describe('a right that is looked at again', () => {
  /** A host that asks once a minute, and what it will be told. */
  function changing(access: ReadAccess = true) {
    const asked: string[] = [];
    const rights = { access, asked, failure: undefined as Error | undefined };
    const authorize: CallHostOptions['authorize'] = async (request) => {
      asked.push(`${request.headers.get('authorization')}`);
      if (rights.failure) throw rights.failure;
      return rights.access;
    };
    return { rights, ...testHost({ authorize, reauthorizeMilliseconds: 60_000 }) };
  }

  it('is asked for with the same request, once in so many milliseconds', async () => {
    const { rights, request, host, clock } = changing();
    const reader = await open(request('/calls/stream', { headers: { authorization: 'Bearer robin' } }));
    await reader.until('ready');
    clock.advance(55_000);
    expect(rights.asked).toHaveLength(1);
    clock.advance(5000);
    expect(rights.asked).toEqual(['Bearer robin', 'Bearer robin']);
    for (let beat = 0; beat < 11; beat++) await reader.next(); // oxlint-disable-line no-await-in-loop -- one after another
    clock.advance(55_000);
    expect(rights.asked).toHaveLength(2);
    clock.advance(5000);
    expect(rights.asked).toHaveLength(3);
    host.close();
  });

  it.each([[401, 4401], [403, 4403], [false, 4403]] as const)('and is %s now ends the stream', async (access, code) => {
    const test = changing();
    const reader = await open(test.request('/calls/stream'));
    await reader.until('ready');
    const socket = await socketReader(test);
    test.rights.access = access;
    test.clock.advance(60_000);
    await vi.waitFor(() => expect(test.host.connections).toBe(0), 10_000);
    expect(socket.closed?.code).toBe(code);
    expect((await reader.until('update')).every(({ event }) => event === 'ping')).toBe(true);
    expect(test.clock.waiting).toBe(0);
  });

  it('and is for other calls now counts for what follows', async () => {
    const { rights, request, host, clock } = changing({ calls: (call) => call === 'old' });
    const reader = await open(request('/calls/stream'));
    await reader.until('ready');
    rights.access = { calls: (call) => call === 'new' };
    clock.advance(60_000);
    await vi.waitFor(() => expect(rights.asked).toHaveLength(2), 10_000);
    await new Promise((resolve) => { setImmediate(resolve); });
    await publishEach(host, [{ call: 'old', status: 'busy' }, { call: 'new', status: 'queued' }]);
    const blocks = await reader.until('update');
    expect(updatesIn(blocks.filter(({ event }) => event === 'update')).map(({ call }) => call)).toEqual(['new']);
    host.close();
  });

  it('and cannot be found out ends the stream and is reported', async () => {
    const { rights, request, host, clock, errors } = changing();
    await (await open(request('/calls/stream'))).until('ready');
    rights.failure = new Error('no database');
    clock.advance(60_000);
    await vi.waitFor(() => expect(host.connections).toBe(0), 10_000);
    expect(errors).toEqual([expect.objectContaining({ task: 'authorize', cause: rights.failure })]);
  });

  it('is asked for once at a time', async () => {
    let answers = 0;
    const { request, host, clock } = testHost({ reauthorizeMilliseconds: 5000, authorize: () => (answers++ === 0 ? true : new Promise(() => undefined)) });
    await (await open(request('/calls/stream'))).until('ready');
    clock.advance(30_000);
    expect(answers).toBe(2);
    host.close();
  });
});

describe('a reader that has stopped reading', () => {
  it.each([['a minute', undefined, 60_000], ['the time given', 20_000, 20_000]])('is let go after %s', async (_name, stallMilliseconds, milliseconds) => {
    const { request, host, clock } = testHost(stallMilliseconds === undefined ? {} : { stallMilliseconds });
    const reader = await open(request('/calls/stream'));
    await reader.until('ready');
    await publishEach(host, numbered(2000));
    clock.advance(milliseconds - 1);
    expect(host.connections).toBe(1);
    clock.advance(1);
    expect([host.connections, clock.waiting, host.metrics().slowReaders]).toEqual([0, 0, 1]);
  });

  it('while it catches up, too, and the log is freed', async () => {
    let isFreed = false;
    async function* snapshot() {
      try {
        for (let call = 0; call < 100_000; call++) yield [{ call: String(call), status: 'queued', seq: 0 }];
      } finally { isFreed = true; }
    }
    const { request, host, clock } = testHost({ log: { ...memoryLog(), snapshot } });
    const reader = await open(request('/calls/stream'));
    await reader.next();
    await new Promise((resolve) => { setImmediate(resolve); });
    clock.advance(60_000);
    await vi.waitFor(() => expect(isFreed).toBe(true), 10_000);
    expect([host.connections, clock.waiting]).toEqual([0, 0]);
  });

  it('is kept where it reads a little between the heartbeats', async () => {
    const { request, host, clock } = testHost();
    const reader = await open(request('/calls/stream'));
    await reader.until('ready');
    await publishEach(host, numbered(3000));
    for (let beats = 0; beats < 30; beats++) {
      // A part of the stream's 64 KiB: then it is filled up again.
      for (let part = 0; part < 20; part++) await reader.next(); // oxlint-disable-line no-await-in-loop -- at its own pace
      clock.advance(5000);
    }
    expect([host.connections, host.metrics().slowReaders]).toEqual([1, 0]);
    host.close();
  });
});

describe('a log that breaks', () => {
  it('ends every stream, is reported, and is listened to anew by those who come back', async () => {
    const log = memoryLog({ epoch: 'e' });
    const breaks: ((cause: unknown) => void)[] = [];
    const subscribe: UpdateLog['subscribe'] = async (listener, onBreak) => {
      breaks.push(onBreak);
      return log.subscribe(listener, onBreak);
    };
    const test = testHost({ log: { ...log, subscribe } });
    const reader = await open(test.request('/calls/stream'));
    await reader.until('ready');
    const socket = await socketReader(test);
    breaks[0]?.(new Error('fell behind'));
    expect([socket.closed?.code, test.host.connections, test.clock.waiting]).toEqual([1011, 0, 0]);
    expect(await reader.next()).toBeUndefined();
    expect(test.errors).toEqual([expect.objectContaining({ task: 'stream', message: expect.stringContaining('fell behind') as string })]);
    const again = await open(test.request('/calls/stream?cursor=e-0'));
    expect((await again.until('ready')).at(-1)?.data).toContain('"resumed":true');
    expect(breaks).toHaveLength(2);
    test.host.close();
  });
});
