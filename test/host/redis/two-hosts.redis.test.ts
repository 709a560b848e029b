import { filter, firstValueFrom } from 'rxjs';
import { afterAll, afterEach, beforeAll, expect, it, vi } from 'vitest';
import { polling, sse, webSocket } from '../../../src/client/index.js';
import type { Call, CallUpdate } from '../../../src/model/index.js';
import { reduceCall } from '../../../src/reducer/index.js';
import { endPrograms, startProgram, type Program } from '../../tools/process.js';
import { Balancer } from '../../tools/balancer.js';
import { watchCalls, type WatchedCalls } from '../../tools/watch-calls.js';
import { RedisServer } from './redis-server.js';

const HOST = new URL('redis-host.ts', import.meta.url);
const CALLS = 40;
const UPDATES = 1500;

let server: RedisServer;
const hosts: Program[] = [];
const ports: number[] = [];
const balancers: Balancer[] = [];
const clients: WatchedCalls[] = [];

async function startHost(index: number, port = 0): Promise<void> {
  const program = startProgram(HOST, [server.url, String(port)]);
  hosts[index] = program;
  const [, listening] = await program.printed(/Listening on (\d+)\./);
  ports[index] = Number(listening);
}

async function balancer(order: () => readonly number[]): Promise<string> {
  const made = new Balancer(() => order().map((index) => ports[index] ?? 0));
  balancers.push(made);
  return made.listen();
}

/** Posts until somebody has taken it, as a backend does. */
async function publish(url: string, updates: readonly CallUpdate[]): Promise<void> {
  const headers = { 'content-type': 'application/json', authorization: 'Bearer a-token-for-tests' };
  for (;;) {
    const response = await fetch(`${url}/calls`, { method: 'POST', headers, body: JSON.stringify(updates) }).catch(() => undefined); // oxlint-disable-line no-await-in-loop -- until it is taken
    if (response?.status === 200) return;
  }
}

/** The storm: each call from the beginning to its end and on to its next number, over and over. */
const STATUSES = ['queued', 'ringing', 'in-progress', 'no-answer'];
const storm: readonly CallUpdate[] = Array.from({ length: UPDATES }, (_, index) => {
  const seq = Math.floor(index / CALLS);
  return { call: `call-${index % CALLS}`, status: STATUSES[seq % 4] ?? '', try: 1 + Math.floor(seq / 4), seq: seq + 1 };
});

beforeAll(async () => { server = await RedisServer.start(); });
afterEach(async () => {
  for (const { client } of clients.splice(0)) client.close();
  await Promise.all(balancers.splice(0).map((each) => each.close()));
  await endPrograms();
});
afterAll(() => server.stop());

it('two hosts on one Redis, each killed in the middle of a storm: nothing is lost, nothing is told twice', { timeout: 240_000 }, async () => {
  await Promise.all([startHost(0), startHost(1)]);
  // Half of the clients prefer one host, half the other; whoever publishes prefers the first.
  const urls = await Promise.all([balancer(() => [0, 1]), balancer(() => [1, 0])]);
  const transports = [sse, sse, webSocket, () => polling({ fastest: 20 })];
  for (let index = 0; index < 16; index++) {
    clients.push(watchCalls(`${urls[index % 2] ?? ''}/calls/stream`, transports[Math.floor(index / 2) % transports.length]?.()));
  }
  await Promise.all(clients.map(({ client }) => firstValueFrom(client.connection$.pipe(filter(({ state }) => state === 'live')))));

  let published = 0;
  let revival: Promise<void> | undefined;
  for (let step = 0; published < UPDATES; step++) {
    const batch = storm.slice(published, published + 1 + (step % 4));
    const publishing = publish(urls[0] ?? '', batch);
    if (step === 200) hosts[0]?.child.kill('SIGKILL');
    if (step === 260) revival = startHost(0, ports[0]);
    if (step === 420) {
      await revival; // oxlint-disable-line no-await-in-loop -- one of the two has to be there
      hosts[1]?.child.kill('SIGKILL');
    }
    await publishing; // oxlint-disable-line no-await-in-loop -- in order
    published += batch.length;
  }

  const truth = new Map<string, Call>();
  for (const update of storm) truth.set(update.call, reduceCall(truth.get(update.call), update));
  const names = storm.map(({ call, seq }) => `${call} ${seq}`);
  await vi.waitFor(() => {
    // Each lost its host once at least, and went on from its cursor at the other. One that polls may not even notice.
    for (const { told, resumed, transport } of clients) expect([told.size, transport === 'polling' || resumed.length >= 2]).toEqual([UPDATES, true]);
  }, { timeout: 90_000, interval: 50 });
  for (const { client, told, resumed } of clients) {
    expect(names.filter((name) => told.get(name) !== 1)).toEqual([]);
    for (const [call, state] of truth) expect(await firstValueFrom(client.call$(call))).toEqual(state); // oxlint-disable-line no-await-in-loop -- one after another
    expect(resumed).toEqual([false, ...resumed.slice(1).map(() => true)]);
  }
});
