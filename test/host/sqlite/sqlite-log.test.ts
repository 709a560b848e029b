import { DatabaseSync } from 'node:sqlite';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { LogGapError, createCallHost } from '../../../src/host/index.js';
import { sqliteLog, SqliteUnavailableError, SqliteVersionError, type SqliteDatabase } from '../../../src/host/sqlite/index.js';
import { createManualClock } from '../../../src/mock/manual-clock.js';
import { NOON } from '../host-fixtures.js';
import { collector, kept, update } from '../log-contract.js';
import { open, updatesIn } from '../sse-reader.js';
import { closeLog, endLogs, fileLog, newPath } from './sqlite-fixtures.js';

afterEach(async () => {
  vi.restoreAllMocks();
  await endLogs();
});

describe('a SQLite log that is opened again', () => {
  it('knows everything, under the same cursors', async () => {
    const path = newPath();
    const before = fileLog({}, path);
    const start = await before.cursor();
    const first = await before.append([update('1'), update('2', 'busy')]);
    const second = await before.append([update('1', 'ringing', 1)]);
    closeLog(before);
    const after = fileLog({}, path);
    expect(await after.cursor()).toBe(second);
    expect(await after.since(start, 10)).toEqual([{ cursor: first, updates: [update('1'), update('2', 'busy')] }, { cursor: second, updates: [update('1', 'ringing', 1)] }]);
    expect(await kept(after)).toEqual({ 1: ['queued 0', 'ringing 1'], 2: ['busy 0'] });
    expect(await after.append([update('1')])).toBe(second);
  });

  it('goes on with the limits it is given, counting what was there', async () => {
    const path = newPath();
    const before = fileLog({ calls: 3 }, path);
    await before.append(['1', '2', '3', '4', '5'].map((call) => update(call, 'ringing')));
    closeLog(before);
    await fileLog({ calls: 4 }, path).append([update('6', 'ringing'), update('7', 'ringing')]);
    expect(Object.keys(await kept(fileLog({}, path)))).toEqual(['4', '5', '6', '7']);
  });

  it('in another file is another log', async () => {
    const cursor = await fileLog().cursor();
    expect(await fileLog().since(cursor, 1)).toBe('cursor-unknown');
  });

  it('from an old copy does not take the cursors of what was lost for its own', async () => {
    const path = newPath();
    const clock = createManualClock(NOON);
    const log = fileLog({ clock }, path);
    await log.append([update('1')]);
    const copy = newPath();
    new DatabaseSync(path).exec(`VACUUM INTO '${copy}'`);
    const lost = await log.append([update('lost')]);
    clock.advance(1000);
    const restored = fileLog({ clock }, copy);
    for (let seq = 1; seq < 10; seq++) await restored.append([update('1', 'ringing', seq)]); // oxlint-disable-line no-await-in-loop -- in order
    expect(await restored.since(lost, 10)).toBe('cursor-unknown');
  });

  it('keeps its order when the clock is set back', async () => {
    const clock = createManualClock(NOON);
    const path = newPath();
    const first = await fileLog({ clock }, path).append([update('1')]);
    const log = fileLog({ clock: createManualClock(NOON - 86_400_000) }, path);
    const second = await log.append([update('2')]);
    expect(log.isAfter(second, first)).toBe(true);
    expect(await log.since(first, 10)).toMatchObject([{ cursor: second }]);
  });
});

