import { describe, expect, it } from 'vitest';
import { createCallStore } from '../../src/reducer/index.js';

const at = (store: ReturnType<typeof createCallStore>, id: string): string | undefined => store.get(id)?.status;

describe('createCallStore', () => {
  it('says which calls changed, once', () => {
    const store = createCallStore();
    expect(store.apply({ call: 'a', status: 'queued', seq: 1 })).toBe(true);
    expect(store.apply({ call: 'b', status: 'busy' })).toBe(true);
    expect(store.apply({ call: 'a', status: 'queued', seq: 1 })).toBe(false);
    expect(store.takeChanged()).toEqual(['a', 'b']);
    expect(store.takeChanged()).toEqual([]);
  });

  it('does not copy the calls that did not change', () => {
    const store = createCallStore();
    for (let n = 0; n < 1000; n++) store.apply({ call: `call-${n}`, status: 'queued', seq: 1 });
    const before = [...store.values()];
    store.apply({ call: 'call-500', status: 'ringing', seq: 2 });
    const after = [...store.values()];
    expect(after.filter((call, index) => call !== before[index]).map(({ id }) => id)).toEqual(['call-500']);
  });

  it('keeps its counts true while calls change', () => {
    const store = createCallStore();
    store.apply({ call: 'a', status: 'queued', seq: 1 });
    store.apply({ call: 'b', status: 'queued', seq: 1 });
    store.apply({ call: 'a', status: 'answered', seq: 2 });
    expect(store.summary()).toEqual({
      total: 2, statuses: { queued: 1, answered: 1 },
      outcomes: { 'person': 1, 'pending': 1, 'machine': 0, 'unsure': 0, 'not-reached': 0, 'cancelled': 0 },
    });
  });

  it('survives ids and words that every object has', () => {
    const store = createCallStore();
    store.apply({ call: '__proto__', status: 'constructor' });
    store.apply({ call: 'toString', status: '__proto__' });
    expect(store.summary().total).toBe(2);
    expect(Object.entries(store.summary().statuses)).toEqual([['constructor', 1], ['__proto__', 1]]);
  });

  it('lets calls go that are over before those that are not, oldest first, and counts them', () => {
    const store = createCallStore({ calls: 3 });
    store.apply({ call: 'live-1', status: 'ringing' });
    store.apply({ call: 'over-1', status: 'busy' });
    store.apply({ call: 'over-2', status: 'busy' });
    store.apply({ call: 'live-2', status: 'ringing' });
    store.apply({ call: 'live-3', status: 'ringing' });
    expect([...store.values()].map(({ id }) => id)).toEqual(['live-1', 'live-2', 'live-3']);
    store.apply({ call: 'live-4', status: 'ringing' });
    expect([store.size, store.dropped, at(store, 'live-1')]).toEqual([3, 3, undefined]);
    expect(store.summary().total).toBe(3);
    expect(store.takeChanged()).toContain('over-1');
  });

  it('takes over another store and names every id of both', () => {
    const store = createCallStore();
    store.apply({ call: 'gone', status: 'ringing' });
    store.apply({ call: 'kept', status: 'ringing' });
    store.takeChanged();
    const fresh = createCallStore();
    fresh.apply({ call: 'kept', status: 'busy' });
    fresh.apply({ call: 'new', status: 'queued' });
    store.replaceWith(fresh);
    expect([...new Set(store.takeChanged())].toSorted()).toEqual(['gone', 'kept', 'new']);
    expect([at(store, 'gone'), at(store, 'kept'), store.summary().total]).toEqual([undefined, 'busy', 2]);
  });

  it('names a call once however often it changes, read or not, in order or not', () => {
    const store = createCallStore();
    store.apply({ call: 'a', status: 'queued', seq: 1 });
    store.get('a');
    store.apply({ call: 'a', status: 'in-progress', seq: 3 });
    store.get('a');
    store.apply({ call: 'a', status: 'ringing', seq: 2 });
    expect(store.takeChanged()).toEqual(['a']);
    store.apply({ call: 'a', status: 'answered', seq: 4 });
    expect(store.takeChanged()).toEqual(['a']);
  });

  it('names the calls that have a gap, and those whose gap has closed or gone', () => {
    const store = createCallStore({ calls: 2 });
    store.apply({ call: 'a', status: 'queued', seq: 1 });
    expect([...store.takeGaps()]).toEqual([]);
    store.apply({ call: 'a', status: 'answered', seq: 4 });
    expect([...store.takeGaps()]).toEqual(['a']);
    expect([...store.takeGaps()]).toEqual([]);
    store.apply({ call: 'a', status: 'ringing', seq: 2 });
    store.apply({ call: 'a', status: 'in-progress', seq: 3 });
    expect([[...store.takeGaps()], store.missing('a')]).toEqual([['a'], 0]);
    store.apply({ call: 'a', status: 'completed', seq: 6 });
    store.takeGaps();
    store.apply({ call: 'b', status: 'queued', seq: 1 });
    store.apply({ call: 'c', status: 'queued', seq: 1 });
    expect([[...store.takeGaps()], store.get('a')]).toEqual([['a'], undefined]);
    store.apply({ call: 'b', status: 'answered', seq: 3 });
    store.takeGaps();
    const fresh = createCallStore();
    fresh.apply({ call: 'b', status: 'answered', seq: 3 });
    store.replaceWith(fresh);
    expect([...store.takeGaps()]).toEqual(['b']);
  });
});
