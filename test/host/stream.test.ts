import { describe, expect, it } from 'vitest';
import { memoryLog, type UpdateLog } from '../../src/host/index.js';
import { NOON, numbered, publishEach, testHost } from './host-fixtures.js';
import { open, updatesIn } from './sse-reader.js';

describe('a fresh stream', () => {
  it('has the headers that keep proxies and caches from holding it back', async () => {
    const { request, host } = testHost();
    const response = await request('/calls/stream');
    expect(response.status).toBe(200);
    expect(Object.fromEntries(response.headers)).toEqual({
      'content-type': 'text/event-stream; charset=utf-8', 'cache-control': 'no-store, no-transform', 'x-accel-buffering': 'no',
    });
    host.close();
  });

  it('ends cleanly where the host closes before it is ready', async () => {
    const { request, host, clock, errors } = testHost();
    const response = await request('/calls/stream');
    host.close();
    expect(await response.text()).toBe('retry: 2000\n\n');
    expect([clock.waiting, errors]).toEqual([0, []]);
  });

  it('gives the snapshot without an id, then ready with the cursor as id and in its data', async () => {
    const { request, host } = testHost();
    await host.publish([{ call: '1', status: 'queued', at: 1 }, { call: '1', status: 'ringing', at: 2 }, { call: '2', status: 'busy', seq: 7 }]);
    const reader = await open(request('/calls/stream'));
    expect(await reader.until('ready')).toEqual([
      { retry: '2000' },
      { event: 'snapshot', data: '{"calls":[{"call":"1","status":"queued","at":1},{"call":"1","status":"ringing","at":2},{"call":"2","status":"busy","seq":7}],"more":false}' },
      { event: 'ready', id: 'e-1', data: `{"cursor":"e-1","now":${NOON},"resumed":false}` },
    ]);
    host.close();
  });

  it('goes on live, each update under its cursor, batches as arrays', async () => {
    const { request, host } = testHost();
    const reader = await open(request('/calls/stream'));
    await reader.until('ready');
    await host.publish({ call: '1', status: 'Ringing', seq: 1 });
    await host.publish([{ call: '1', status: 'busy', seq: 2 }, { call: '2', status: 'queued', seq: 1 }]);
    expect(await reader.next()).toEqual({ event: 'update', id: 'e-1', data: '{"call":"1","status":"ringing","seq":1}' });
    expect(await reader.next()).toEqual({ event: 'update', id: 'e-2', data: '[{"call":"1","status":"busy","seq":2},{"call":"2","status":"queued","seq":1}]' });
    host.close();
    expect(await reader.next()).toBeUndefined();
  });

  it('sends a big state in parts that each say that more follows, but the last', async () => {
    const { request, host } = testHost();
    await host.publish(Array.from({ length: 1201 }, (_, index) => ({ call: String(index), status: 'queued', seq: 0 })));
    const blocks = await (await open(request('/calls/stream'))).until('ready');
    const parts = blocks.filter(({ event }) => event === 'snapshot').map(({ data = '' }) => JSON.parse(data) as { calls: unknown[]; more: boolean });
    expect(parts.map(({ calls, more }) => [calls.length, more])).toEqual([[500, true], [500, true], [201, false]]);
    host.close();
  });

  it('keeps long updates in messages of a moderate size', async () => {
    const { request, host } = testHost();
    const name = 'x'.repeat(16_000);
    await host.publish(Array.from({ length: 40 }, (_, index) => ({ call: String(index), status: 'queued', seq: 0, contact: { name } })));
    const blocks = await (await open(request('/calls/stream'))).until('ready');
    expect(updatesIn(blocks)).toHaveLength(40);
    for (const { data = '' } of blocks) expect(data.length).toBeLessThan(140_000);
    host.close();
  });
});

