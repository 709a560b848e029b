import { afterAll, describe, expect, it } from 'vitest';
import { memoryLog, type UpdateLog } from '../../src/host/index.js';
import { endLogs, fileLog } from '../host/sqlite/sqlite-fixtures.js';
import { soakTransport } from './soak-transport.js';
import { Tally } from './tally.js';
import { playOverTcp } from './tcp/tcp-scenario.js';

const RESUMABLE = 60;

/** The logs that a host may stand on, each made anew. */
const LOGS: readonly (readonly [name: string, seed: number, create: () => UpdateLog])[] = [
  ['memory', 1, () => memoryLog({ resumableUpdates: RESUMABLE })],
  ['SQLite', 5001, () => fileLog({ resumableUpdates: RESUMABLE })],
];

afterAll(endLogs);

describe.each(LOGS)('over TCP, through a proxy that breaks things, with a %s log', (_, first, create) => {
  it('nothing is lost, nothing comes twice, nothing goes backwards', { timeout: 180_000 }, async () => {
    const tally = new Tally();
    let next = first;
    const work = async (): Promise<void> => {
      // oxlint-disable-next-line no-await-in-loop -- one after the other
      while (next < first + 48) tally.add(await playOverTcp({ seed: next, log: create(), forget: create, transport: soakTransport('each', next++) }));
    };
    await Promise.all(Array.from({ length: 8 }, work));
    expect(tally.failures.map(({ seed, story }) => `npm run soak -- --scenarios 1 --seed ${seed}\n${story}`)).toEqual([]);
    expect(tally).toMatchObject({ scenarios: 48, lost: 0, doubled: 0, backward: 0 });
    expect(tally.deliveries).toBeGreaterThan(1000);
    expect(tally.reconnects).toBeGreaterThan(10);
  });
});
