import { connect } from 'node:net';
import { rmSync } from 'node:fs';
import { afterEach, describe, expect, it } from 'vitest';
import { WebSocket } from 'ws';
import { SseReader, updatesIn } from '../host/sse-reader.js';
import { newPath, endLogs } from '../host/sqlite/sqlite-fixtures.js';
import { endPrograms, startProgram, type Program } from '../tools/process.js';

const PUBLISH_TOKEN = 'a-token-for-tests';

interface Example {
  readonly program: Program;
  readonly origin: string;
}

async function start(name: string, env: Readonly<Record<string, string>> = {}): Promise<Example> {
  const program = startProgram(new URL(`../../docs/examples/${name}/server.mjs`, import.meta.url), [], { PORT: '0', PUBLISH_TOKEN, ...env });
  const [, origin = ''] = await program.printed(/Ready: (http:\/\/127\.0\.0\.1:\d+)\/calls\/stream/);
  return { program, origin };
}

async function publish({ origin }: Example, updates: unknown): Promise<void> {
  const headers = { 'content-type': 'application/json', authorization: `Bearer ${PUBLISH_TOKEN}` };
  const response = await fetch(`${origin}/calls`, { method: 'POST', headers, body: JSON.stringify(updates) });
  expect(response.status).toBe(200);
}

const stream = async ({ origin }: Example, headers: Record<string, string> = {}): Promise<SseReader> =>
  new SseReader(await fetch(`${origin}/calls/stream`, { headers }));

/** The first messages over a WebSocket, up to and with an update. */
function overSocket({ origin }: Example): Promise<{ readonly type: string; readonly call?: string }[]> {
  return new Promise((resolve, reject) => {
    const socket = new WebSocket(`${origin.replace('http', 'ws')}/calls/stream`);
    const messages: { type: string; call?: string }[] = [];
    socket.on('open', () => socket.send('{"type":"hello"}'));
    socket.on('message', (data: Buffer) => {
      const message = JSON.parse(data.toString()) as { type: string; call?: string };
      messages.push(message);
      if (message.type === 'ready') resolve(messages);
    });
    socket.on('error', reject);
  });
}

afterEach(async () => {
  await endPrograms();
  await endLogs();
});

describe('the example in plain Node', () => {
  it('streams, takes WebSockets, shows its metrics, and loses nothing in a restart', async () => {
    const database = newPath();
    const before = await start('node', { DATABASE: database });
    const reader = await stream(before);
    await reader.until('ready');
    await publish(before, { call: '42', status: 'ringing', seq: 1 });
    const [block] = await reader.until('update');
    expect(updatesIn([block ?? {}])).toEqual([{ call: '42', status: 'ringing', seq: 1 }]);
    expect((await overSocket(before)).map(({ type }) => type)).toEqual(['retry', 'snapshot', 'ready']);
    expect(await (await fetch(`${before.origin}/metrics`)).text()).toContain('ringback_published_updates_total 1');
    await before.program.end('SIGKILL');

    const after = await start('node', { DATABASE: database });
    await publish(after, { call: '42', status: 'busy', seq: 2 });
    const blocks = await (await stream(after, { 'last-event-id': block?.id ?? '' })).until('ready');
    expect(updatesIn(blocks)).toEqual([{ call: '42', status: 'busy', seq: 2 }]);
    expect(blocks.at(-1)?.data).toContain('"resumed":true');
    rmSync(database);
  });

  it('ends by itself when it is asked to, and destroys upgrades that are not its own', async () => {
    const example = await start('node', { DATABASE: newPath() });
    const raw = connect(Number(new URL(example.origin).port), '127.0.0.1');
    raw.write('GET /other HTTP/1.1\r\nHost: localhost\r\nConnection: Upgrade\r\nUpgrade: websocket\r\n\r\n');
    await new Promise((resolve) => { raw.on('close', resolve); });
    const reader = await stream(example);
    await reader.until('ready');
    const ending = example.program.end('SIGTERM');
    expect(await reader.until('nothing')).toEqual([]);
    await ending;
    expect(example.program.child.exitCode).toBe(0);
  });
});

describe('the example in Express', () => {
  it('shows each reader their calls, beside routes of the app', async () => {
    const example = await start('express');
    await publish(example, [{ call: 'robin-1', status: 'ringing', seq: 1 }, { call: 'alex-1', status: 'busy', seq: 1 }]);
    expect((await fetch(`${example.origin}/calls/stream`)).status).toBe(401);
    const calls = await Promise.all(['token-of-the-office', 'token-of-robin'].map(async (token) =>
      updatesIn(await (await stream(example, { authorization: `Bearer ${token}` })).until('ready')).map(({ call }) => call)));
    expect(calls).toEqual([['robin-1', 'alex-1'], ['robin-1']]);
    expect(await (await fetch(`${example.origin}/health`)).json()).toEqual({ readers: 2 });
  });
});

describe('the example in Hono', () => {
  it('streams and takes WebSockets at one address, beside routes of the app', async () => {
    const example = await start('hono');
    await publish(example, { call: '42', status: 'ringing', seq: 1 });
    expect(updatesIn(await (await stream(example)).until('ready'))).toEqual([{ call: '42', status: 'ringing', seq: 1 }]);
    expect((await overSocket(example)).map(({ type }) => type)).toEqual(['retry', 'snapshot', 'ready']);
    expect(await (await fetch(`${example.origin}/calls?call=42`)).json()).toMatchObject({ calls: [{ call: '42' }] });
    expect(await (await fetch(example.origin)).text()).toBe('An app of its own.');
  });
});
