import { spawn, type ChildProcess } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { afterEach, describe, expect, it } from 'vitest';
import { createCallHost } from '../../../src/host/index.js';
import { entriesSince } from '../log-contract.js';
import { open, updatesIn } from '../sse-reader.js';
import { endLogs, fileLog, newPath } from './sqlite-fixtures.js';

const RUNNER = fileURLToPath(new URL('../../tools/typescript.mjs', import.meta.url));
const STORM = fileURLToPath(new URL('sqlite-storm.ts', import.meta.url));
const children = new Set<ChildProcess>();

interface Acknowledged { readonly cursor: string; readonly seq: number }

/** Starts a process that publishes into the file, kills it without warning after so many acknowledgements, and gives these. */
function stormUntilKilled(path: string, name: string, count: number): Promise<readonly Acknowledged[]> {
  const child = spawn(process.execPath, [RUNNER, STORM, path, name], { stdio: ['ignore', 'pipe', 'inherit'] });
  children.add(child);
  let text = '';
  return new Promise((resolve, reject) => {
    child.stdout.setEncoding('utf8').on('data', (part: string) => {
      text += part;
      if (text.split('\n').length > count) child.kill('SIGKILL');
    });
    child.on('close', (_code, signal) => {
      children.delete(child);
      if (signal !== 'SIGKILL') return reject(new Error(`The storm ended by itself, after: ${text.slice(-200)}`));
      resolve(text.split('\n').slice(0, -1).map((line) => {
        const [cursor = '', seq = ''] = line.split(' ');
        return { cursor, seq: Number(seq) };
      }));
    });
  });
}

const callsOf = (name: string, seq: number): string[] => Array.from({ length: 1 + (seq % 3) }, (_, index) => `${name}-${seq % 50}-${index} ${seq}`);

afterEach(async () => {
  for (const child of children) child.kill('SIGKILL');
  await endLogs();
});

describe('a host on SQLite that is killed in the middle of a storm', () => {
  it.each([40, 217, 500])('has lost nothing of what it acknowledged, and its cursors are good (%i)', async (count) => {
    const path = newPath();
    const acknowledged = await stormUntilKilled(path, 'a', count);
    expect(acknowledged.length).toBeGreaterThanOrEqual(count);
    const log = fileLog({}, path);

    const [first] = acknowledged;
    const rest = await entriesSince(log, first?.cursor ?? '', 100_000);
    const found = new Map(rest.map(({ cursor, updates }) => [cursor, updates.map(({ call, seq }) => `${call} ${seq}`)]));
    for (const { cursor, seq } of acknowledged.slice(1)) expect(found.get(cursor), cursor).toEqual(callsOf('a', seq));
    // What was not acknowledged any more is there as a whole or not at all.
    for (const { updates } of rest) expect(updates.map(({ call, seq }) => `${call} ${seq}`)).toEqual(callsOf('a', updates[0]?.seq ?? 0));
    expect(rest.length - (acknowledged.length - 1)).toBeLessThanOrEqual(1);

    // Every cursor that anybody saw leads on, and the calls hold what the entries do.
    const middle = acknowledged[Math.floor(acknowledged.length / 2)] ?? { cursor: '', seq: 0 };
    expect((await entriesSince(log, middle.cursor, 100_000)).length).toBe(rest.length - acknowledged.indexOf(middle));
    for (const { updates } of rest) {
      for (const update of updates) expect(await log.updatesOf(update.call)).toContainEqual(update); // oxlint-disable-line no-await-in-loop -- one after another
    }
  });

  it('is taken up again by the next one, and a reader goes on where it was', async () => {
    const path = newPath();
    const acknowledged = await stormUntilKilled(path, 'a', 100);
    const host = createCallHost({ log: fileLog({}, path) });
    const place = acknowledged[50] ?? { cursor: '', seq: 0 };
    const reader = await open(host.fetch(new Request('http://localhost/calls/stream', { headers: { 'last-event-id': place.cursor } })));
    const blocks = await reader.until('ready');
    expect(blocks.at(-1)?.data).toContain('"resumed":true');
    const seen = updatesIn(blocks).map(({ call, seq }) => `${call} ${seq}`);
    const missed = acknowledged.slice(51).flatMap(({ seq }) => callsOf('a', seq));
    expect(seen.slice(0, missed.length)).toEqual(missed);
    await host.publish({ call: 'new', status: 'queued', seq: 0 });
    expect(updatesIn(await reader.until('update'))).toEqual([{ call: 'new', status: 'queued', seq: 0 }]);
    host.close();
  });

  it('leaves the file to another process that writes into it at the same time', async () => {
    const path = newPath();
    const start = await fileLog({}, path).cursor();
    const [one, two] = await Promise.all([stormUntilKilled(path, 'a', 150), stormUntilKilled(path, 'b', 300)]);
    const log = fileLog({}, path);
    const entries = await entriesSince(log, start, 100_000);
    const cursors = new Set(entries.map(({ cursor }) => cursor));
    expect(cursors.size).toBe(entries.length);
    expect([...one, ...two].filter(({ cursor }) => !cursors.has(cursor))).toEqual([]);
  });
});
