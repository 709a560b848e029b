import * as fc from 'fast-check';
import { afterEach, describe, expect, it, vi } from 'vitest';
import type { LogEntry, LogLimits, UpdateLog } from '../../src/host/index.js';
import { defineVocabulary, type CallUpdate, type Vocabulary } from '../../src/model/index.js';

export const update = (call: string, status = 'queued', seq = 0): CallUpdate => ({ call, status, seq });

/** What the log keeps, call by call, in the order in which it tells it. */
export async function kept(log: UpdateLog): Promise<Record<string, string[]>> {
  const calls: Record<string, string[]> = {};
  for await (const updates of log.snapshot()) {
    for (const { call, status, seq } of updates) (calls[call] ??= []).push(`${status} ${seq}`);
  }
  return calls;
}

/** The cursor, and then every update of the snapshot as text. */
async function whole(log: UpdateLog): Promise<{ readonly cursor: string; readonly known: readonly string[] }> {
  const cursor = await log.cursor();
  const known: string[] = [];
  for await (const updates of log.snapshot()) known.push(...updates.map((one) => JSON.stringify(one)));
  return { cursor, known };
}

export async function entriesSince(log: UpdateLog, cursor: string, limit = 1000): Promise<readonly LogEntry[]> {
  const entries = await log.since(cursor, limit);
  if (typeof entries === 'string') throw new Error(`The log says ${entries}.`);
  return entries;
}

/** A listener that collects, and how often it was told that the log broke. */
export function collector() {
  const entries: LogEntry[] = [];
  const breaks: unknown[] = [];
  return { entries, breaks, listener: (entry: LogEntry) => void entries.push(entry), onBreak: (cause: unknown) => void breaks.push(cause) };
}

type LogOptions = Partial<LogLimits> & { readonly vocabulary?: Vocabulary };

/** How a contract gets at a log. */
export interface LogMaker {
  /** An empty log. */
  readonly make: (options?: LogOptions) => Promise<UpdateLog>;
  /** Ends every log that was made. */
  readonly end: () => Promise<void>;
}

