import { createServer, type Server } from 'node:http';
import { connect, type AddressInfo } from 'node:net';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { WebSocket, WebSocketServer } from 'ws';
import { createCallHost, memoryLog, type CallHost, type CallHostOptions } from '../../../src/host/index.js';
import { upgradeListener } from '../../../src/host/node/index.js';
import { numbered, publishEach } from '../host-fixtures.js';

let host: CallHost;
let server: Server;
let port: number;
const clients: WebSocket[] = [];
const sockets = new WebSocketServer({ noServer: true, maxPayload: 16_384 });

async function start(options: CallHostOptions = {}): Promise<void> {
  host = createCallHost({ log: memoryLog({ epoch: 'e' }), ...options });
  server = createServer();
  const take = upgradeListener(host, sockets);
  server.on('upgrade', (incoming, socket, head) => {
    if (!take(incoming, socket, head)) socket.destroy();
  });
  await new Promise<void>((resolve) => { server.listen(0, '127.0.0.1', resolve); });
  ({ port } = server.address() as AddressInfo);
}

interface Client {
  readonly socket: WebSocket;
  readonly messages: { readonly type: string; readonly seq?: number; readonly updates?: readonly { readonly seq?: number }[] }[];
  readonly closed: Promise<{ readonly code: number; readonly reason: string }>;
}

function client(hello: object = {}, path = '/calls/stream', headers: Record<string, string> = {}): Client {
  const socket = new WebSocket(`ws://127.0.0.1:${port}${path}`, { headers });
  clients.push(socket);
  const messages: Client['messages'] = [];
  socket.on('open', () => socket.send(JSON.stringify({ type: 'hello', ...hello })));
  socket.on('message', (data: Buffer) => messages.push(JSON.parse(data.toString()) as Client['messages'][number]));
  const closed = new Promise<{ code: number; reason: string }>((resolve) => {
    socket.on('close', (code, reason) => resolve({ code, reason: reason.toString() }));
    socket.on('error', () => undefined);
  });
  return { socket, messages, closed };
}

const untilReady = ({ messages }: Client): Promise<void> => vi.waitFor(() => expect(messages.at(-1)?.type).toBe('ready'), 10_000);
const seqs = ({ messages }: Client): (number | undefined)[] =>
  messages.filter(({ type }) => type === 'update').flatMap(({ seq, updates }) => updates?.map((update) => update.seq) ?? [seq]);

beforeEach(() => start());
afterEach(async () => {
  for (const socket of clients.splice(0)) socket.terminate();
  host.close();
  server.closeAllConnections();
  await new Promise((resolve) => { server.close(resolve); });
});

describe('a WebSocket in Node', () => {
  it('gets the state, what comes, and after a cut what it missed', async () => {
    const first = client();
    await untilReady(first);
    await publishEach(host, numbered(3));
    await vi.waitFor(() => expect(seqs(first)).toEqual([1, 2, 3]), 10_000);
    first.socket.terminate();
    await vi.waitFor(() => expect(host.connections).toBe(0), 10_000);
    await publishEach(host, numbered(5).slice(3));
    const second = client({ cursor: 'e-3' });
    await untilReady(second);
    expect(seqs(second)).toEqual([4, 5]);
    expect(second.messages.at(-1)).toMatchObject({ resumed: true });
  });

  it('is authorised with the headers of its request and the token of its hello', async () => {
    host.close();
    server.close();
    const seen: (string | null)[][] = [];
    await start({ authorize: ({ headers }) => { seen.push([headers.get('cookie'), headers.get('authorization')]); return 401; } });
    expect(await client({ token: 'robin' }, '/calls/socket', { cookie: 'session=1' }).closed).toMatchObject({ code: 4401 });
    expect(seen).toEqual([['session=1', 'Bearer robin']]);
  });

  it('of another origin is closed', async () => {
    expect(await client({}, '/calls/stream', { origin: 'https://evil.example.net' }).closed).toMatchObject({ code: 4403 });
  });

  it('at another address is left to others', async () => {
    expect((await client({}, '/vite').closed).code).toBe(1006);
    const raw = connect(port, '127.0.0.1');
    raw.write('GET /calls/stream HTTP/1.1\r\nHost: :::\r\nConnection: Upgrade\r\nUpgrade: websocket\r\n\r\n');
    await new Promise((resolve) => { raw.on('close', resolve).on('error', () => undefined); });
    expect(host.connections).toBe(0);
  });

  it('that says too much is closed, and the host lives on', async () => {
    const { socket, closed } = client({ filler: 'x'.repeat(20_000) });
    expect((await closed).code).toBe(1009);
    expect(socket.readyState).toBe(WebSocket.CLOSED);
    await vi.waitFor(() => expect(host.connections).toBe(0), 10_000);
    await untilReady(client());
  });

  it('hears that the host shuts down, after all that was sent', async () => {
    const reader = client();
    await untilReady(reader);
    await publishEach(host, numbered(500));
    await host.close({ graceMilliseconds: 1000 });
    expect((await reader.closed).code).toBe(1012);
    expect(seqs(reader)).toEqual(numbered(500).map(({ seq }) => seq));
  });

  it('that stops reading is let go, and misses nothing when it comes back', async () => {
    const reader = client();
    await untilReady(reader);
    reader.socket.pause();
    const updates = numbered(1000).map((update) => ({ ...update, cause: { text: 'x'.repeat(16_000) } }));
    await publishEach(host, updates);
    await vi.waitFor(() => expect(host.connections).toBe(0), 10_000);
    reader.socket.resume();
    expect((await reader.closed).code).toBe(1013);
    const seen = seqs(reader);
    expect(seen.length).toBeLessThan(1000);
    const again = client({ cursor: `e-${seen.length}` });
    await untilReady(again);
    expect([...seen, ...seqs(again)]).toEqual(updates.map(({ seq }) => seq));
  });
});
