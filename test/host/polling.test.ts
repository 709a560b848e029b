import { describe, expect, it, vi } from 'vitest';
import { memoryLog } from '../../src/host/index.js';
import { NOON, numbered, publishEach, testHost } from './host-fixtures.js';

interface Answer {
  readonly messages: readonly { readonly type: string; readonly cursor?: string; readonly [field: string]: unknown }[];
  readonly cursor: string;
  readonly more: boolean;
}

const JSON_PLEASE = { accept: 'application/json' };
const poll = async (request: ReturnType<typeof testHost>['request'], query = '', headers = {}): Promise<Answer> =>
  await (await request(`/calls/stream${query}`, { headers: { ...JSON_PLEASE, ...headers } })).json() as Answer;
const seqs = ({ messages }: Answer): unknown[] =>
  messages.filter(({ type }) => type === 'update').flatMap((message) => (message['updates'] as { seq: number }[] | undefined)?.map(({ seq }) => seq) ?? [message['seq']]);

describe('a first poll', () => {
  it.each(['/calls/stream', '/calls'])('at %s gives the state and where to go on, each message on its line', async (path) => {
    const { request, host } = testHost();
    await host.publish([{ call: '1', status: 'queued', at: 1 }, { call: '2', status: 'busy', seq: 7 }]);
    const response = await request(path, { headers: JSON_PLEASE });
    expect(Object.fromEntries(response.headers)).toEqual({
      'content-type': 'application/json', 'cache-control': 'no-store, no-transform', 'x-accel-buffering': 'no', etag: '"e-1"',
    });
    expect(await response.text()).toBe([
      '{"messages":[',
      '{"type":"snapshot","calls":[{"call":"1","status":"queued","at":1},{"call":"2","status":"busy","seq":7}],"more":false},',
      `{"type":"ready","cursor":"e-1","now":${NOON},"resumed":false}`,
      '],"cursor":"e-1","more":false}', '',
    ].join('\n'));
    expect([host.connections, host.metrics().snapshots]).toEqual([0, 1]);
  });

  it('gives a big state whole, in parts, and reads no further than it is read', async () => {
    let calls = 0;
    async function* snapshot() {
      for (; calls < 20_000; calls++) yield [{ call: String(calls), status: 'queued', seq: 0 }];
    }
    const { request } = testHost({ log: { ...memoryLog({ epoch: 'e' }), snapshot } });
    const response = await request('/calls', { headers: JSON_PLEASE });
    expect(calls).toBeLessThan(2000);
    const { messages, cursor, more } = await response.json() as Answer;
    expect(messages.map(({ type, more: follows }) => [type, follows]).slice(-3)).toEqual([['snapshot', true], ['snapshot', false], ['ready', undefined]]);
    expect([messages.length, cursor, more]).toEqual([41, 'e-0', false]);
  });

  it('stands under a cursor from before the state was read, so that nothing falls between', async () => {
    const log = memoryLog({ epoch: 'e' });
    async function* snapshot() {
      await log.append([{ call: 'late', status: 'queued', seq: 0 }]);
      yield* [];
    }
    const { request } = testHost({ log: { ...log, snapshot } });
    const { cursor, messages } = await poll(request);
    expect([cursor, messages.at(-1)?.cursor]).toEqual(['e-0', 'e-0']);
    expect((await poll(request, `?cursor=${cursor}`)).messages[0]).toMatchObject({ type: 'update', call: 'late' });
  });

  it('breaks off where the log fails, and is reported', async () => {
    async function* snapshot() {
      yield [{ call: '1', status: 'queued' }];
      throw new Error('disk full');
    }
    const { request, errors } = testHost({ log: { ...memoryLog(), snapshot } });
    await expect((await request('/calls')).text()).rejects.toThrow('disk full');
    expect(errors).toEqual([expect.objectContaining({ name: 'HostError', task: 'stream' })]);
  });

  it('that is given up frees the log', async () => {
    let isFreed = false;
    async function* snapshot() {
      try {
        for (let call = 0; ; call++) yield [{ call: String(call), status: 'queued', seq: 0 }];
      } finally { isFreed = true; }
    }
    const { request } = testHost({ log: { ...memoryLog(), snapshot } });
    const reader = (await request('/calls')).body?.getReader();
    await reader?.read();
    await reader?.cancel();
    expect(isFreed).toBe(true);
  });
});

