import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { memoryLog, type LogEntry, type UpdateLog } from '../../src/host/index.js';
import type { CallUpdate } from '../../src/model/index.js';

const update = (call: string, status = 'queued', seq = 0): CallUpdate => ({ call, status, seq });

async function kept(log: UpdateLog): Promise<Record<string, string[]>> {
  const calls: Record<string, string[]> = {};
  for await (const updates of log.snapshot()) {
    for (const { call, status, seq } of updates) (calls[call] ??= []).push(`${status} ${seq}`);
  }
  return calls;
}

describe('the memory log', () => {
  it('gives each life an epoch of its own', async () => {
    const cursors = await Promise.all([memoryLog(), memoryLog()].map((log) => log.cursor()));
    expect(cursors[0]).toMatch(/^[0-9a-z]{6,}-0$/);
    expect(cursors[0]).not.toBe(cursors[1]);
  });

  it('orders cursors by number, not by letters', () => {
    const log = memoryLog({ epoch: 'e' });
    expect([log.isAfter('e-10', 'e-9'), log.isAfter('e-9', 'e-10'), log.isAfter('e-9', 'e-9'), log.isAfter('x-10', 'e-9')]).toEqual([true, false, false, false]);
  });

  it('does not add what it holds already, wherever it comes again', async () => {
    const log = memoryLog({ epoch: 'e' });
    await log.append([update('1'), update('1', 'ringing', 1), update('1')]);
    expect(await log.append([update('1')])).toBe('e-1');
    expect(await log.append([update('1'), update('1', 'busy', 2)])).toBe('e-2');
    expect(await log.since('e-0', 10)).toEqual([
      { cursor: 'e-1', updates: [update('1'), update('1', 'ringing', 1)] }, { cursor: 'e-2', updates: [update('1', 'busy', 2)] },
    ]);
  });

  it('hands over each entry once, in order, until it is told to stop', async () => {
    const log = memoryLog({ epoch: 'e' });
    const seen: LogEntry[] = [];
    const stop = await log.subscribe((entry) => seen.push(entry), () => undefined);
    await log.append([update('1')]);
    await log.append([update('2')]);
    stop();
    await log.append([update('3')]);
    expect(seen.map(({ cursor }) => cursor)).toEqual(['e-1', 'e-2']);
  });

  it('gives a page of what came since', async () => {
    const log = memoryLog({ epoch: 'e' });
    for (const call of ['1', '2', '3', '4']) await log.append([update(call)]); // oxlint-disable-line no-await-in-loop -- in order
    expect((await log.since('e-1', 2) as LogEntry[]).map(({ cursor }) => cursor)).toEqual(['e-2', 'e-3']);
    expect(await log.since('e-4', 2)).toEqual([]);
  });

  it.each([['x-1', 'cursor-unknown'], ['e-5', 'cursor-unknown'], ['e-', 'cursor-unknown'], ['e--1', 'cursor-unknown'], ['', 'cursor-unknown'], ['e-0', 'cursor-expired']])('refuses %s', async (cursor, why) => {
    const log = memoryLog({ epoch: 'e', resumableUpdates: 1 });
    for (const call of ['1', '2', '3', '4']) await log.append([update(call)]); // oxlint-disable-line no-await-in-loop -- in order
    expect(await log.since(cursor, 10)).toBe(why);
  });

  it('keeps at least as many resumable updates as it says, and a quarter more at most', async () => {
    const log = memoryLog({ epoch: 'e', resumableUpdates: 100 });
    for (let n = 1; n <= 1000; n++) {
      await log.append([update(String(n))]); // oxlint-disable-line no-await-in-loop -- one after another
      expect(await log.since(`e-${Math.max(0, n - 100)}`, 1000)).toHaveLength(Math.min(n, 100)); // oxlint-disable-line no-await-in-loop -- one after another
      if (n > 125) expect(await log.since(`e-${n - 126}`, 1000)).toBe('cursor-expired'); // oxlint-disable-line no-await-in-loop -- one after another
    }
  });

  it('lets go of the call that has been over for longest, and of living ones only where none is over', async () => {
    const log = memoryLog({ calls: 3 });
    await log.append([update('live', 'ringing'), update('a', 'busy'), update('b', 'completed')]);
    await log.append([update('c', 'ringing')]);
    expect(Object.keys(await kept(log))).toEqual(['live', 'b', 'c']);
    await log.append([update('d', 'ringing')]);
    expect(Object.keys(await kept(log))).toEqual(['live', 'c', 'd']);
    await log.append([update('e', 'ringing')]);
    expect(Object.keys(await kept(log))).toEqual(['c', 'd', 'e']);
  });

  it('counts a call that goes on with its next number as living', async () => {
    const log = memoryLog({ calls: 2 });
    await log.append([update('1', 'busy'), update('1', 'try-number', 1), update('2', 'no such status'), update('2', 'failed', 1)]);
    await log.append([update('3', 'ringing')]);
    expect(Object.keys(await kept(log))).toEqual(['1', '3']);
  });

  it('lets go of a call\'s oldest updates, those with its plan and contact last', async () => {
    const log = memoryLog({ updatesPerCall: 3 });
    await log.append([{ ...update('1', 'queued', 0), plan: { numbers: [{}] } }, ...[1, 2, 3, 4].map((seq) => update('1', 'ringing', seq))]);
    expect(await kept(log)).toEqual({ 1: ['queued 0', 'ringing 3', 'ringing 4'] });
    await log.append([5, 6, 7].map((seq) => ({ ...update('1', 'ringing', seq), contact: { ref: 'r' } })));
    expect(await kept(log)).toEqual({ 1: ['ringing 5', 'ringing 6', 'ringing 7'] });
  });

  it('ends its snapshot however many calls come while it is read', async () => {
    const log = memoryLog({ calls: 10 });
    await log.append(Array.from({ length: 10 }, (_, index) => update(`old ${index}`)));
    let read = 0;
    for await (const updates of log.snapshot()) {
      read += updates.length;
      await log.append([update(`new ${read}`)]);
    }
    expect(read).toBe(10);
  });

  it('knows nothing of a call that it never had', async () => {
    expect(await memoryLog().updatesOf('1')).toEqual([]);
  });

  it('gives everyone the same, by cursor or by listening', async () => {
    const batch = fc.array(fc.record({ call: fc.constantFrom('1', '2', '3'), status: fc.constantFrom('queued', 'ringing', 'busy'), seq: fc.nat(5) }), { minLength: 1, maxLength: 4 });
    await fc.assert(fc.asyncProperty(fc.array(batch, { maxLength: 20 }), fc.nat(20), async (batches, from) => {
      const log = memoryLog({ epoch: 'e' });
      const heard: LogEntry[] = [];
      await log.subscribe((entry) => heard.push(entry), () => undefined);
      for (const updates of batches) await log.append(updates); // oxlint-disable-line no-await-in-loop -- in order
      expect(await log.since('e-0', 100)).toEqual(heard);
      const position = Math.min(from, heard.length);
      expect(await log.since(`e-${position}`, 100)).toEqual(heard.slice(position));
    }));
  });
});
