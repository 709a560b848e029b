import { describe, expect, it } from 'vitest';
import { publishEach, testHost } from '../host-fixtures.js';
import { open, type Block } from '../sse-reader.js';

const COMPACT = { headers: { accept: 'text/event-stream;form=compact, text/event-stream;q=0.9' } };
const contact = { ref: 'c-1', name: 'Ada Lovelace' };
const story = ['queued', 'ringing', 'answered'].map((status, step) => ({ call: '1', status, seq: step + 1, at: 1000 + step * 500, contact }));

const dataOf = (block: Block | undefined): unknown => JSON.parse(block?.data ?? 'null') as unknown;

describe('the compact form', () => {
  it('is written to a reader who asks for it, and says so in the head', async () => {
    const { request, host } = testHost();
    const response = await request('/calls/stream', COMPACT);
    expect(response.headers.get('content-type')).toBe('text/event-stream; charset=utf-8; form=compact');
    const reader = await open(Promise.resolve(response));
    await reader.until('ready');
    await publishEach(host, story);
    await host.publish({ call: '1', status: 'completed', seq: 4, at: 4000, contact, duration: 7, cause: { source: 'sip', code: '200' } });
    expect(await reader.next()).toEqual({ id: 'e-1', data: '[0,{"call":"1","status":"queued","seq":1,"at":1000,"contact":{"ref":"c-1","name":"Ada Lovelace"}}]' });
    expect(await reader.next()).toEqual({ id: 'e-2', data: '[0,2,500,1]' });
    expect(await reader.next()).toEqual({ id: 'e-3', data: '[0,4,1000,2]' });
    expect(await reader.next()).toEqual({ id: 'e-4', data: '[0,7,3000,3,{"cause":{"source":"sip","code":"200"},"duration":7}]' });
    host.close();
  });

  it.each([
    ['text/event-stream', false], ['*/*', false], ['text/event-stream;form=compact;q=0', false], ['text/html;form=compact', false],
    ['Text/Event-Stream; Form=Compact', true], ['application/json, text/event-stream;q=0.5;form=compact', true],
  ])('%s asks for it: %s', async (accept, isAsked) => {
    const { request, host } = testHost();
    const response = await request('/calls/stream', { headers: { accept } });
    expect(response.headers.get('content-type')?.includes('form=compact')).toBe(isAsked);
    host.close();
  });

  it('introduces a handle to whoever does not know it, and to nobody twice', async () => {
    const { request, host } = testHost();
    const first = await open(request('/calls/stream', COMPACT));
    await first.until('ready');
    await publishEach(host, story.slice(0, 2));
    const second = await open(request('/calls/stream', COMPACT));
    await second.until('ready');
    await publishEach(host, story.slice(2));
    await first.next();
    expect([dataOf(await first.next()), dataOf(await first.next())]).toEqual([[0, 2, 500, 1], [0, 4, 1000, 2]]);
    expect(dataOf(await second.next())).toEqual([0, story[0], 4, 1000, 2]);
    host.close();
  });

  it('introduces handles to a reader who comes back, once in a message too', async () => {
    const { request, host } = testHost();
    await publishEach(host, story);
    const reader = await open(request('/calls/stream', { headers: { ...COMPACT.headers, 'last-event-id': 'e-1' } }));
    const [, update] = await reader.until('ready');
    expect(dataOf(update)).toEqual([[0, story[1]], [0, 4, 500, 1]]);
    host.close();
  });

  it('gives a call another handle where its updates begin to repeat something else', async () => {
    const { request, host } = testHost();
    const reader = await open(request('/calls/stream', COMPACT));
    await reader.until('ready');
    await publishEach(host, [{ call: '1', status: 'ringing', try: 1, at: 1 }, { call: '1', status: 'busy', try: 1, at: 2 }, { call: '1', status: 'ringing', try: 2, at: 3 }]);
    expect([dataOf(await reader.next()), dataOf(await reader.next()), dataOf(await reader.next())]).toEqual([
      [0, { call: '1', status: 'ringing', at: 1, try: 1 }], [0, 9, 1], [1, { call: '1', status: 'ringing', at: 3, try: 2 }],
    ]);
    host.close();
  });

  it('says in ordinary JSON what has no exact difference', async () => {
    const { request, host } = testHost();
    const reader = await open(request('/calls/stream', COMPACT));
    await reader.until('ready');
    await host.publish({ call: '1', status: 'ringing', at: 1.5 });
    expect(dataOf(await reader.next())).toEqual({ call: '1', status: 'ringing', at: 1.5 });
    host.close();
  });

  it('shows a reader of some calls nothing of the others, not even by its handles', async () => {
    const { request, host } = testHost({ authorize: () => ({ calls: (call) => call.startsWith('mine') }) });
    const reader = await open(request('/calls/stream', COMPACT));
    await reader.until('ready');
    await host.publish([{ call: 'other-1', status: 'busy', seq: 1 }, { call: 'mine-1', status: 'busy', seq: 1 }, { call: 'other-2', status: 'busy', seq: 1 }]);
    await publishEach(host, [{ call: 'other-3', status: 'busy', seq: 1 }, { call: 'mine-2', status: 'busy', seq: 1 }]);
    expect([dataOf(await reader.next()), dataOf(await reader.next())]).toEqual([
      [0, { call: 'mine-1', status: 'busy', seq: 1 }], [1, { call: 'mine-2', status: 'busy', seq: 1 }],
    ]);
    host.close();
  });

  it('leaves snapshots and all other messages as they are', async () => {
    const { request, host } = testHost();
    await publishEach(host, story);
    const ordinary = await (await open(request('/calls/stream'))).until('ready');
    expect(await (await open(request('/calls/stream', COMPACT))).until('ready')).toEqual(ordinary);
    host.close();
  });
});
