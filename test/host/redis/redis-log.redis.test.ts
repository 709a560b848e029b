import { afterAll, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { createCallHost, LogGapError, type UpdateLog } from '../../../src/host/index.js';
import { redisLog, type RedisClient, type RedisLogOptions } from '../../../src/host/redis/index.js';
import { collector, entriesSince, kept, update } from '../log-contract.js';
import { open, updatesIn } from '../sse-reader.js';
import { RedisServer } from './redis-server.js';

let server: RedisServer;
let client: RedisClient;
let prefix = '';
let made = 0;

beforeAll(async () => { server = await RedisServer.start(); });
beforeEach(async () => {
  client = await server.client();
  prefix = `test-${++made}`;
});
afterAll(() => server.stop());

const log = (options: Partial<RedisLogOptions> = {}): UpdateLog => redisLog({ client, prefix, ...options });

/** How many connections Redis has. */
async function connections(): Promise<number> {
  return String(await client.sendCommand(['CLIENT', 'LIST'])).trim().split('\n').length;
}

/** Cuts every connection but the one that asks. */
const cutOthers = (): Promise<unknown> => client.sendCommand(['CLIENT', 'KILL', 'TYPE', 'normal', 'SKIPME', 'yes']);

describe('hosts that share one Redis', () => {
  it('share one log: entries, calls and what is kept already', async () => {
    const [one, other] = [log(), log({ client: await server.client() })];
    const start = await one.cursor();
    const heard = collector();
    const stop = await other.subscribe(heard.listener, heard.onBreak);
    const first = await one.append([update('1'), update('2', 'busy')]);
    expect(await other.append([update('1')])).toBe(first);
    const second = await other.append([update('1', 'ringing', 1)]);
    expect(await one.since(start, 10)).toEqual(await other.since(start, 10));
    expect(await kept(one)).toEqual({ 1: ['queued 0', 'ringing 1'], 2: ['busy 0'] });
    await vi.waitFor(() => expect(heard.entries.map(({ cursor }) => cursor)).toEqual([first, second]), 10_000);
    stop();
  });

  it('and have another prefix have another log', async () => {
    const cursor = await log().append([update('1')]);
    const other = log({ prefix: `${prefix}-other` });
    expect([await kept(other), await other.since(cursor, 1)]).toEqual([{}, 'cursor-unknown']);
  });

  it('take turns without a mistake when all publish at once', async () => {
    const logs = await Promise.all(Array.from({ length: 4 }, async () => log({ client: await server.client() })));
    const start = await log().cursor();
    const heard = collector();
    const stop = await log().subscribe(heard.listener, heard.onBreak);
    await Promise.all(logs.flatMap((each, host) => Array.from({ length: 100 }, (_, seq) => each.append([update(`${host}`, 'ringing', seq), update(`shared`, 'ringing', seq)]))));
    const entries = await entriesSince(log(), start);
    const all = entries.flatMap(({ updates }) => updates.map(({ call, seq }) => `${call} ${seq}`));
    expect([all.length, new Set(all).size]).toEqual([500, 500]);
    await vi.waitFor(() => expect(heard.entries).toEqual(entries), 10_000);
    stop();
  });

  it('let a reader of one go on at the other, with the stream\'s entry id as its cursor', async () => {
    const hosts = [createCallHost({ log: log() }), createCallHost({ log: log({ client: await server.client() }) })] as const;
    const reader = await open(hosts[0].fetch(new Request('http://localhost/calls/stream')));
    await reader.until('ready');
    await hosts[1].publish({ call: '1', status: 'ringing', seq: 1 });
    const [block] = await reader.until('update');
    expect(block?.id).toMatch(/^\d{13}-\d+$/);
    hosts[0].close();
    await hosts[1].publish({ call: '1', status: 'busy', seq: 2 });
    const again = await open(hosts[1].fetch(new Request('http://localhost/calls/stream', { headers: { 'last-event-id': block?.id ?? '' } })));
    const blocks = await again.until('ready');
    expect([updatesIn(blocks).map(({ seq }) => seq), blocks.at(-1)?.data?.includes('"resumed":true')]).toEqual([[2], true]);
    hosts[1].close();
  });
});

describe('what is kept in Redis', () => {
  it('stays within its limits, and its parts agree', async () => {
    const limited = log({ calls: 50, updatesPerCall: 10, resumableUpdates: 100 });
    for (let round = 0; round < 30; round++) {
      await limited.append(Array.from({ length: 20 }, (_, index) => update(`${(round * 7 + index) % 90}`, index % 3 === 0 ? 'busy' : 'ringing', round))); // oxlint-disable-line no-await-in-loop -- in order
    }
    await limited.append(['1', '2', '3'].map((call) => update(call, 'busy', 99)));
    const ask = (...command: string[]): Promise<unknown> => client.sendCommand(command.map((part) => part.replace('KEY', `{${prefix}}`)));
    expect(await Promise.all([ask('HLEN', 'KEY:updates'), ask('ZCARD', 'KEY:calls')])).toEqual([50, 50]);
    const over = await ask('ZRANGE', 'KEY:over', '0', '-1') as string[];
    const calls = await kept(limited);
    expect(over).toContain('3');
    for (const call of over) expect(calls[call]?.at(-1)).toMatch(/^busy/);
    expect(Object.values(calls).every((lines) => lines.length <= 10)).toBe(true);
    expect(await ask('XLEN', 'KEY:log')).toBeLessThanOrEqual(9);
    expect(await client.sendCommand(['KEYS', `{${prefix}}*`])).toHaveLength(5);
  });

  it('is told whole while others write, page after page', async () => {
    const one = log();
    const names = Array.from({ length: 1000 }, (_, index) => `call ${index}`);
    await one.append(names.map((name) => update(name)));
    const told: string[] = [];
    for await (const [first] of one.snapshot()) {
      told.push(first?.call ?? '');
      if (told.length % 100 === 0) await one.append([update(`new ${told.length}`)]);
    }
    expect(told).toEqual(names);
  });
});

describe('a Redis that has trouble', () => {
  it('has forgotten the scripts: they are sent again', async () => {
    const one = log();
    await one.append([update('1')]);
    await client.sendCommand(['SCRIPT', 'FLUSH']);
    await one.append([update('2')]);
    expect(Object.keys(await kept(one))).toEqual(['1', '2']);
  });

  it('cuts connections: nothing is lost or doubled, and nobody notices', async () => {
    const writer = log();
    const heard = collector();
    const stop = await log({ client: await server.client() }).subscribe(heard.listener, heard.onBreak);
    for (let seq = 0; seq < 60; seq++) {
      await writer.append([update('1', 'ringing', seq)]); // oxlint-disable-line no-await-in-loop -- in order
      if (seq % 20 === 10) await cutOthers(); // oxlint-disable-line no-await-in-loop -- in order
    }
    await vi.waitFor(() => expect(heard.entries.at(-1)?.updates[0]?.seq).toBe(59), { timeout: 10_000 });
    expect(heard.entries.map(({ updates }) => updates[0]?.seq)).toEqual(Array.from({ length: 60 }, (_, seq) => seq));
    expect(heard.breaks).toEqual([]);
    stop();
  });

  it('was emptied: those who listen are told, and every cursor is refused', async () => {
    const one = log();
    const cursor = await one.append([update('1')]);
    const heard = collector();
    await one.subscribe(heard.listener, heard.onBreak);
    await client.sendCommand(['DEL', ...['log', 'updates', 'calls', 'over', 'numbers'].map((name) => `{${prefix}}:${name}`)]);
    expect(await one.since(cursor, 10)).toBe('cursor-unknown');
    const next = await one.append([update('2')]);
    await vi.waitFor(() => expect(heard.breaks).toEqual([expect.any(LogGapError)]), 10_000);
    expect([heard.entries, await kept(one)]).toEqual([[], { 2: ['queued 0'] }]);
    expect(await one.since(cursor, 10)).toMatch(/^cursor-/);
    const anew = collector();
    const stop = await one.subscribe(anew.listener, anew.onBreak);
    await one.append([update('3')]);
    await vi.waitFor(() => expect(anew.entries).toHaveLength(1), 10_000);
    expect(next).not.toBe(cursor);
    stop();
  });

  it('lost its last moments: whoever has seen them gets the state anew', async () => {
    const one = log();
    await one.append([update('1')]);
    const lost = await one.append([update('2')]);
    await client.sendCommand(['XDEL', `{${prefix}}:log`, lost]);
    await one.append([update('3')]);
    expect(await one.since(lost, 10)).toBe('cursor-unknown');
  });

  it('keeps no connection for those who have stopped listening', async () => {
    const one = log();
    await one.cursor();
    const before = await connections();
    const stops = [await one.subscribe(() => undefined, () => undefined), await one.subscribe(() => undefined, () => undefined)];
    await vi.waitFor(async () => expect(await connections()).toBe(before + 1), 10_000);
    stops[0]?.();
    expect(await connections()).toBe(before + 1);
    stops[1]?.();
    await vi.waitFor(async () => expect(await connections()).toBe(before), 10_000);
  });

  it('is gone for too long: those who listen are told, and publishing fails; and then it is back, empty', async () => {
    const one = log({ answerMilliseconds: 300, outageMilliseconds: 600 });
    const cursor = await one.append([update('1')]);
    const heard = collector();
    await one.subscribe(heard.listener, heard.onBreak);
    await server.kill();
    await expect(one.append([update('2')])).rejects.toThrow();
    await vi.waitFor(() => expect(heard.breaks).toHaveLength(1), { timeout: 10_000 });
    await server.start();
    await vi.waitFor(async () => expect(await one.since(cursor, 10)).toBe('cursor-unknown'), { timeout: 10_000 });
    const anew = collector();
    const stop = await one.subscribe(anew.listener, anew.onBreak);
    await one.append([update('3')]);
    await vi.waitFor(() => expect(anew.entries).toHaveLength(1), 10_000);
    expect(heard.entries).toEqual([]);
    stop();
  });
});
