import { describe, expect, it } from 'vitest';
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
});
