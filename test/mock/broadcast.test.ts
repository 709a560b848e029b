import { describe, expect, it } from 'vitest';
import { createBroadcast } from '../../src/mock/index.js';
import { createCallStore } from '../../src/reducer/index.js';

const told = (seed: number) => createBroadcast({ calls: 20, seed }).take(60, 0);

describe('createBroadcast', () => {
  it('brings every call to an end that is known', () => {
    const broadcast = createBroadcast({ calls: 300, seed: 7 });
    const store = createCallStore();
    for (const update of broadcast.queued(0)) store.apply(update);
    expect(store.summary()).toMatchObject({ total: 300, outcomes: { pending: 300 } });
    for (let at = 1; broadcast.left > 0; at++) for (const update of broadcast.take(50, at)) store.apply(update);
    expect(broadcast.take(50, 1)).toEqual([]);
    expect([...store.values()].every(({ isOver, missing }) => isOver && missing === 0)).toBe(true);
    const { outcomes } = store.summary();
    expect(outcomes.pending).toBe(0);
    for (const outcome of ['person', 'machine', 'unsure', 'not-reached', 'cancelled'] as const) expect(outcomes[outcome], outcome).toBeGreaterThan(0);
  });

  it('is the same for the same seed and another for another', () => {
    expect(told(3)).toEqual(told(3));
    expect(told(3)).not.toEqual(told(4));
  });

  it('takes no more than it is asked for', () => {
    const broadcast = createBroadcast({ calls: 5 });
    const before = broadcast.left;
    expect(broadcast.take(3, 0)).toHaveLength(3);
    expect(broadcast.take(0, 0)).toHaveLength(0);
    expect(broadcast.left).toBe(before - 3);
  });
});