describe('two SQLite logs on one file', () => {
  function pair(settings = {}) {
    const clock = createManualClock(NOON);
    const path = newPath();
    return { clock, one: fileLog({ clock, ...settings }, path), other: fileLog({ clock, ...settings }, path) };
  }

  it('hear of each other at the next look, each entry once and in order', async () => {
    const { clock, one, other } = pair();
    const heard = collector();
    await one.subscribe(heard.listener, heard.onBreak);
    const cursors = [await other.append([update('1')]), await other.append([update('2')])];
    expect(heard.entries).toEqual([]);
    clock.advance(199);
    expect(heard.entries).toEqual([]);
    clock.advance(1);
    expect(heard.entries.map(({ cursor }) => cursor)).toEqual(cursors);
    cursors.push(await other.append([update('3')]), await one.append([update('4')]), await one.append([update('5')]));
    expect(heard.entries.map(({ cursor }) => cursor)).toEqual(cursors);
    clock.advance(1000);
    expect(heard.entries.map(({ cursor }) => cursor)).toEqual(cursors);
  });

  it('look only while somebody listens', async () => {
    const { clock, one } = pair();
    expect(clock.waiting).toBe(0);
    const stops = [await one.subscribe(() => undefined, () => undefined), await one.subscribe(() => undefined, () => undefined)];
    expect(clock.waiting).toBe(1);
    stops[0]?.();
    expect(clock.waiting).toBe(1);
    stops[1]?.();
    expect(clock.waiting).toBe(0);
  });

  it('do not add what the other has', async () => {
    const { one, other } = pair();
    const cursor = await one.append([update('1')]);
    expect(await other.append([update('1')])).toBe(cursor);
  });

  it('serve two hosts: what is published at one reaches the readers of both', async () => {
    const { clock, one, other } = pair();
    const hosts = [createCallHost({ log: one, clock }), createCallHost({ log: other, clock })] as const;
    const readers = await Promise.all(hosts.map((host) => open(host.fetch(new Request('http://localhost/calls/stream')))));
    await Promise.all(readers.map((reader) => reader.until('ready')));
    await hosts[0].publish({ call: '1', status: 'ringing', seq: 1 });
    clock.advance(200);
    for (const reader of readers) expect(updatesIn([await reader.next() ?? {}])).toEqual([{ call: '1', status: 'ringing', seq: 1 }]); // oxlint-disable-line no-await-in-loop -- one after another
    for (const host of hosts) host.close();
  });

  it('say so where one fell behind what the other kept', async () => {
    const { clock, one, other } = pair({ resumableUpdates: 10 });
    const heard = collector();
    await one.subscribe(heard.listener, heard.onBreak);
    for (let seq = 0; seq < 50; seq++) await other.append([update('1', 'ringing', seq)]); // oxlint-disable-line no-await-in-loop -- in order
    clock.advance(200);
    expect(heard.breaks).toEqual([expect.any(LogGapError)]);
    expect([heard.entries, clock.waiting]).toEqual([[], 0]);
    await one.subscribe(heard.listener, heard.onBreak);
    await other.append([update('2')]);
    clock.advance(200);
    expect(heard.entries).toHaveLength(1);
  });

  it('hand over a long storm of the other in full', async () => {
    const { clock, one, other } = pair();
    const heard = collector();
    await one.subscribe(heard.listener, heard.onBreak);
    for (let seq = 0; seq < 1201; seq++) await other.append([update('1', 'ringing', seq)]); // oxlint-disable-line no-await-in-loop -- in order
    clock.advance(200);
    expect(heard.entries.flatMap(({ updates }) => updates.map(({ seq }) => seq))).toEqual(Array.from({ length: 1201 }, (_, seq) => seq));
  });
});

describe('a SQLite log that fails', () => {
  it('tells those who listen, once', async () => {
    const database = new DatabaseSync(newPath());
    const clock = createManualClock(NOON);
    const log = sqliteLog({ database, clock });
    const heard = collector();
    await log.subscribe(heard.listener, heard.onBreak);
    database.close();
    clock.advance(1000);
    expect(heard.breaks).toHaveLength(1);
    expect(clock.waiting).toBe(0);
  });

  it('in the middle of an entry leaves nothing of it', async () => {
    const real = new DatabaseSync(newPath());
    let failAt: string | undefined;
    const database: SqliteDatabase = {
      exec: (sql) => real.exec(sql),
      close: () => real.close(),
      prepare: (sql) => {
        const statement = real.prepare(sql);
        return {
          get: (...values) => statement.get(...values), all: (...values) => statement.all(...values),
          run: (...values) => {
            if (failAt !== undefined && sql.startsWith(failAt)) throw new Error('disk full');
            return statement.run(...values);
          },
        };
      },
    };
    const log = sqliteLog({ database });
    const cursor = await log.append([update('1')]);
    failAt = 'INSERT INTO ringback_entries';
    await expect(log.append([update('1', 'ringing', 1), update('2')])).rejects.toThrow('disk full');
    failAt = undefined;
    expect([await log.cursor(), await kept(log)]).toEqual([cursor, { 1: ['queued 0'] }]);
    await log.append([update('2')]);
    expect(Object.keys(await kept(log))).toEqual(['1', '2']);
    log.close();
    expect(real.prepare('SELECT calls FROM ringback_log').get()).toEqual({ calls: 2 });
    real.close();
  });

  it('for a runtime without node:sqlite says which one it needs', () => {
    vi.spyOn(process, 'getBuiltinModule').mockReturnValue(undefined);
    expect(() => sqliteLog({ path: newPath() })).toThrow(SqliteUnavailableError);
    expect(() => sqliteLog({ path: newPath() })).toThrow(expect.objectContaining({ code: 'no-sqlite', version: process.version }));
  });

  it('for tables of another version leaves them as they are', () => {
    const path = newPath();
    closeLog(fileLog({}, path));
    const database = new DatabaseSync(path);
    database.exec('UPDATE ringback_log SET version = 7');
    expect(() => sqliteLog({ path })).toThrow(SqliteVersionError);
    expect(() => sqliteLog({ database })).toThrow(expect.objectContaining({ found: 7, supported: 1 }));
    expect(database.prepare('SELECT version FROM ringback_log').get()).toEqual({ version: 7 });
    database.close();
  });

  it('for a path that cannot be opened throws what SQLite says', () => {
    expect(() => sqliteLog({ path: `${newPath()}/no/such/folder` })).toThrow(/unable to open/);
  });
});
