import { filter, firstValueFrom } from 'rxjs';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { connectCalls, defaultEnvironment, type CallsClient, type Connection, type ConnectOptions } from '../../src/client/index.js';
import type { RingbackError } from '../../src/model/index.js';
import { SocketHost } from './support/socket-host.js';

// Real sockets need real time; so the times are short, and every wait is for something that happens.
const timing = { silence: 400, readyWithin: 400, retryBase: 20, retryCap: 60, stableAfter: 50 };

let host: SocketHost;
let client: CallsClient;
let errors: RingbackError[];

const connect = (options: Partial<ConnectOptions> = {}): void => {
  errors = [];
  client = connectCalls({ url: host.url, timing, ...options });
  client.errors$.subscribe((error) => errors.push(error));
};

const until = (isIt: (connection: Connection) => boolean): Promise<Connection> => firstValueFrom(client.connection$.pipe(filter(isIt)));
const untilLive = (): Promise<Connection> => until(({ state }) => state === 'live');
const untilNot = (reason: string): Promise<Connection> => until((connection) => 'reason' in connection && connection.reason === reason);
const untilShown = (id: string, status: string) => firstValueFrom(client.call$(id).pipe(filter((call) => call?.status === status)));
/** Waits for what only the host sees. */
const untilHost = async (isIt: () => boolean): Promise<void> => {
  while (!isIt()) {
    // oxlint-disable-next-line no-await-in-loop -- turn after turn of the event loop
    await new Promise((resolve) => { setImmediate(resolve); });
  }
};

beforeEach(async () => {
  host = new SocketHost();
  await host.start();
});

afterEach(async () => {
  client.close();
  await host.stop();
});

describe('over real sockets', () => {
  it('shows calls as they come, byte by byte too', async () => {
    connect();
    await untilLive();
    for (const byte of new TextEncoder().encode('id: 9\r\ndata: {"call":"1","status":"busy"}\r\n\r\n')) host.say(Uint8Array.of(byte));
    expect(await untilShown('1', 'busy')).toMatchObject({ outcome: 'not-reached' });
  });

  it('lets go of its connection when it is closed', async () => {
    connect();
    await untilLive();
    expect(host.streams).toBe(1);
    client.close();
    await untilHost(() => host.streams === 0);
    expect(host.requests).toHaveLength(1);
  });

  it('resumes after a cut in the middle of an event, with the last whole one', async () => {
    connect();
    await untilLive();
    host.publish('1', 'queued');
    host.publish('1', 'ringing');
    await untilShown('1', 'ringing');
    host.say('id: 3\nevent: update\ndata: {"call":"1","sta');
    host.cut();
    await untilNot('dropped');
    host.publish('1', 'busy');
    expect(await untilLive()).toMatchObject({ resumed: true });
    expect(host.requests.at(-1)?.headers['last-event-id']).toBe('2');
    await untilShown('1', 'busy');
    expect(errors).toEqual([]);
  });

  it('comes back when the host was restarted', async () => {
    connect();
    await untilLive();
    host.publish('1', 'ringing');
    await untilShown('1', 'ringing');
    await host.stop();
    await untilNot('unreachable');
    host.publish('1', 'busy');
    await host.start();
    await untilShown('1', 'busy');
  });

  it('comes back after the host ended the stream in good order', async () => {
    connect();
    await untilLive();
    host.end();
    await untilNot('dropped');
    await untilLive();
    expect(host.requests).toHaveLength(2);
  });

  it('finds a line half open, and comes back over another', async () => {
    connect();
    await untilLive();
    const started = performance.now();
    expect(await untilNot('silent')).toMatchObject({ state: 'waiting', error: { limit: 400 } });
    expect(performance.now() - started).toBeLessThan(2000);
    await untilLive();
    await untilHost(() => host.streams === 1);
  });

  it('gives up on a host that takes the request and says nothing', async () => {
    host.answers.push(() => undefined);
    connect();
    await untilNot('unreachable');
    await untilLive();
  });

  it('gives up on a host that opens a stream and says nothing', async () => {
    host.answers.push((_, response) => { response.writeHead(200, { 'content-type': 'text/event-stream' }).flushHeaders(); });
    connect();
    expect(await untilNot('not-ready')).toMatchObject({ error: { code: 'not-ready' } });
    await untilLive();
  });

  it.each([[401, 'unauthorized'], [403, 'forbidden'], [404, 'not-found'], [410, 'gone'], [204, 'gone']])('stays away after status %i', async (status, reason) => {
    host.answers.push((_, response) => { response.writeHead(status).end(); });
    connect();
    expect(await untilNot(reason)).toMatchObject({ state: 'closed', error: { status } });
    await untilHost(() => host.streams === 0);
    expect(host.requests).toHaveLength(1);
  });

  it('asks for another token after 401, once', async () => {
    let asked = 0;
    host.answers.push((_, response) => { response.writeHead(401).end(); });
    connect({ auth: () => Promise.resolve(`token-${++asked}`) });
    await untilLive();
    expect(host.requests.map(({ headers }) => headers.authorization)).toEqual(['Bearer token-1', 'Bearer token-2']);
  });

  it('obeys Retry-After', async () => {
    host.answers.push((_, response) => { response.writeHead(503, { 'retry-after': '1' }).end('Busy.'); });
    connect();
    const started = performance.now();
    expect(await untilNot('busy')).toMatchObject({ state: 'waiting', error: { status: 503, retryAfter: 1000 } });
    await untilLive();
    expect(performance.now() - started).toBeGreaterThanOrEqual(990);
  });

  it('waits out an answer that is a page, and tells what came', async () => {
    host.answers.push((_, response) => { response.writeHead(200, { 'content-type': 'text/html' }).end('<!doctype html>'); });
    connect();
    expect(await untilNot('wrong-content')).toMatchObject({ state: 'waiting', error: { contentType: 'text/html' } });
    await untilLive();
  });

  it('passes over garbage, and goes on', async () => {
    connect({ limits: { messageLength: 500 } });
    await untilLive();
    host.say(Uint8Array.from({ length: 2000 }, (_, i) => (i * 7919) % 256));
    host.say('\n\ndata: {"call"\n\nevent: update\ndata: []\n\nevent: nonsense\ndata: 1\n\n');
    host.publish('1', 'busy');
    await untilShown('1', 'busy');
    expect(errors.length).toBeGreaterThan(0);
    expect(host.requests).toHaveLength(1);
  });

  it('tells of a host that is not there', async () => {
    await host.stop();
    connect();
    expect(await untilNot('unreachable')).toMatchObject({ state: 'waiting', error: { code: 'unreachable', origin: new URL(host.url).origin } });
  });

  it('hands changes out without a page to paint', async () => {
    const frames: number[] = [];
    connect({ environment: { ...defaultEnvironment, frame: (work) => { frames.push(1); return defaultEnvironment.frame(work); } } });
    await untilLive();
    for (let i = 0; i < 50; i++) host.publish('1', i % 2 === 0 ? 'queued' : 'ringing');
    host.publish('1', 'busy');
    await untilShown('1', 'busy');
    expect(frames.length).toBeLessThan(10);
  });
});
