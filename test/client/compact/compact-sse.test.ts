import { describe, expect, it } from 'vitest';
import { compactSse } from '../../../src/client/compact/index.js';
import { sse, StreamDroppedError, type Transport, type TransportEvent } from '../../../src/client/index.js';
import { settle } from '../support/fake-clock.js';
import { open } from '../support/opened.js';

const base = { call: '42', status: 'queued', seq: 1, at: 1000, contact: { name: 'Ada Lovelace' } };
const INTRODUCTION = `id: 1\ndata: [7,${JSON.stringify(base)}]\n\n`;

async function told(text: string, transport: Transport = compactSse()) {
  const { environment: { host }, events, ends } = open(transport);
  host.latest.accept().send(text);
  await settle();
  return { events: events.slice(2), ends, headers: host.latest.headers };
}

const update = (value: unknown, cursor?: string): TransportEvent => ({ kind: 'message', type: 'update', data: value, cursor, value });
const faultsIn = (events: readonly TransportEvent[]) => events.flatMap((event) => (event.kind === 'skipped' && 'path' in event.error ? [event.error.path] : []));

describe('compactSse', () => {
  it('asks for the form, and for plain events where there is none', async () => {
    expect((await told('')).headers.get('accept')).toBe('text/event-stream;form=compact, text/event-stream;q=0.9');
  });

  it('is to a host that does not know the form what sse() is', async () => {
    const plain = 'retry: 7000\n\nevent: snapshot\ndata: {"calls":[],"more":false}\n\nevent: ready\nid: 1\ndata: {"cursor":"1"}\n\ndata: {"call":"1","status":"busy"}\n\n'
      + 'id: 2\ndata: [{"call":"1","status":"busy"}]\n\ndata: []\n\ndata: 7\n\ndata: {\n\nid: 3\n\nevent: weather\ndata: [7,1]\n\n';
    expect((await told(plain)).events).toEqual((await told(plain, sse())).events);
  });

  it('makes whole updates of short ones, and hands on together what came together, under the last cursor', async () => {
    const { events } = await told(`${INTRODUCTION}id: 2\ndata: [7,2,500,1]\n\nid: 3\ndata: [7,9,-3,2]\n\nid: 4\ndata: [7,"fax machine",0,4,{"final":true,"contact":null}]\n\nevent: ping\ndata: {}\n\n`);
    expect(events).toEqual([
      update([
        base, { ...base, status: 'ringing', at: 1500, seq: 2 }, { ...base, status: 'busy', at: 997, seq: 3 },
        { ...base, status: 'fax machine', seq: 5, final: true, contact: null },
      ], '4'),
      { kind: 'message', type: 'ping', data: '{}', cursor: '4', value: {} },
    ]);
  });

  it('reads several entries in one message, and ordinary updates among them', async () => {
    const { events } = await told(`id: 5\ndata: [[7,${JSON.stringify(base)},2,500,1],{"call":"1","status":"busy"},[7,4]]\n\n`);
    expect(events).toEqual([update([{ ...base, status: 'ringing', at: 1500, seq: 2 }, { call: '1', status: 'busy' }, { ...base, status: 'answered' }], '5')]);
  });

  it.each([
    '[7,2]', '[7,2,500]', '[7,2,500,1]', '[7,2,0,0]', '[65535,14,999999999999,1]', '[0,0]', '[7,2,9999999999999999,1]', '[[7,2]]', '[[7,2,500,1],[0,4],[7,9,1]]',
    // What is no good is no good in either way.
    '[7]', '[07,2]', '[7,2,00]', '[7,2,1,1,1]', '[7,2,]', '[7,,2]', '[7,2', '[7,2]]', '[[7,2]', '[[7,2],]', '[[7,2],[8,2]]', '[[7,2],[7,15]]', '[[7,2]],[[7,2]]', '[[7,2][7,4]]', '[[]]', '[[7,2],[[7,2]]]', '[,7]', '[]',
  ])('reads %s in the fast way as in the other', async (short) => {
    const known = [0, 7, 65_535].map((handle) => `data: [${handle},${JSON.stringify(base)}]\n\n`).join('');
    const [fast, slow] = await Promise.all([short, ` ${short}`].map((data) => told(`${known}data: ${data}\n\nid: 9\nevent: ping\ndata: {}\n\n`)));
    const essence = (events: readonly TransportEvent[] = []): unknown => events.map((event) => (event.kind === 'message' ? { ...event, data: undefined } : event));
    expect(essence(fast?.events)).toEqual(essence(slow?.events));
    expect(fast?.ends).toEqual(slow?.ends);
  });

  it('leaves the last id to what comes after a short entry, read from bytes or not', async () => {
    const { events } = await told(`${INTRODUCTION}id: 2\ndata: [7,2]\n\nevent: ping\ndata: {}\n\ndata: [7,4]\n\nid: \u00e9\ndata: [7,9]\n\ndata: [7,4]\n\nid:\ndata: [7,2]\n\nid: \ndata: [7,2]\n\ndata: {}\n\n`);
    expect(events.map((event) => ('cursor' in event ? event.cursor : event.kind))).toEqual(['2', '2', '', '']);
    expect(events[2]).toMatchObject({ type: 'update' });
  });

  it('holds a short entry to the limit that every message has', async () => {
    const text = `${INTRODUCTION}id: ${'2'.repeat(200)}\ndata: [7,2]\n\nid: 3\ndata: [7,9]\n\n`;
    const { events, ends } = await told(text);
    expect(events).toMatchObject([{ kind: 'message', cursor: '1' }, { kind: 'skipped', error: { fault: 'too-long' } }]);
    expect(ends).toEqual([expect.any(StreamDroppedError)]);
  });

  it('takes a handle to mean what it was last introduced with', async () => {
    const { events } = await told(`${INTRODUCTION}id: 2\ndata: [7,{"call":"43","status":"queued"}]\n\nid: 3\ndata: [7,9]\n\n`);
    expect(events).toMatchObject([{ data: [base, { call: '43', status: 'queued' }, { call: '43', status: 'busy' }] }]);
  });

  it.each([
    ['[7,15]', 'updates[0].status'], ['[7,-1]', 'updates[0].status'], ['[7,1.5]', 'updates[0].status'], ['[7,null]', 'updates[0].status'], ['[7]', 'updates[0].status'],
    ['[7,2,"x"]', 'updates[0].at'], ['[7,2,0.5]', 'updates[0].at'], ['[7,2,0,1e300]', 'updates[0].at'], ['[7,2,0,0,[]]', 'updates[0].fields'],
    ['[-1,2]', 'updates[0].[0]'], ['[65536,2]', 'updates[0].[0]'], ['[1.5,{}]', 'updates[0].[0]'], ['[[],[7,2]]', 'updates[0].[0]'],
  ])('counts and skips %s, and goes on', async (data, path) => {
    const { events, ends } = await told(`${INTRODUCTION}id: 2\ndata: ${data}\n\nid: 3\ndata: [7,9]\n\n`);
    expect(faultsIn(events)).toEqual([path]);
    expect(JSON.stringify(events.at(-1))).toContain('"busy"');
    expect(events.at(-1)).toMatchObject({ cursor: '3' });
    expect(ends).toEqual([]);
  });

  it('says that a time or number has no base to be later or higher than', async () => {
    expect(faultsIn((await told('data: [7,{"call":"1","status":"busy"}]\n\ndata: [7,2,5]\n\ndata: [7,2,0,5]\n\n')).events)).toEqual(['updates[0].at', 'updates[0].at']);
  });

  it('moves the cursor past a message of which nothing is good', async () => {
    expect((await told(`${INTRODUCTION}id: 2\ndata: [7,15]\n\n`)).events.at(-1)).toEqual(update(base, '2'));
    expect((await told('id: 2\ndata: [-7,15]\n\n')).events).toMatchObject([{ kind: 'skipped' }, { kind: 'cursor', cursor: '2' }]);
  });

  it.each([
    ['was never introduced', 'id: 2\ndata: [8,2]\n\n'],
    ['was never introduced, in the long spelling', 'id: 2\ndata: [ 8 , 2 ]\n\n'],
    ['may have been given anew in what is no JSON', 'id: 2\ndata: [7,{"call"\n\nid: 3\ndata: [7,2]\n\n'],
    ['may have been given anew in what is too long', `id: 2\ndata: [7,{"call":"${'x'.repeat(300)}"}]\n\nid: 3\ndata: [7,2]\n\n`],
    ['is one of several', 'id: 2\ndata: [[7,9],[8,2]]\n\n'],
  ])('ends the connection at a handle that %s, with the cursor before it', async (_, text) => {
    const { events, ends } = await told(`${INTRODUCTION}${text}id: 9\ndata: [7,4]\n\n`);
    expect(ends).toEqual([expect.any(StreamDroppedError)]);
    expect(events[0]).toEqual(update(base, '1'));
    expect(events.filter((event) => event.kind === 'message' && event.cursor === '9')).toEqual([]);
    expect(JSON.stringify(events)).not.toMatch(/"(ringing|busy|answered)"/);
  });

  it('knows nothing of the handles of another connection', async () => {
    const transport = compactSse();
    await told(INTRODUCTION, transport);
    expect((await told('data: [7,2]\n\n', transport)).ends).toEqual([expect.any(StreamDroppedError)]);
  });

  it('never lets an update speak for another call than its handle does', async () => {
    const { events } = await told(`${INTRODUCTION}data: [7,2,0,0,{"call":"1","__proto__":{"call":"1"}}]\n\n`);
    expect(events).toMatchObject([{ data: [base, { call: '42' }] }]);
  });
});
