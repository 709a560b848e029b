import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { getRequestListener } from '@hono/node-server';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { createCallHost, memoryLog, type CallHost, type CallHostOptions } from '../../src/host/index.js';
import type { Call, CallUpdate } from '../../src/model/index.js';
import { twilio } from '../../src/providers/twilio/index.js';
import { reduceCall } from '../../src/reducer/index.js';
import { CALL, callback, form, sign } from '../providers/twilio/twilio-fixtures.js';
import { numbered, publishEach } from './host-fixtures.js';
import { RawClient } from './raw-client.js';
import { updatesIn } from './sse-reader.js';

const SECRET = 'an-auth-token-for-tests';

interface Running {
  readonly host: CallHost;
  readonly server: Server;
  readonly port: number;
}

const running = new Set<Running>();
const clients = new Set<RawClient>();

async function start(options: CallHostOptions = {}, port = 0): Promise<Running> {
  const host = createCallHost({ log: memoryLog({ epoch: 'e' }), providers: { twilio: { provider: twilio, secret: SECRET } }, ...options });
  const listener = getRequestListener(host.fetch);
  const server = createServer((request, response) => void listener(request, response));
  await new Promise<void>((resolve) => { server.listen(port, '127.0.0.1', resolve); });
  const started = { host, server, port: (server.address() as AddressInfo).port };
  running.add(started);
  return started;
}

async function stop(started: Running): Promise<void> {
  running.delete(started);
  started.host.close();
  started.server.closeAllConnections();
  await new Promise((resolve) => { started.server.close(resolve); });
}

function read(port: number, path = '/calls/stream', headers: Record<string, string> = {}): RawClient {
  const client = new RawClient(port, path, headers);
  clients.add(client);
  return client;
}

afterEach(async () => {
  for (const client of clients) client.socket.destroy();
  clients.clear();
  await Promise.all([...running].map(stop));
});

describe('a host in a Node server, over a bare socket', () => {
  it('speaks event streams to the byte', async () => {
    const { host, port } = await start({ clock: { now: () => 1_772_625_600_000, after: () => () => undefined } });
    await host.publish({ call: '42', status: 'ringing', seq: 1, contact: { name: 'Zoë Example\nnext line' } });
    const client = read(port);
    await client.untilBlock('ready');
    await host.publish({ call: '42', status: 'busy', seq: 2 });
    await client.untilBlock('update');
    expect(client.head.split('\r\n')[0]).toBe('HTTP/1.1 200 OK');
    expect(client.head.toLowerCase()).toContain('content-type: text/event-stream; charset=utf-8');
    expect(client.head.toLowerCase()).toContain('x-accel-buffering: no');
    expect(client.body).toBe([
      'retry: 2000', '',
      'event: snapshot', 'data: {"calls":[{"call":"42","status":"ringing","seq":1,"contact":{"name":"Zoë Example\\nnext line"}}],"more":false}', '',
      'event: ready', 'id: e-1', 'data: {"cursor":"e-1","now":1772625600000,"resumed":false}', '',
      'event: update', 'id: e-2', 'data: {"call":"42","status":"busy","seq":2}', '', '',
    ].join('\n'));
  });

  it('notices a reader that is cut off, and gives it what it missed when it comes back', async () => {
    const { host, port } = await start();
    const first = read(port);
    await first.untilBlock('ready');
    await publishEach(host, numbered(3));
    const blocks = await first.untilBlock('update', 3);
    first.socket.resetAndDestroy();
    await vi.waitFor(() => expect(host.connections).toBe(0), 10_000);
    await publishEach(host, numbered(6).slice(3));
    const second = read(port, '/calls/stream', { 'last-event-id': blocks.at(-1)?.id ?? '' });
    const missed = await second.untilBlock('ready');
    expect(updatesIn([...blocks, ...missed])).toEqual(numbered(6));
    expect(missed.at(-1)?.data).toContain('"resumed":true');
  });

  it('ends every stream properly when it closes', async () => {
    const { host, port } = await start();
    const client = read(port);
    await client.untilBlock('ready');
    host.close();
    await client.until(({ isComplete }) => isComplete);
    expect(host.connections).toBe(0);
  });

  it('that was restarted says so: reset, and the state as it is now', async () => {
    const before = await start();
    await publishEach(before.host, numbered(5));
    const first = read(before.port);
    const cursor = (await first.untilBlock('ready')).at(-1)?.id ?? '';
    await stop(before);
    const after = await start({ log: memoryLog() }, before.port);
    await after.host.publish({ call: '7', status: 'queued', seq: 0 });
    const blocks = await read(after.port, '/calls/stream', { 'last-event-id': cursor }).untilBlock('ready');
    expect(blocks.map(({ event }) => event)).toEqual([undefined, 'reset', 'snapshot', 'ready']);
    expect(blocks[1]?.data).toBe('{"reason":"cursor-unknown"}');
    expect(updatesIn(blocks)).toEqual([{ call: '7', status: 'queued', seq: 0 }]);
  });

  it('lets go of a reader that stops reading, which then resumes without a loss', async () => {
    const { host, port } = await start();
    const client = read(port);
    await client.untilBlock('ready');
    client.socket.pause();
    // 16 MB: more than the sockets of both sides hold.
    const updates = numbered(1000).map((update) => ({ ...update, cause: { text: 'x'.repeat(16_000) } }));
    await publishEach(host, updates);
    await vi.waitFor(() => expect(host.connections).toBe(0), 10_000);
    client.socket.resume();
    await client.until(({ isComplete }) => isComplete);
    const seen = client.blocks;
    expect(updatesIn(seen).length).toBeLessThan(1000);
    const rest = await read(port, '/calls/stream', { 'last-event-id': seen.at(-1)?.id ?? '' }).untilBlock('ready');
    expect(rest.at(-1)?.data).toContain('"resumed":true');
    expect(updatesIn([...seen, ...rest]).map(({ seq }) => seq)).toEqual(updates.map(({ seq }) => seq));
  });
});

