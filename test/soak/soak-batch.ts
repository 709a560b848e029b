import { expect } from 'vitest';
import type { UpdateLog } from '../../src/host/index.js';
import { soakTransport } from './soak-transport.js';
import { Tally } from './tally.js';
import { nodeClient } from './tcp/node-client.js';
import { playOverTcp } from './tcp/tcp-scenario.js';

/** How many scenarios a batch has, and how many of them are played at once. */
const SCENARIOS = 48;
const AT_ONCE = 8;

/** So few updates can be resumed from in a soak, so that cursors run out. */
export const RESUMABLE = 60;

/** Plays scenarios of fixed seeds over TCP, over every transport in turn; all have to end in the truth. */
export async function soakBatch(first: number, create: () => UpdateLog): Promise<void> {
  const tally = new Tally();
  let next = first;
  const work = async (): Promise<void> => {
    // oxlint-disable-next-line no-await-in-loop -- one after the other
    while (next < first + SCENARIOS) tally.add(await playOverTcp({ seed: next, log: create(), forget: create, openClient: nodeClient(soakTransport('each', next++)) }));
  };
  await Promise.all(Array.from({ length: AT_ONCE }, work));
  expect(tally.failures.map(({ seed, story }) => `npm run soak -- --scenarios 1 --seed ${seed}\n${story}`)).toEqual([]);
  expect(tally).toMatchObject({ scenarios: SCENARIOS, lost: 0, doubled: 0, backward: 0 });
  expect(tally.deliveries).toBeGreaterThan(1000);
  expect(tally.reconnects).toBeGreaterThan(10);
}