describe('a poll with a cursor', () => {
  it.each([['in the query', '?cursor=e-1', {}], ['in the header', '', { 'last-event-id': 'e-1' }]])('%s gives what was missed', async (_name, query, headers) => {
    const { request, host } = testHost();
    await publishEach(host, numbered(3));
    expect(await poll(request, query, headers)).toEqual({
      messages: [{ type: 'update', cursor: 'e-3', updates: numbered(3).slice(1) }, { type: 'ready', cursor: 'e-3', now: NOON, resumed: true }],
      cursor: 'e-3', more: false,
    });
    expect(host.metrics()).toMatchObject({ resumes: 1, delivered: 2 });
  });

  it('where nothing was missed gives ready alone, or 304 where the client asks for that', async () => {
    const { request, host } = testHost();
    await publishEach(host, numbered(2));
    expect(await poll(request, '?cursor=e-2')).toEqual({ messages: [{ type: 'ready', cursor: 'e-2', now: NOON, resumed: true }], cursor: 'e-2', more: false });
    for (const tag of ['"e-2"', 'W/"e-2"', '"other", "e-2"']) {
      const response = await request('/calls?cursor=e-2', { headers: { 'if-none-match': tag } }); // oxlint-disable-line no-await-in-loop -- one after another
      expect([response.status, response.headers.get('etag'), await response.text()]).toEqual([304, '"e-2"', '']); // oxlint-disable-line no-await-in-loop -- one after another
    }
    expect((await request('/calls?cursor=e-1', { headers: { 'if-none-match': '"e-1"' } })).status).toBe(200);
  });

  it('of no use gives reset, the state and ready', async () => {
    const { request, host } = testHost();
    await publishEach(host, numbered(2));
    const { messages, cursor } = await poll(request, '?cursor=old-1');
    expect([messages.map(({ type }) => type), messages[0]?.['reason'], cursor]).toEqual([['reset', 'snapshot', 'ready'], 'cursor-unknown', 'e-2']);
    expect(host.metrics().resets).toBe(1);
  });

  it('takes a long gap in answers of a proper size, and misses nothing', async () => {
    const { request, host } = testHost();
    const updates = numbered(5000).map((update) => ({ ...update, cause: { text: 'x'.repeat(900) } }));
    await publishEach(host, updates);
    const seen: unknown[] = [];
    const kinds: boolean[] = [];
    for (let cursor = 'e-0', more = true; more;) {
      const response = await request(`/calls?cursor=${cursor}`); // oxlint-disable-line no-await-in-loop -- one after another
      const text = await response.text(); // oxlint-disable-line no-await-in-loop -- one after another
      expect(text.length).toBeLessThan(1_200_000);
      const answer = JSON.parse(text) as Answer;
      expect(answer.messages.some(({ type }) => type === 'ready')).toBe(!answer.more);
      expect(response.headers.get('etag')).toBe(`"${answer.cursor}"`);
      seen.push(...seqs(answer));
      kinds.push(answer.more);
      ({ cursor, more } = answer);
    }
    expect(kinds.length).toBeGreaterThan(2);
    expect([...new Set(seen)]).toEqual(updates.map(({ seq }) => seq));
  });

  it('gets past an entry that is bigger than an answer', async () => {
    const log = memoryLog({ epoch: 'e' });
    await log.append(numbered(6000));
    await log.append([{ call: 'after', status: 'queued', seq: 0 }]);
    const { request } = testHost({ log });
    const answer = await poll(request, '?cursor=e-0');
    expect([seqs(answer).length, answer.cursor, answer.more]).toEqual([6000, 'e-1', true]);
  });

  it('leaves out what the reader may not see, and moves on over it', async () => {
    const { request, host } = testHost({ authorize: () => ({ calls: (call) => call === 'mine' }) });
    await publishEach(host, [{ call: 'theirs', status: 'queued' }, { call: 'mine', status: 'queued' }, { call: 'theirs', status: 'busy' }]);
    const answer = await poll(request, '?cursor=e-0');
    expect([answer.messages.map(({ call }) => call), answer.cursor]).toEqual([['mine', undefined], 'e-3']);
  });

  it('is refused like a stream', async () => {
    const { request, host } = testHost({ authorize: () => 401 });
    expect((await request('/calls?cursor=e-0')).status).toBe(401);
    expect(host.metrics().refusedReaders).toBe(1);
  });

  it('by HEAD tells the cursor and waits for nothing', async () => {
    const { request, host } = testHost();
    await publishEach(host, numbered(2));
    const response = await request('/calls?cursor=e-2&wait=30', { method: 'HEAD' });
    expect([response.status, response.headers.get('etag')]).toEqual([200, '"e-2"']);
  });
});

