import { describe, expect, it } from 'vitest';
import { memoryLog, type LogEntry, type UpdateLog } from '../../src/host/index.js';
import { numbered, publishEach, testHost } from './host-fixtures.js';
import { open, updatesIn } from './sse-reader.js';

/** A memory log whose first `since` answers only when it is told to, with what was true when it was asked. */
function slowLog() {
  const log = memoryLog({ epoch: 'e' });
  let ask: (() => void) | undefined;
  let answer: (() => void) | undefined;
  const asked = new Promise<void>((resolve) => { ask = resolve; });
  const gate = new Promise<void>((resolve) => { answer = resolve; });
  const since: UpdateLog['since'] = async (cursor, limit) => {
    const entries = await log.since(cursor, limit);
    ask?.();
    await gate;
    return entries;
  };
  return { log: { ...log, since }, asked, answer: () => answer?.() };
}

describe('a log that takes its time', () => {
  it.each([['little', 3, 1_000_000], ['more than may wait', 300, 2000]])('loses nothing of what happens meanwhile, be it %s', async (_name, count, maxQueuedBytes) => {
    const { log, asked, answer } = slowLog();
    const { request, host } = testHost({ log, maxQueuedBytes });
    const reader = await open(request('/calls/stream'));
    await asked;
    const updates = numbered(count + 1);
    await publishEach(host, updates.slice(0, -1));
    answer();
    const blocks = await reader.until('ready');
    await publishEach(host, updates.slice(-1));
    while (updatesIn(blocks).length <= count) blocks.push(await reader.next() ?? {}); // oxlint-disable-line no-await-in-loop -- in order
    expect(updatesIn(blocks)).toEqual(updates);
    expect(host.connections).toBe(1);
    host.close();
  });

  it('that hands over an entry late does not send it twice', async () => {
    const log = memoryLog({ epoch: 'e' });
    const late: LogEntry[] = [];
    const listeners: ((entry: LogEntry) => void)[] = [];
    const subscribe: UpdateLog['subscribe'] = async (listen, onBreak) => {
      listeners.push(listen);
      return log.subscribe((entry) => late.push(entry), onBreak);
    };
    const { request, host } = testHost({ log: { ...log, subscribe } });
    const first = await open(request('/calls/stream'));
    await first.until('ready');
    await host.publish({ call: '1', status: 'ringing', seq: 1 });
    const second = await open(request('/calls/stream?cursor=e-0'));
    expect(updatesIn(await second.until('ready'))).toHaveLength(1);
    for (const entry of late) listeners[0]?.(entry);
    await host.publish({ call: '1', status: 'busy', seq: 2 });
    for (const entry of late.slice(1)) listeners[0]?.(entry);
    expect(updatesIn([await first.next() ?? {}, await first.next() ?? {}]).map(({ seq }) => seq)).toEqual([1, 2]);
    expect(updatesIn([await second.next() ?? {}]).map(({ seq }) => seq)).toEqual([2]);
    host.close();
  });

  it('that fails ends the stream and is reported', async () => {
    const failure = new Error('disk full');
    const { request, host, errors, clock } = testHost({ log: { ...memoryLog(), cursor: () => Promise.reject(failure) } });
    const reader = await open(request('/calls/stream'));
    expect(await reader.until('ready')).toEqual([{ retry: '2000' }]);
    expect(errors).toEqual([expect.objectContaining({ name: 'HostError', task: 'stream', cause: failure })]);
    expect([host.connections, clock.waiting]).toEqual([0, 0]);
  });

  it('that cannot be listened to ends the stream, and is tried again by the next reader', async () => {
    const log = memoryLog({ epoch: 'e' });
    let tries = 0;
    const subscribe: UpdateLog['subscribe'] = (listener, onBreak) => (tries++ === 0 ? Promise.reject(new Error('no connection')) : log.subscribe(listener, onBreak));
    const { request, host, errors } = testHost({ log: { ...log, subscribe } });
    const [one, other] = await Promise.all([open(request('/calls/stream')), open(request('/calls/stream'))]);
    expect([await one.until('ready'), await other.until('ready')]).toEqual([[], []]);
    expect(errors).toHaveLength(1);
    expect((await (await open(request('/calls/stream'))).until('ready')).at(-1)?.event).toBe('ready');
    host.close();
  });
});
