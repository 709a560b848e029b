import { describe, expect, it, vi } from 'vitest';
import { memoryLog, type CallHostOptions } from '../../src/host/index.js';
import { NOON, ORIGIN, numbered, publishEach, testHost } from './host-fixtures.js';
import { connect, connected, untilClosed, untilReady } from './socket-fixtures.js';

describe('a WebSocket', () => {
  it.each(['/calls/stream', '/calls/socket', '/calls/stream/'])('at %s gets what an event stream would, as objects', async (path) => {
    const { host, socket } = connected({}, { path });
    await host.publish({ call: '1', status: 'queued', at: 1 });
    socket.say({ type: 'hello' });
    await untilReady(socket);
    await host.publish({ call: '1', status: 'ringing', at: 2 });
    await host.publish([{ call: '1', status: 'busy', at: 3 }, { call: '2', status: 'queued', at: 4 }]);
    expect(socket.messages).toEqual([
      { type: 'retry', milliseconds: 2000 },
      { type: 'snapshot', calls: [{ call: '1', status: 'queued', at: 1 }], more: false },
      { type: 'ready', cursor: 'e-1', now: NOON, resumed: false },
      { type: 'update', cursor: 'e-2', call: '1', status: 'ringing', at: 2 },
      { type: 'update', cursor: 'e-3', updates: [{ call: '1', status: 'busy', at: 3 }, { call: '2', status: 'queued', at: 4 }] },
    ]);
    host.close();
  });

  it('goes on from the cursor in the hello', async () => {
    const { host, socket } = connected();
    await publishEach(host, numbered(3));
    socket.say({ type: 'hello', cursor: 'e-2' });
    await untilReady(socket);
    expect(socket.messages.slice(1)).toEqual([{ type: 'update', cursor: 'e-3', ...numbered(3)[2] }, { type: 'ready', cursor: 'e-3', now: NOON, resumed: true }]);
    host.close();
  });

  it('is reset where its cursor is of no use', async () => {
    const { host, socket } = connected();
    socket.say({ type: 'hello', cursor: 'other-7' });
    await untilReady(socket);
    expect(socket.messages.map(({ type }) => type)).toEqual(['retry', 'reset', 'snapshot', 'ready']);
    host.close();
  });

  it('hears the heartbeat', async () => {
    const { host, socket, clock } = connected();
    socket.say({ type: 'hello', cursor: null });
    await untilReady(socket);
    clock.advance(5000);
    expect(socket.of('ping')).toEqual([{ type: 'ping', now: NOON + 5000 }]);
    host.close();
  });

  it('leaves nothing behind when the client goes', async () => {
    const { host, socket, clock } = connected();
    socket.say({ type: 'hello' });
    await untilReady(socket);
    expect([host.connections, clock.waiting]).toEqual([1, 1]);
    socket.emit('close');
    expect([host.connections, clock.waiting]).toEqual([0, 0]);
    await host.publish({ call: '1', status: 'queued' });
    expect(socket.of('update')).toEqual([]);
  });

  it('that fails to send ends alone', async () => {
    const { host, socket, ...test } = connected();
    const other = connect({ host, ...test });
    socket.say({ type: 'hello' });
    other.say({ type: 'hello' });
    await untilReady(socket);
    await untilReady(other);
    socket.failure = new Error('The socket is closing.');
    await host.publish({ call: '1', status: 'queued' });
    expect(other.of('update')).toHaveLength(1);
    expect(host.connections).toBe(1);
    host.close();
  });
});

describe('the hello', () => {
  it.each([
    ['text', 'hello'], ['another type', { type: 'update' }], ['bytes', new Uint8Array([123, 125])], ['a cursor that is a number', { type: 'hello', cursor: 7 }],
    ['a token that no header can carry', { type: 'hello', token: 'a\nb' }], ['null', 'null'], ['far too much', { type: 'hello', more: 'x'.repeat(20_000) }],
  ])('is refused where it is %s', async (_name, message) => {
    const { socket, host, clock } = connected();
    socket.say(message);
    expect(socket.closed?.code).toBe(4400);
    await vi.waitFor(() => expect([host.connections, clock.waiting]).toEqual([0, 0]), 10_000);
    expect(socket.messages).toEqual([]);
  });

  it('has to come within ten seconds', async () => {
    const { socket, host, clock } = connected();
    clock.advance(9999);
    expect([socket.closed, host.connections]).toEqual([undefined, 1]);
    clock.advance(1);
    expect(socket.closed?.code).toBe(4408);
    await vi.waitFor(() => expect([host.connections, clock.waiting]).toEqual([0, 0]), 10_000);
  });

  it('is the only thing that a client says', async () => {
    const { socket, host } = connected();
    socket.say({ type: 'hello' });
    socket.say('garbage');
    await untilReady(socket);
    socket.say({ type: 'hello', cursor: 'e-0' });
    expect([socket.closed, socket.of('ready')]).toEqual([undefined, [expect.anything()]]);
    host.close();
  });
});

