import { describe, expect, it } from 'vitest';
import { MemoryWorld } from './memory/memory-world.js';
import { playInMemory } from './memory/memory-scenario.js';
import type { Step } from './story.js';
import { truthOf, Witness } from './witness.js';

/** What a failure says first is how to play it again. */
const told = (seed: number, story: string): string => (story === '' ? '' : `npm run soak:memory -- --scenarios 1 --seed ${seed}\n${story}`);

it.each([0, 1, 2, 3, 4])('loses, doubles and turns back nothing in a hundred stories of faults: batch %i', { timeout: 120_000 }, async (batch) => {
  let deliveries = 0;
  for (let seed = batch * 100 + 1; seed <= batch * 100 + 100; seed++) {
    const result = await playInMemory(seed); // oxlint-disable-line no-await-in-loop -- one after the other
    expect(told(seed, result.story)).toBe('');
    expect([result.lost, result.doubled, result.backward]).toEqual([0, 0, 0]);
    deliveries += result.deliveries;
  }
  expect(deliveries).toBeGreaterThan(5000);
});

describe('an answer that is cut', () => {
  /** One call has numbers, by which a gap can be healed; the other only times: what it loses stays lost. */
  const updates = (from: number, to: number) => Array.from({ length: to - from }, (_, i) => from + i).flatMap((n) => {
    const status = n % 2 === 0 ? 'ringing' : 'busy';
    return [{ call: 'call-1', status, seq: n, try: 1 }, { call: 'call-2', status, at: n, try: 1 }];
  });
  const publish = (from: number, to: number): Step => ({ do: 'publish', updates: updates(from, to), isBatch: false });

  /** Plays one story in which the second answer is cut after so many bytes; true where it was long enough to be cut. */
  async function playCut(cutAfter: number, before: readonly Step[]): Promise<boolean> {
    const world = new MemoryWorld(cutAfter);
    await world.advance(2000);
    await world.play(publish(1, 4));
    await world.play({ do: 'line', plan: { cutAfter, seed: cutAfter } });
    for (const step of before) await world.play(step); // oxlint-disable-line no-await-in-loop -- in order
    await world.play({ do: 'cut' });
    await world.play(publish(4, 7));
    for (let i = 0; i < 20 && world.connects < 2; i++) await world.advance(500); // oxlint-disable-line no-await-in-loop -- in order
    // Of three worlds one has a slow log: there, these come while the state is being read.
    await world.play(publish(7, 9));
    await world.advance(2000);
    const wasCut = world.connects > 2 || world.lines === 0;
    world.mend();
    await world.advance(12_000);
    expect({ cutAfter, story: world.witness.compare(await truthOf(world.log)).story }).toEqual({ cutAfter, story: '' });
    expect(world.witness.state).toBe('live');
    await world.close();
    return wasCut;
  }

  it.each([
    ['while it resumes', []],
    ['while a new state comes in over the old one', [{ do: 'expire' }]],
    ['after a restart that forgot everything', [{ do: 'restart', isForgetful: true }]],
  ] as const)('at any byte, %s, costs nothing', { timeout: 120_000 }, async (_, before) => {
    let cutAfter = 0;
    while (await playCut(cutAfter, before)) cutAfter++; // oxlint-disable-line no-await-in-loop -- byte by byte
    expect(cutAfter).toBeGreaterThan(300);
  });
});

describe('the witness', () => {
  const worldWith = async (): Promise<MemoryWorld> => {
    const world = new MemoryWorld(1);
    await world.advance(50);
    await world.play({ do: 'publish', updates: [{ call: 'a', status: 'ringing', seq: 1 }, { call: 'a', status: 'busy', seq: 2 }], isBatch: true });
    return world;
  };

  it('sees what a client lacks', async () => {
    const world = await worldWith();
    await world.play({ do: 'mute' });
    await world.log.append([{ call: 'a', status: 'failed', seq: 3 }]);
    expect(world.witness.compare(await truthOf(world.log))).toMatchObject({ lost: 1, doubled: 0 });
    await world.close();
  });

  it('sees what a client has and the host has not, and what goes backwards', async () => {
    const world = await worldWith();
    const other = new Witness(world.client, () => 0);
    await world.play({ do: 'restart', isForgetful: true });
    world.witness.mayGoBack = false;
    expect(world.witness.compare(await truthOf(world.log))).toMatchObject({ lost: 0, doubled: 2 });
    await world.play({ do: 'publish', updates: [{ call: 'a', status: 'queued', seq: 1 }], isBatch: true });
    await world.advance(20_000);
    expect(other.backward).toBeGreaterThan(0);
    await world.close();
  });
});