describe('a stream that resumes', () => {
  it.each([
    ['the header', '/calls/stream', { 'last-event-id': 'e-1' }],
    ['the query', '/calls/stream?cursor=e-1', {}],
    ['the header, which is newer than the query', '/calls/stream?cursor=e-0', { 'last-event-id': 'e-1' }],
  ])('gives what was missed after the cursor in %s, then ready', async (_name, path, headers: Record<string, string>) => {
    const { request, host } = testHost();
    await publishEach(host, numbered(3, 'queued'));
    const blocks = await (await open(request(path, { headers }))).until('ready');
    expect(blocks.slice(1)).toEqual([
      { event: 'update', id: 'e-3', data: '[{"call":"1","status":"queued","seq":2},{"call":"1","status":"queued","seq":3}]' },
      { event: 'ready', id: 'e-3', data: `{"cursor":"e-3","now":${NOON},"resumed":true}` },
    ]);
    host.close();
  });

  it('gives ready alone where nothing was missed, even to a session that saw no update', async () => {
    const { request, host } = testHost();
    const first = await (await open(request('/calls/stream'))).until('ready');
    const cursor = first.at(-1)?.id ?? '';
    const blocks = await (await open(request('/calls/stream', { headers: { 'last-event-id': cursor } }))).until('ready');
    expect(blocks).toEqual([{ retry: '2000' }, { event: 'ready', id: cursor, data: `{"cursor":"${cursor}","now":${NOON},"resumed":true}` }]);
    host.close();
  });

  it.each([
    ['of another life of the log', 'other-1', 'cursor-unknown'], ['from the future', 'e-99', 'cursor-unknown'],
    ['made up', '17\u00e9', 'cursor-unknown'], ['too long', `e-${'1'.repeat(5000)}`, 'cursor-unknown'], ['too old', 'e-1', 'cursor-expired'],
  ])('is reset where the cursor is %s', async (_name, cursor, reason) => {
    const { request, host } = testHost({ log: memoryLog({ epoch: 'e', resumableUpdates: 4 }) });
    await publishEach(host, numbered(20));
    const blocks = await (await open(request('/calls/stream', { headers: { 'last-event-id': cursor } }))).until('ready');
    expect(blocks[1]).toEqual({ event: 'reset', data: JSON.stringify({ reason }) });
    expect(blocks[2]?.event).toBe('snapshot');
    expect(updatesIn(blocks)).toHaveLength(20);
    expect(blocks.at(-1)).toEqual({ event: 'ready', id: 'e-20', data: `{"cursor":"e-20","now":${NOON},"resumed":false}` });
    host.close();
  });

  it('sends many missed updates in few messages, of which each leads on to the next', async () => {
    const { request, host } = testHost();
    await publishEach(host, numbered(1800));
    const blocks = await (await open(request('/calls/stream?cursor=e-100'))).until('ready');
    expect(blocks.length).toBeLessThan(10);
    expect(updatesIn(blocks).map(({ seq }) => seq)).toEqual(numbered(1800).slice(100).map(({ seq }) => seq));
    // Whoever breaks off after any of them and comes back with its id gets exactly the rest.
    const [, first, second] = blocks;
    const again = await (await open(request(`/calls/stream?cursor=${second?.id}`))).until('ready');
    expect([...updatesIn([first ?? {}, second ?? {}]), ...updatesIn(again)]).toEqual(updatesIn(blocks));
    host.close();
  });
});

describe('an entry that is too big for the rest of a message', () => {
  it('is sent in two, and only the second stands under its cursor', async () => {
    const { request, host } = testHost();
    await host.publish(numbered(600).slice(0, 300));
    await host.publish(numbered(600).slice(300));
    const blocks = (await (await open(request('/calls/stream?cursor=e-0'))).until('ready')).filter(({ event }) => event === 'update');
    expect(blocks.map((block) => [block.id, updatesIn([block]).length])).toEqual([['e-1', 500], ['e-2', 100]]);
    host.close();
  });
});