describe('a poll that waits', () => {
  it('is answered as soon as something happens', async () => {
    const { request, host, clock } = testHost();
    const answer = poll(request, '?cursor=e-0&wait=30');
    await vi.waitFor(() => expect(host.metrics().connections.polling).toBe(1), 10_000);
    await host.publish({ call: '1', status: 'ringing', seq: 1 });
    expect(await answer).toMatchObject({ messages: [{ type: 'update', call: '1' }, { type: 'ready' }], cursor: 'e-1' });
    expect([host.connections, clock.waiting]).toEqual([0, 0]);
  });

  it.each([['a second', 1, 1000], ['as long as a host holds it', 999, 30_000]])('is answered after %s where nothing does', async (_name, wait, milliseconds) => {
    const { request, host, clock } = testHost();
    const answer = request(`/calls?cursor=e-0&wait=${wait}`, { headers: { 'if-none-match': '"e-0"' } });
    await vi.waitFor(() => expect(clock.waiting).toBe(2), 10_000);
    clock.advance(milliseconds - 1);
    expect(host.connections).toBe(1);
    clock.advance(1);
    expect((await answer).status).toBe(304);
    expect([host.connections, clock.waiting]).toEqual([0, 0]);
  });

  it.each(['0', '-5', 'soon', ''])('for "%s" is answered at once', async (wait) => {
    const { request } = testHost();
    expect((await poll(request, `?cursor=e-0&wait=${wait}`)).cursor).toBe('e-0');
  });

  it('is not woken by what its reader may not see, but learns the cursor', async () => {
    const { request, host, clock } = testHost({ authorize: () => ({ calls: (call) => call === 'mine' }) });
    const answer = request('/calls?cursor=e-0&wait=20', { headers: { 'if-none-match': '"e-0"' } });
    await vi.waitFor(() => expect(clock.waiting).toBe(2), 10_000);
    await host.publish({ call: 'theirs', status: 'ringing' });
    await vi.waitFor(() => expect(clock.waiting).toBe(2), 10_000);
    clock.advance(20_000);
    const response = await answer;
    expect([response.status, (await response.json() as Answer).cursor]).toEqual([200, 'e-1']);
  });

  it('does not miss what happens while the log is read', async () => {
    const log = memoryLog({ epoch: 'e' });
    let reads = 0;
    const { request, host } = testHost({ log: { ...log, since: async (cursor, limit) => {
      const entries = await log.since(cursor, limit);
      if (reads++ === 0) await log.append([{ call: '1', status: 'queued', seq: 0 }]);
      return entries;
    } } });
    expect((await poll(request, '?cursor=e-0&wait=30')).cursor).toBe('e-1');
    expect(host.connections).toBe(0);
  });

  it('does not miss what happens before the log is listened to', async () => {
    const log = memoryLog({ epoch: 'e' });
    const { request, host } = testHost({ log: { ...log, async subscribe(listener, onBreak) {
      await new Promise((resolve) => { setImmediate(resolve); });
      await log.append([{ call: '1', status: 'queued', seq: 0 }]);
      return log.subscribe(listener, onBreak);
    } } });
    expect((await poll(request, '?cursor=e-0&wait=30')).cursor).toBe('e-1');
    expect(host.connections).toBe(0);
  });

  it('leaves nothing behind when its reader goes away', async () => {
    const { request, host, clock } = testHost();
    const stop = new AbortController();
    const answer = request('/calls?cursor=e-0&wait=30', { signal: stop.signal });
    await vi.waitFor(() => expect(clock.waiting).toBe(2), 10_000);
    stop.abort();
    await answer;
    expect([host.connections, clock.waiting]).toEqual([0, 0]);
  });

  it('is answered when the host closes', async () => {
    const { request, host, clock } = testHost();
    const answer = request('/calls?cursor=e-0&wait=30');
    await vi.waitFor(() => expect(clock.waiting).toBe(2), 10_000);
    host.close();
    expect((await answer).status).toBe(200);
    expect([host.connections, clock.waiting]).toEqual([0, 0]);
  });
});