/** What every log has to do: the contract of `UpdateLog`, and the limits that ours have in common. */
export function describeLog(name: string, { make, end }: LogMaker): void {
  afterEach(end);

  describe(`${name}: entries`, () => {
    it('come back in order after a cursor, as many as were asked for', async () => {
      const log = await make();
      const start = await log.cursor();
      const cursors: string[] = [];
      for (const call of ['1', '2', '3', '4']) cursors.push(await log.append([update(call), update(call, 'ringing', 1)])); // oxlint-disable-line no-await-in-loop -- in order
      expect(new Set([start, ...cursors]).size).toBe(5);
      expect(await log.cursor()).toBe(cursors[3]);
      expect(await log.since(start, 2)).toEqual([
        { cursor: cursors[0], updates: [update('1'), update('1', 'ringing', 1)] }, { cursor: cursors[1], updates: [update('2'), update('2', 'ringing', 1)] },
      ]);
      expect((await entriesSince(log, cursors[1] ?? '')).map(({ cursor }) => cursor)).toEqual(cursors.slice(2));
      expect(await log.since(cursors[3] ?? '', 2)).toEqual([]);
    });

    it('have cursors that fit into a header, and can be compared', async () => {
      const log = await make();
      const cursors = [await log.cursor()];
      for (let seq = 1; seq <= 12; seq++) cursors.push(await log.append([update('1', 'ringing', seq)])); // oxlint-disable-line no-await-in-loop -- in order
      for (const [index, cursor] of cursors.entries()) {
        expect(cursor).toMatch(/^[\x21-\x7e]{1,100}$/);
        for (const [other, otherCursor] of cursors.entries()) expect(log.isAfter(cursor, otherCursor)).toBe(index > other);
      }
    });

    it('are not made of what is kept already, wherever it comes again', async () => {
      const log = await make();
      const start = await log.cursor();
      const first = await log.append([update('1'), update('1', 'ringing', 1), update('1')]);
      expect(await log.append([update('1')])).toBe(first);
      const second = await log.append([update('1'), update('1', 'busy', 2)]);
      expect(await log.since(start, 10)).toEqual([
        { cursor: first, updates: [update('1'), update('1', 'ringing', 1)] }, { cursor: second, updates: [update('1', 'busy', 2)] },
      ]);
    });

    it('keep every field and every character of an update', async () => {
      const log = await make();
      const start = await log.cursor();
      const full: CallUpdate = {
        call: 'line\nbreak "quoted" 📞 \u0000 {1}', status: 'ringing', detail: 'declined', try: 2, round: 1, seq: 9_007_199_254_740_991, at: 1_772_625_600_123,
        number: { slot: 'home', line: 'landline', display: '+1 202 555 0123' }, cause: { source: 'sip', code: '486', text: 'Busy\r\nHere \\' },
        contact: { ref: 'r-1', name: 'Zoë Example' }, plan: { numbers: [{ slot: 'mobile' }, {}], rounds: 2, ringSeconds: 30, pauseSeconds: 0.5 },
        final: false, answeredBy: 'unknown', keyPressed: true, duration: 12.25,
      };
      await log.append([full]);
      expect((await entriesSince(log, start))[0]?.updates).toEqual([full]);
      expect(await log.updatesOf(full.call)).toEqual([full]);
      expect(await log.append([full])).toBe(await log.cursor());
      expect(await entriesSince(log, start)).toHaveLength(1);
    });

    it('that nobody can go on from are refused', async () => {
      const log = await make({ resumableUpdates: 4 });
      const start = await log.cursor();
      for (let seq = 0; seq < 20; seq++) await log.append([update('1', 'ringing', seq)]); // oxlint-disable-line no-await-in-loop -- in order
      expect(await log.since(start, 10)).toBe('cursor-expired');
      const last = await log.cursor();
      const beyond = last.replace(/\d/, (digit) => String(Number(digit) + 1));
      for (const cursor of ['', 'x', '-', '1', `${last}0`, `x${last}`, 'null', '0-0-0', beyond]) {
        expect(await log.since(cursor, 10), cursor).toBe('cursor-unknown'); // oxlint-disable-line no-await-in-loop -- one after another
      }
    });

    it('are kept for as many updates as was said, and a quarter more at most', async () => {
      const log = await make({ resumableUpdates: 40 });
      const cursors = [await log.cursor()];
      for (let n = 1; n <= 200; n++) {
        cursors.push(await log.append([update(String(n))])); // oxlint-disable-line no-await-in-loop -- one after another
        expect(await entriesSince(log, cursors[Math.max(0, n - 40)] ?? '')).toHaveLength(Math.min(n, 40)); // oxlint-disable-line no-await-in-loop -- one after another
        if (n > 51) expect(await log.since(cursors[n - 52] ?? '', 1000)).toBe('cursor-expired'); // oxlint-disable-line no-await-in-loop -- one after another
      }
    });

    it('reach those who listen, each once and in order, until they stop', async () => {
      const log = await make();
      await log.append([update('before')]);
      const [first, second] = [collector(), collector()];
      const stop = await log.subscribe(first.listener, first.onBreak);
      const cursors = [await log.append([update('1')])];
      const stopSecond = await log.subscribe(second.listener, second.onBreak);
      cursors.push(await log.append([update('2'), update('2', 'busy', 1)]));
      await vi.waitFor(() => expect([first.entries.length, second.entries.length]).toEqual([2, 1]), 10_000);
      stop();
      cursors.push(await log.append([update('3')]));
      await vi.waitFor(() => expect(second.entries).toHaveLength(2), 10_000);
      stopSecond();
      await log.append([update('4')]);
      expect(first.entries).toEqual([{ cursor: cursors[0], updates: [update('1')] }, { cursor: cursors[1], updates: [update('2'), update('2', 'busy', 1)] }]);
      expect(second.entries.map(({ cursor }) => cursor)).toEqual(cursors.slice(1));
      expect([...first.breaks, ...second.breaks]).toEqual([]);
    });

    it('are the same for everyone, by cursor or by listening, and with the snapshot they are all', async () => {
      const batch = fc.array(fc.record({ call: fc.constantFrom('1', '2', '3'), status: fc.constantFrom('queued', 'ringing', 'busy'), seq: fc.nat(5) }), { minLength: 1, maxLength: 4 });
      await fc.assert(fc.asyncProperty(fc.array(batch, { minLength: 1, maxLength: 12 }), fc.nat(12), async (batches, from) => {
        const log = await make();
        const start = await log.cursor();
        const heard = collector();
        const stop = await log.subscribe(heard.listener, heard.onBreak);
        let snapshot: Awaited<ReturnType<typeof whole>> | undefined;
        for (const [index, updates] of batches.entries()) {
          if (index === from) snapshot = await whole(log); // oxlint-disable-line no-await-in-loop -- in order
          await log.append(updates); // oxlint-disable-line no-await-in-loop -- in order
        }
        const entries = await entriesSince(log, start);
        await vi.waitFor(() => expect(heard.entries).toEqual(entries), 10_000);
        stop();
        const all = new Set(entries.flatMap(({ updates }) => updates.map((one) => JSON.stringify(one))));
        expect(all).toEqual(new Set(batches.flat().map((one) => JSON.stringify(one))));
        if (snapshot) {
          const later = (await entriesSince(log, snapshot.cursor)).flatMap(({ updates }) => updates.map((one) => JSON.stringify(one)));
          expect(new Set([...snapshot.known, ...later])).toEqual(all);
        }
      }), { numRuns: 15 });
    });
  });

  describe(`${name}: calls`, () => {
    it('are told in the order in which they came, with everything that is kept of them', async () => {
      const log = await make();
      for (let call = 0; call < 1234; call += 100) {
        await log.append(Array.from({ length: Math.min(100, 1234 - call) }, (_, index) => update(String(call + index)))); // oxlint-disable-line no-await-in-loop -- in order
      }
      await log.append([update('7', 'ringing', 1)]);
      const calls = await kept(log);
      // An object tells keys that are numbers in their order, which here is the order in which they came.
      expect(Object.keys(calls)).toHaveLength(1234);
      expect(calls['7']).toEqual(['queued 0', 'ringing 1']);
      expect(await log.updatesOf('7')).toEqual([update('7'), update('7', 'ringing', 1)]);
      expect(await log.updatesOf('none')).toEqual([]);
    });

    it('that have been over for longest are let go first, and living ones only where none is over', async () => {
      const log = await make({ calls: 3 });
      await log.append([update('live', 'ringing'), update('a', 'busy'), update('b', 'completed')]);
      await log.append([update('c', 'ringing')]);
      expect(Object.keys(await kept(log))).toEqual(['live', 'b', 'c']);
      await log.append([update('d', 'ringing')]);
      expect(Object.keys(await kept(log))).toEqual(['live', 'c', 'd']);
      await log.append([update('e', 'ringing')]);
      expect(Object.keys(await kept(log))).toEqual(['c', 'd', 'e']);
      expect(await log.updatesOf('live')).toEqual([]);
    });

    it('that go on with the next number are living, and those with a final word are over', async () => {
      const log = await make({ calls: 2 });
      await log.append([update('1', 'busy'), update('1', 'try-number', 1), update('2', 'no such status'), update('2', 'failed', 1)]);
      await log.append([update('3', 'ringing')]);
      expect(Object.keys(await kept(log))).toEqual(['1', '3']);
      await log.append([{ ...update('3', 'no such status', 1), final: true }, update('4', 'ringing')]);
      expect(Object.keys(await kept(log))).toEqual(['1', '4']);
    });

    it('are judged by the host\'s own statuses', async () => {
      const log = await make({ calls: 2, vocabulary: defineVocabulary([{ name: 'mailbox-full', phase: 'ended', outcome: 'not-reached' }]) });
      await log.append([update('1', 'ringing'), update('2', 'mailbox-full'), update('3', 'ringing')]);
      expect(await kept(log)).toEqual({ 1: ['ringing 0'], 3: ['ringing 0'] });
    });

    it('let go of their oldest updates, those with their plan and contact last', async () => {
      const log = await make({ updatesPerCall: 3 });
      await log.append([{ ...update('1', 'queued', 0), plan: { numbers: [{}] } }, ...[1, 2, 3, 4].map((seq) => update('1', 'ringing', seq))]);
      expect(await kept(log)).toEqual({ 1: ['queued 0', 'ringing 3', 'ringing 4'] });
      await log.append([5, 6, 7].map((seq) => ({ ...update('1', 'ringing', seq), contact: { ref: 'r' } })));
      expect(await kept(log)).toEqual({ 1: ['ringing 5', 'ringing 6', 'ringing 7'] });
    });

    it('end, however many come while they are told', async () => {
      const log = await make();
      for (let part = 0; part < 3; part++) await log.append(Array.from({ length: 400 }, (_, index) => update(`old ${part} ${index}`))); // oxlint-disable-line no-await-in-loop -- in order
      let read = 0;
      for await (const updates of log.snapshot()) {
        read += updates.length;
        await log.append([update(`new ${read}`)]);
      }
      expect(read).toBe(1200);
    });

    it('are all told, even those that stay while others are let go', async () => {
      const log = await make({ calls: 1500 });
      for (let part = 0; part < 3; part++) {
        await log.append(Array.from({ length: 500 }, (_, index) => update(`${part} ${index}`, part === 0 ? 'busy' : 'ringing'))); // oxlint-disable-line no-await-in-loop -- in order
      }
      const told = new Set<string>();
      for await (const updates of log.snapshot()) {
        for (const { call } of updates) told.add(call);
        if (told.size === 1) await log.append(Array.from({ length: 400 }, (_, index) => update(`new ${index}`, 'ringing')));
      }
      const stayed = Array.from({ length: 1000 }, (_, index) => `${1 + Math.floor(index / 500)} ${index % 500}`);
      expect(stayed.filter((call) => !told.has(call))).toEqual([]);
    });
  });
}