/** Posts an event as Twilio would. */
const post = async (port: number, fields: Record<string, string>, secret = SECRET): Promise<number> => {
  const url = `http://127.0.0.1:${port}/webhooks/twilio`;
  const headers = { 'content-type': 'application/x-www-form-urlencoded', 'x-twilio-signature': sign(secret, url, fields) };
  return (await fetch(url, { method: 'POST', body: form(fields), headers })).status;
};

/** Events in the order in which they happened. */
const story = (...fields: Record<string, string>[]) => fields.map((each, seq) => callback({ SequenceNumber: String(seq), ...each }));

describe('Twilio, posted to a host in a Node server', () => {
  const answered = story({ CallStatus: 'initiated' }, { CallStatus: 'ringing' }, { CallStatus: 'in-progress' }, { CallStatus: 'completed', CallDuration: '9', AnsweredBy: 'machine_end_beep' });

  it('refuses a forgery and keeps silent about it', async () => {
    const { host, port } = await start();
    const client = read(port);
    await client.untilBlock('ready');
    expect(await post(port, callback({ CallStatus: 'completed' }), 'guessed')).toBe(403);
    await host.publish({ call: 'next', status: 'queued', seq: 0 });
    expect(updatesIn(await client.untilBlock('update'))).toEqual([{ call: 'next', status: 'queued', seq: 0 }]);
  });

  it.each([
    ['in order', answered], ['backwards', answered.toReversed()], ['twice', [...answered, ...answered]],
    ['shuffled and repeated', [answered[2], answered[0], answered[3], answered[2], answered[1], answered[3]].map((event) => event ?? {})],
  ])('ends in the truth: %s', async (_name, events) => {
    const { port } = await start();
    const client = read(port);
    await client.untilBlock('ready');
    for (const event of events) expect(await post(port, event)).toBe(204); // oxlint-disable-line no-await-in-loop -- in order
    const live = await client.untilBlock('update', 4);
    const afterReload = await read(port).untilBlock('ready');
    const reduced = [live, afterReload].map((blocks) => (updatesIn(blocks) as CallUpdate[]).reduce<Call | undefined>((call, update) => reduceCall(call, update), undefined));
    expect(reduced[0]).toMatchObject({ id: CALL, status: 'completed', outcome: 'machine', isOver: true, missing: 0 });
    expect(reduced[1]).toEqual(reduced[0]);
  });
});
