import { describe, expect, it, vi } from 'vitest';
import { memoryLog } from '../../src/host/index.js';
import { publishEach } from './host-fixtures.js';
import { connected, untilReady } from './socket-fixtures.js';

describe('a slow reader over a WebSocket', () => {
  const big = (seq: number) => ({ call: '1', status: 'in-progress', seq, cause: { text: 'x'.repeat(15_000) } });

  it('is sent no more than the socket takes, and gets the rest in order when there is room', async () => {
    const { host, socket, clock } = connected();
    socket.say({ type: 'hello' });
    await untilReady(socket);
    socket.isStuck = true;
    await publishEach(host, Array.from({ length: 40 }, (_, seq) => big(seq)));
    const sent = socket.of('update').length;
    expect(sent).toBeLessThan(20);
    expect(host.metrics().queuedBytes).toBeGreaterThan(300_000);
    clock.advance(1010);
    expect(socket.of('update')).toHaveLength(sent);
    socket.isStuck = false;
    socket.bufferedAmount = 0;
    clock.advance(64);
    expect(socket.of('update').map(({ seq }) => seq)).toEqual(Array.from({ length: 40 }, (_, seq) => seq));
    expect([host.metrics().queuedBytes, clock.waiting]).toEqual([0, 1]);
    host.close();
  });

  it('is let go when too much waits, and told to come back', async () => {
    const { host, socket, clock } = connected({ maxQueuedBytes: 100_000 });
    socket.say({ type: 'hello' });
    await untilReady(socket);
    socket.isStuck = true;
    await publishEach(host, Array.from({ length: 40 }, (_, seq) => big(seq)));
    expect([socket.closed?.code, host.connections, host.metrics().slowReaders, clock.waiting]).toEqual([1013, 0, 1, 0]);
  });

  it('that reads a big state at its own pace costs no more than it reads', async () => {
    const { host, socket, clock } = connected({ log: memoryLog({ epoch: 'e' }) });
    await publishEach(host, Array.from({ length: 100 }, (_, index) => ({ ...big(0), call: String(index) })));
    socket.isStuck = true;
    socket.say({ type: 'hello' });
    await vi.waitFor(() => expect(socket.of('snapshot')).toHaveLength(3), 10_000);
    while (socket.of('ready').length === 0) {
      const before = socket.of('snapshot').length;
      socket.bufferedAmount = 0;
      clock.advance(64);
      await vi.waitFor(() => expect(socket.messages.length).toBeGreaterThan(before + 1), 10_000); // oxlint-disable-line no-await-in-loop -- step by step
      expect(socket.of('snapshot').length).toBeLessThanOrEqual(before + 3);
    }
    expect(socket.of('snapshot').flatMap(({ calls }) => calls)).toHaveLength(100);
    host.close();
  });
});
