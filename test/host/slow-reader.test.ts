import { describe, expect, it, vi } from 'vitest';
import { memoryLog } from '../../src/host/index.js';
import { numbered, publishEach, testHost } from './host-fixtures.js';
import { open, updatesIn, type SseReader } from './sse-reader.js';

const SEQS = numbered(3001).map(({ seq }) => seq);

/** The numbers of the updates that come, up to this one. */
async function seqsUntil(reader: SseReader, last: number): Promise<(number | undefined)[]> {
  const seen: (number | undefined)[] = [];
  while (seen.at(-1) !== last) seen.push(...updatesIn([await reader.next() ?? {}]).map(({ seq }) => seq)); // oxlint-disable-line no-await-in-loop -- in order
  return seen;
}

describe('a slow reader', () => {
  it('is let go when too much waits for it, and misses nothing when it comes back', async () => {
    const { request, host, clock } = testHost({ maxQueuedBytes: 20_000 });
    const reader = await open(request('/calls/stream'));
    const blocks = await reader.until('ready');
    await publishEach(host, numbered(2000));
    expect([host.connections, clock.waiting]).toEqual([0, 0]);
    blocks.push(...await reader.until('nothing'));
    const seen = updatesIn(blocks).map(({ seq }) => seq);
    expect(seen.length).toBeLessThan(2000);
    const rest = await (await open(request(`/calls/stream?cursor=${blocks.at(-1)?.id}`))).until('ready');
    expect([...seen, ...updatesIn(rest).map(({ seq }) => seq)]).toEqual(SEQS.slice(0, 2000));
    host.close();
  });

  it('does not hold up the others', async () => {
    const { request, host } = testHost({ maxQueuedBytes: 20_000 });
    const [slow, quick] = await Promise.all([open(request('/calls/stream')), open(request('/calls/stream'))]);
    await Promise.all([slow.until('ready'), quick.until('ready')]);
    const publishing = publishEach(host, numbered(2000));
    expect(await seqsUntil(quick, 2000)).toEqual(SEQS.slice(0, 2000));
    await publishing;
    expect(host.connections).toBe(1);
    host.close();
  });

  it('that catches up in time is kept, and sees everything in order', async () => {
    const { request, host } = testHost();
    const reader = await open(request('/calls/stream'));
    await reader.until('ready');
    await publishEach(host, numbered(3001));
    expect(await seqsUntil(reader, 3001)).toEqual(SEQS);
    expect(host.connections).toBe(1);
    host.close();
  });

  it('that reads while more is published sees it in order', async () => {
    const { request, host } = testHost();
    const reader = await open(request('/calls/stream'));
    await reader.until('ready');
    await publishEach(host, numbered(2500));
    const seen: (number | undefined)[] = [];
    for (const update of numbered(3001).slice(2500)) {
      // Nothing is awaited in between: the update comes in the very moment in which there is room and something waits.
      const reading = Promise.all([reader.next(), reader.next()]);
      const publishing = host.publish(update);
      seen.push(...updatesIn((await reading).map((block) => block ?? {})).map(({ seq }) => seq)); // oxlint-disable-line no-await-in-loop -- in order
      await publishing; // oxlint-disable-line no-await-in-loop -- in order
    }
    seen.push(...await seqsUntil(reader, 3001));
    expect(seen).toEqual(SEQS);
    host.close();
  });

  it('hears of the time once room is there, not once for each heartbeat that it missed', async () => {
    const { request, host, clock } = testHost({ maxQueuedBytes: 10_000_000 });
    const reader = await open(request('/calls/stream'));
    await reader.until('ready');
    await publishEach(host, numbered(2000));
    clock.advance(50_000);
    await host.publish({ call: 'last', status: 'queued', seq: 9 });
    const events: (string | undefined)[] = [];
    for (let block = await reader.next(); !block?.data?.includes('last'); block = await reader.next()) events.push(block?.event); // oxlint-disable-line no-await-in-loop -- in order
    expect(events.filter((event) => event === 'ping')).toEqual([]);
    host.close();
  });
});

describe('a reader that takes its time over the snapshot', () => {
  // A log with far more calls than a stream holds, which tells how far it was read.
  function bigLog() {
    const read = { calls: 0, isOver: false };
    async function* snapshot() {
      try {
        for (let call = 0; call < 100_000; call++) {
          read.calls += 1;
          yield [{ call: String(call), status: 'queued', seq: 0 }];
        }
      } finally {
        read.isOver = true;
      }
    }
    return { log: { ...memoryLog(), snapshot }, read };
  }

  it('costs no more memory than it reads', async () => {
    const { log, read } = bigLog();
    const { request, host } = testHost({ log });
    const reader = await open(request('/calls/stream'));
    await reader.next();
    await reader.next();
    await new Promise((resolve) => { setImmediate(resolve); });
    expect(read.calls).toBeLessThan(5000);
    expect(updatesIn(await reader.until('ready'))).toHaveLength(100_000 - 500);
    host.close();
  });

  it('frees the log when it goes away', async () => {
    const { log, read } = bigLog();
    const { request, host, clock, errors } = testHost({ log });
    const reader = await open(request('/calls/stream'));
    await reader.next();
    // By then it has written all that there is room for, and waits.
    await new Promise((resolve) => { setImmediate(resolve); });
    await reader.cancel();
    await vi.waitFor(() => expect(read.isOver).toBe(true), 10_000);
    expect([host.connections, clock.waiting, errors]).toEqual([0, 0, []]);
    expect(read.calls).toBeLessThan(5000);
  });
});
