import { createServer, type Server } from 'node:http';
import type { AddressInfo, Socket } from 'node:net';
import { pipeline, Readable } from 'node:stream';
import { filter, firstValueFrom } from 'rxjs';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { WebSocketServer } from 'ws';
import { connectCalls, ladder, polling, sse, webSocket, type CallsClient, type ConnectOptions, type Transport } from '../../../src/client/index.js';
import { compactSse } from '../../../src/client/compact/index.js';
import { createCallHost, memoryLog, type CallHost, type CallHostOptions } from '../../../src/host/index.js';
import { upgradeListener } from '../../../src/host/node/index.js';
import type { RingbackError } from '../../../src/model/index.js';

const timing = { retryBase: 20, retryCap: 60, stableAfter: 50 };

let log: ReturnType<typeof memoryLog>;
let host: CallHost;
let server: Server;
let client: CallsClient;
let errors: RingbackError[];
const sockets = new Set<Socket>();
const upgrades = new WebSocketServer({ noServer: true });
/** Whether a proxy on the way holds streams back until they end, and lets no WebSocket through. */
let isBuffered = false;

function startHost(options: CallHostOptions = {}): void {
  host = createCallHost({ log, retryMilliseconds: 20, ...options });
}

async function serve(): Promise<void> {
  server = createServer((incoming, outgoing) => {
    const stop = new AbortController();
    outgoing.on('close', () => stop.abort());
    const headers = Object.entries(incoming.headers).map(([name, value]): [string, string] => [name, String(value)]);
    if (isBuffered && incoming.headers.accept === 'text/event-stream') return;
    void host.fetch(new Request(`http://localhost${incoming.url ?? '/'}`, { headers, signal: stop.signal })).then((answer) => {
      outgoing.writeHead(answer.status, Object.fromEntries(answer.headers));
      if (answer.body === null) outgoing.end();
      else pipeline(Readable.from(answer.body), outgoing, () => undefined);
    });
  });
  server.on('upgrade', (incoming, socket, head) => {
    if (isBuffered || !upgradeListener(host, upgrades)(incoming, socket, head)) socket.destroy();
  });
  server.on('connection', (socket) => {
    sockets.add(socket);
    socket.on('close', () => sockets.delete(socket));
  });
  await new Promise<void>((resolve) => { server.listen(0, '127.0.0.1', resolve); });
}

const cut = (): void => { for (const socket of sockets) socket.destroy(); };

function connect(transport: Transport, options: Partial<ConnectOptions> = {}): void {
  const { port } = server.address() as AddressInfo;
  client = connectCalls({ url: `http://127.0.0.1:${port}/calls/stream`, timing, transport, ...options });
  client.errors$.subscribe((error) => errors.push(error));
}

const untilShown = (id: string, status: string) => firstValueFrom(client.call$(id).pipe(filter((call) => call?.status === status)));
const untilState = (state: string) => firstValueFrom(client.connection$.pipe(filter((connection) => connection.state === state)));
/** Waits for what only the host sees. */
const untilHost = async (isIt: () => boolean): Promise<void> => {
  while (!isIt()) {
    // oxlint-disable-next-line no-await-in-loop -- turn after turn of the event loop
    await new Promise((resolve) => { setImmediate(resolve); });
  }
};

beforeEach(async () => {
  log = memoryLog();
  errors = [];
  isBuffered = false;
  startHost();
  await serve();
});

afterEach(async () => {
  client.close();
  await untilHost(() => host.connections === 0);
  host.close();
  cut();
  await new Promise((resolve) => { server.close(resolve); });
});

const polled = () => polling({ waitSeconds: 0.2, fastest: 20, slowest: 40 });

describe.each<readonly [string, () => Transport]>([
  ['sse', () => sse()], ['sse', () => compactSse()], ['websocket', () => webSocket()], ['polling', polled], ['sse', () => ladder()],
])('over %s, the package\'s own host', (name, make) => {
  it('is shown as it publishes, before and after the client came', async () => {
    await host.publish({ call: '1', status: 'ringing', seq: 1 });
    connect(make());
    await untilShown('1', 'ringing');
    expect(await untilState('live')).toMatchObject({ transport: name });
    await host.publish([{ call: '1', status: 'completed', seq: 2, answeredBy: 'machine' }, { call: '2', status: 'queued' }]);
    expect(await untilShown('1', 'completed')).toMatchObject({ outcome: 'machine' });
    await untilShown('2', 'queued');
    expect(errors).toEqual([]);
  });

  it('misses nothing over cuts in the middle of a storm', async () => {
    connect(make());
    await untilState('live');
    for (let i = 1; i <= 300; i++) {
      // oxlint-disable-next-line no-await-in-loop -- one after the other
      await host.publish({ call: String(i % 7), status: i > 293 ? 'busy' : 'ringing', seq: Math.ceil(i / 7) });
      if (i % 60 === 0) cut();
    }
    const calls = await Promise.all(Array.from({ length: 7 }, (_, call) => untilShown(String(call), 'busy')));
    for (const call of calls) expect(call?.updates.map(({ seq }) => seq)).toEqual(call?.updates.map((_, i) => i + 1));
    expect(calls.reduce((sum, call) => sum + (call?.updates.length ?? 0), 0)).toBe(300);
    expect(await untilState('live')).not.toMatchObject({ resumed: false });
  });

  it('takes the whole state anew when the log was lost', async () => {
    await host.publish([{ call: '1', status: 'ringing' }, { call: '2', status: 'ringing' }]);
    connect(make());
    await untilState('live');
    host.close();
    log = memoryLog();
    startHost();
    await host.publish({ call: '2', status: 'busy' });
    cut();
    await untilShown('2', 'busy');
    expect(await firstValueFrom(client.call$('1').pipe(filter((call) => call === undefined)))).toBeUndefined();
    expect(await untilState('live')).toMatchObject({ resumed: false });
  });

  it('is told the token, asked for anew when it was refused, and stays away when it must', async () => {
    let token = 1;
    let isWelcome = true;
    const asked: string[] = [];
    startHost({
      authorize(request) {
        const given = request.headers.get('authorization') ?? '';
        asked.push(given);
        return given === 'Bearer t1' ? 401 : isWelcome;
      },
    });
    connect(make(), { auth: () => `t${token++}` });
    await untilState('live');
    expect(asked.slice(0, 2)).toEqual(['Bearer t1', 'Bearer t2']);
    isWelcome = false;
    cut();
    expect(await untilState('closed')).toMatchObject({ reason: 'forbidden' });
  });
});

describe('behind a proxy that holds streams back and knows no WebSocket', () => {
  it('polls within a moment, and says why', async () => {
    isBuffered = true;
    await host.publish({ call: '1', status: 'ringing' });
    connect(ladder([sse(), webSocket(), polled()], { readyWithin: 100 }));
    await untilShown('1', 'ringing');
    expect(await untilState('live')).toMatchObject({ transport: 'polling', left: { transport: 'websocket', reason: 'unreachable' } });
    await host.publish({ call: '1', status: 'busy' });
    await untilShown('1', 'busy');
  });
});