describe('what happens while a reader catches up', () => {
  it('reaches it once, whether it is in the snapshot or after it', async () => {
    const { request, host } = testHost();
    await host.publish(Array.from({ length: 5000 }, (_, index) => ({ call: String(index), status: 'queued', seq: 0, contact: { name: 'Robin Example' } })));
    const reader = await open(request('/calls/stream'));
    const blocks = [await reader.next(), await reader.next()].map((block) => block ?? {});
    await host.publish({ call: '4999', status: 'ringing', seq: 1 });
    await host.publish({ call: 'new', status: 'queued', seq: 0 });
    blocks.push(...await reader.until('ready'));
    await host.publish({ call: 'new', status: 'ringing', seq: 1 });
    blocks.push(await reader.next() ?? {});
    const keys = new Set(updatesIn(blocks).map(({ call, status }) => `${call} ${status}`));
    expect(keys.size).toBe(5003);
    const afterSnapshot = updatesIn(blocks.filter(({ event }) => event === 'update')).map(({ call, status }) => `${call} ${status}`);
    expect(afterSnapshot).toEqual(['4999 ringing', 'new queued', 'new ringing']);
    host.close();
  });

  it('is read from the log again where it is more than may wait', async () => {
    const { request, host } = testHost({ maxQueuedBytes: 2000 });
    await host.publish(Array.from({ length: 3000 }, (_, index) => ({ call: String(index), status: 'queued', seq: 0, contact: { name: 'Robin Example' } })));
    const reader = await open(request('/calls/stream'));
    const blocks = [await reader.next() ?? {}];
    await publishEach(host, numbered(300));
    blocks.push(...await reader.until('ready'));
    expect(blocks.at(-1)?.id).toBe('e-306');
    expect(new Set(updatesIn(blocks).map(({ call, seq }) => `${call} ${seq}`)).size).toBe(3300);
    host.close();
  });
});

describe('heartbeats', () => {
  it('tell the host\'s clock every five seconds, and stop with the last reader', async () => {
    const { request, host, clock } = testHost();
    const reader = await open(request('/calls/stream'));
    await reader.until('ready');
    clock.advance(4999);
    expect(clock.waiting).toBe(1);
    clock.advance(1);
    expect(await reader.next()).toEqual({ event: 'ping', data: `{"now":${NOON + 5000}}` });
    clock.advance(5000);
    expect(await reader.next()).toEqual({ event: 'ping', data: `{"now":${NOON + 10_000}}` });
    await reader.cancel();
    expect([host.connections, clock.waiting]).toEqual([0, 0]);
  });

  it('and listening to the log begin and end with the readers', async () => {
    const log = memoryLog();
    let listening = 0;
    const subscribe: UpdateLog['subscribe'] = async (listener, onBreak) => {
      const stop = await log.subscribe(listener, onBreak);
      listening += 1;
      return () => { listening -= 1; stop(); };
    };
    const { request, host, clock } = testHost({ log: { ...log, subscribe } });
    const readers = [await open(request('/calls/stream')), await open(request('/calls/stream'))];
    await Promise.all(readers.map((reader) => reader.until('ready')));
    expect([listening, clock.waiting]).toEqual([1, 1]);
    await readers[0]?.cancel();
    expect([listening, clock.waiting]).toEqual([1, 1]);
    await readers[1]?.cancel();
    await Promise.resolve();
    expect([listening, clock.waiting]).toEqual([0, 0]);
    const again = await open(request('/calls/stream'));
    await again.until('ready');
    expect([listening, clock.waiting]).toEqual([1, 1]);
    host.close();
  });

  it('come from one timer for all readers', async () => {
    const { request, host, clock } = testHost({ pingMilliseconds: 1000 });
    const readers = await Promise.all([1, 2, 3].map(() => open(request('/calls/stream'))));
    await Promise.all(readers.map((reader) => reader.until('ready')));
    expect([host.connections, clock.waiting]).toEqual([3, 1]);
    clock.advance(1000);
    expect(await Promise.all(readers.map((reader) => reader.next()))).toEqual([1, 2, 3].map(() => ({ event: 'ping', data: `{"now":${NOON + 1000}}` })));
    host.close();
    expect([host.connections, clock.waiting]).toEqual([0, 0]);
  });
});
