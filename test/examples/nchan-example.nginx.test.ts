import { filter, firstValueFrom } from 'rxjs';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { sse } from '../../src/client/index.js';
import { Balancer } from '../tools/balancer.js';
import { watchCalls, type WatchedCalls } from '../tools/watch-calls.js';
import { NchanServer } from './nchan-server.js';

let server: NchanServer;
let line: Balancer;
let url: string;
const clients: WatchedCalls[] = [];

beforeEach(async () => {
  server = await NchanServer.start();
  line = new Balancer(() => [server.port]);
  url = `${await line.listen()}/calls/stream`;
});
afterEach(async () => {
  for (const { client } of clients.splice(0)) client.close();
  await line.close();
  await server.stop();
});

async function watch(): Promise<WatchedCalls> {
  const watched = watchCalls(url, sse({ sendsReady: false }));
  clients.push(watched);
  await firstValueFrom(watched.client.connection$.pipe(filter(({ state }) => state === 'live')));
  return watched;
}

const names = (count: number): string[] => Array.from({ length: count }, (_, index) => `${index % 5} ${1 + Math.floor(index / 5)}`);
const updateOf = (index: number) => ({ call: String(index % 5), status: 'in-progress', seq: 1 + Math.floor(index / 5) });

/** Cuts every reader, publishes what they will have missed, and waits until all are back. */
async function cutAndMiss(readers: readonly WatchedCalls[], index: number): Promise<void> {
  const before = readers.map(({ connections }) => connections());
  line.cut();
  await server.publish({ call: 'missed', status: 'in-progress', seq: index });
  await vi.waitFor(() => {
    for (const [reader, { connections }] of readers.entries()) expect(connections()).toBeGreaterThan(before[reader] ?? 0);
  }, { timeout: 20_000 });
}

it('an nginx with Nchan serves a client: what was kept, what comes, and after each cut what was missed, each once', async () => {
  for (let index = 0; index < 10; index++) await server.publish(updateOf(index)); // oxlint-disable-line no-await-in-loop -- in order
  const readers = [await watch(), await watch()];
  for (let index = 10; index < 200; index++) {
    await server.publish(updateOf(index)); // oxlint-disable-line no-await-in-loop -- in order
    if (index % 30 === 0) await cutAndMiss(readers, index); // oxlint-disable-line no-await-in-loop -- in order
  }
  await vi.waitFor(() => {
    for (const { told } of readers) expect(told.size).toBe(206);
  }, { timeout: 20_000 });
  for (const { client, told, connections } of readers) {
    expect([...names(200), ...[30, 60, 90, 120, 150, 180].map((seq) => `missed ${seq}`)].filter((name) => told.get(name) !== 1)).toEqual([]);
    expect(connections()).toBeGreaterThan(6);
    expect(await firstValueFrom(client.call$('4'))).toMatchObject({ status: 'in-progress', missing: 0 }); // oxlint-disable-line no-await-in-loop -- one after another
  }
});

it('it says every five seconds that it is alive', async () => {
  const { pings, connections } = await watch();
  await vi.waitFor(() => expect(pings()).toBe(1), { timeout: 8000 });
  expect(connections()).toBe(1);
});
