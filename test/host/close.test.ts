import { describe, expect, it, vi } from 'vitest';
import { FakeSocket } from './fake-socket.js';
import { ORIGIN, numbered, publishEach, testHost, type TestHost } from './host-fixtures.js';
import { open, updatesIn, type SseReader } from './sse-reader.js';

async function readers({ request }: TestHost, count: number): Promise<SseReader[]> {
  const opened = await Promise.all(Array.from({ length: count }, () => open(request('/calls/stream'))));
  await Promise.all(opened.map((reader) => reader.until('ready')));
  return opened;
}

/** Moves time on by a tenth of a second, so often, and lets what hangs on it happen. */
async function tenths({ clock }: TestHost, count: number): Promise<void> {
  for (let step = 0; step < count; step++) {
    clock.advance(100);
    await new Promise((resolve) => { setImmediate(resolve); }); // oxlint-disable-line no-await-in-loop -- step by step
  }
}

describe('a host that closes gradually', () => {
  it('sends its readers away evenly, and goes on for the others', async () => {
    const test = testHost();
    const all = await readers(test, 40);
    const closing = test.host.close({ graceMilliseconds: 1000 });
    const left: number[] = [test.host.connections];
    for (let step = 0; step < 7; step++) {
      await tenths(test, 1); // oxlint-disable-line no-await-in-loop -- step by step
      left.push(test.host.connections);
    }
    expect(left).toEqual([35, 30, 25, 20, 15, 10, 5, 0]);
    await tenths(test, 3);
    await closing;
    expect(await Promise.all(all.map((reader) => reader.next()))).toEqual(all.map(() => undefined));
    expect(test.clock.waiting).toBe(0);
  });

  it('still publishes, but takes no more requests', async () => {
    const test = testHost();
    const [first, last] = await readers(test, 2);
    const closing = test.host.close({ graceMilliseconds: 1000 });
    await test.host.publish({ call: '1', status: 'ringing', seq: 1 });
    const refused = await test.request('/calls/stream');
    expect([refused.status, refused.headers.get('retry-after')]).toEqual([503, '1']);
    expect(await first?.next()).toBeUndefined();
    expect(updatesIn([await last?.next() ?? {}])).toEqual([{ call: '1', status: 'ringing', seq: 1 }]);
    await tenths(test, 10);
    await closing;
  });

  it('waits until what was written is read', async () => {
    const test = testHost();
    const [reader] = await readers(test, 1);
    await test.host.publish(numbered(3));
    let isClosed = false;
    const closing = test.host.close({ graceMilliseconds: 5000 }).then(() => { isClosed = true; });
    await tenths(test, 20);
    expect([isClosed, test.host.connections]).toEqual([false, 0]);
    expect(updatesIn([await reader?.next() ?? {}])).toEqual(numbered(3));
    expect(await reader?.next()).toBeUndefined();
    await tenths(test, 1);
    await closing;
    expect([isClosed, test.clock.waiting]).toEqual([true, 0]);
  });

  it('waits no longer than it was given', async () => {
    const test = testHost();
    await readers(test, 1);
    await test.host.publish(numbered(3));
    const closing = test.host.close({ graceMilliseconds: 1000 });
    await tenths(test, 10);
    await closing;
    expect([test.host.connections, test.clock.waiting]).toEqual([0, 0]);
  });

  it('tells WebSockets to come back, and answers polls that wait', async () => {
    const test = testHost();
    const socket = new FakeSocket();
    test.host.socket(new Request(`${ORIGIN}/calls/stream`), socket);
    socket.say({ type: 'hello' });
    await vi.waitFor(() => expect(socket.of('ready')).toHaveLength(1), 10_000);
    const answer = test.request('/calls?cursor=e-0&wait=30');
    await vi.waitFor(() => expect(test.host.connections).toBe(2), 10_000);
    const closing = test.host.close({ graceMilliseconds: 500 });
    await tenths(test, 5);
    await closing;
    expect([socket.closed?.code, (await answer).status, test.clock.waiting]).toEqual([1012, 200, 0]);
  });

  it('is closed at once where nobody is there', async () => {
    const test = testHost();
    await test.host.close({ graceMilliseconds: 10_000 });
    expect([test.clock.waiting, (await test.request('/calls?call=1')).status]).toEqual([0, 503]);
  });

  it('may be closed at once after all', async () => {
    const test = testHost();
    const [reader] = await readers(test, 1);
    await publishEach(test.host, numbered(2));
    const closing = test.host.close({ graceMilliseconds: 10_000 });
    test.host.close();
    expect(test.host.connections).toBe(0);
    expect(updatesIn(await reader?.until('nothing') ?? [])).toHaveLength(2);
    await tenths(test, 1);
    await closing;
    expect(test.clock.waiting).toBe(0);
  });
});