describe('who may read over a WebSocket', () => {
  const authorize: CallHostOptions['authorize'] = (request) => {
    const token = request.headers.get('authorization');
    if (token === null || token === 'Bearer stale') return 401;
    return token === 'Bearer robin' ? { calls: (call) => call === 'mine' } : 403;
  };

  it.each([[undefined, 4401], ['stale', 4401], ['somebody', 4403]])('is decided by authorize, which gets the token %s as a header', async (token, code) => {
    const { socket, host } = connected({ authorize });
    socket.say({ type: 'hello', token });
    await untilClosed(socket);
    expect(socket.closed?.code).toBe(code);
    await vi.waitFor(() => expect(host.connections).toBe(0), 10_000);
    expect([socket.messages, host.metrics().refusedReaders]).toEqual([[], 1]);
  });

  it('may be some of the calls', async () => {
    const { socket, host } = connected({ authorize });
    await host.publish([{ call: 'mine', status: 'queued' }, { call: 'theirs', status: 'queued' }]);
    socket.say({ type: 'hello', token: 'robin' });
    await untilReady(socket);
    await host.publish({ call: 'theirs', status: 'busy' });
    await host.publish({ call: 'mine', status: 'busy' });
    expect(JSON.stringify(socket.messages)).not.toContain('theirs');
    expect(socket.of('update')).toEqual([expect.objectContaining({ cursor: 'e-3', call: 'mine', status: 'busy' })]);
    host.close();
  });

  /** A reader whose right takes its time to be looked up. */
  function undecided() {
    const asked: (() => void)[] = [];
    const test = connected({ authorize: () => new Promise((resolve) => { asked.push(() => resolve(true)); }) });
    test.socket.say({ type: 'hello' });
    const decide = async (): Promise<void> => {
      await vi.waitFor(() => expect(asked).toHaveLength(1), 10_000);
      asked[0]?.();
    };
    return { ...test, decide };
  }

  it('may take longer to decide than a hello may take to come', async () => {
    const { socket, host, clock, decide } = undecided();
    clock.advance(60_000);
    expect(socket.closed).toBeUndefined();
    await decide();
    await untilReady(socket);
    host.close();
  });

  it('does not matter any more when the client has gone', async () => {
    const { socket, host, clock, decide } = undecided();
    await vi.waitFor(() => expect(host.connections).toBe(1), 10_000);
    socket.emit('close');
    await decide();
    await new Promise((resolve) => { setImmediate(resolve); });
    expect([host.connections, clock.waiting, socket.messages]).toEqual([0, 0, []]);
  });

  it('is nobody where authorize fails', async () => {
    const { socket, errors } = connected({ authorize: () => Promise.reject(new Error('no database')) });
    socket.say({ type: 'hello' });
    await untilClosed(socket);
    expect([socket.closed?.code, errors]).toEqual([1011, [expect.objectContaining({ name: 'HostError' })]]);
  });

  it.each<[string, Record<string, string>, number | undefined]>([
    ['of the same origin', { origin: ORIGIN }, undefined],
    ['of a listed origin', { origin: 'https://portal.example.org', 'sec-fetch-site': 'cross-site' }, undefined],
    ['of another origin', { origin: 'https://evil.example.net' }, 4403],
    ['of no origin that can be named', { origin: 'null' }, 4403],
  ])('a page %s: %s', async (_name, headers, code) => {
    const { socket, host } = connected({ cors: { origins: ['https://portal.example.org'] } }, { headers });
    socket.say({ type: 'hello' });
    await (code === undefined ? untilReady(socket) : untilClosed(socket));
    expect(socket.closed?.code).toBe(code);
    host.close();
  });

  it.each(['/calls', '/elsewhere', '/calls/1/cancel'])('is nobody at %s', async (path) => {
    const { socket, host } = connected({}, { path });
    expect([socket.closed?.code, host.connections]).toEqual([4404, 0]);
  });
});

describe('the end of a WebSocket', () => {
  it.each([['that has said hello', true], ['that has not', false]])('tells one %s that the host shuts down', async (_name, hasHello) => {
    const { host, socket, clock } = connected();
    if (hasHello) {
      socket.say({ type: 'hello' });
      await untilReady(socket);
    }
    host.close();
    expect([socket.closed?.code, clock.waiting]).toEqual([1012, 0]);
    expect(Buffer.byteLength(socket.closed?.reason ?? '')).toBeLessThanOrEqual(123);
  });

  it('comes at once where the host has shut down', () => {
    const test = testHost();
    test.host.close();
    expect(connect(test).closed?.code).toBe(1012);
  });

  it('comes where the log fails', async () => {
    const { socket, errors } = connected({ log: { ...memoryLog(), cursor: () => Promise.reject(new Error('disk full')) } });
    socket.say({ type: 'hello' });
    await untilClosed(socket);
    expect([socket.closed?.code, errors]).toEqual([1011, [expect.objectContaining({ task: 'stream' })]]);
  });
});
