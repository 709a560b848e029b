// What an update costs, counted: objects made and steps of the fold, never times.
import { expect, it, vi } from 'vitest';
import { standardVocabulary, type CallUpdate, type Vocabulary } from '../../src/model/index.js';
import { createCallStore, reduceCall } from '../../src/reducer/index.js';
import { keepAll } from '../../src/reducer/kept-updates.js';

const NUMBER = { slot: 'mobile', line: 'mobile', display: '+44 7700 900123' } as const;
const CONTACT = { ref: 'contact-1', name: 'Ada Lovelace' };
const STORY = ['queued', 'ringing', 'in-progress', 'answered', 'completed'];

const told = (status: string, seq: number): CallUpdate =>
  ({ call: '42', status, seq, at: 1_760_000_000_000 + seq * 1000, number: { ...NUMBER }, contact: { ...CONTACT } });

/** A vocabulary that counts how often it is asked: every step of the fold asks. */
function counted(): Vocabulary & { readonly asked: () => number } {
  const definition = vi.fn((status: string) => standardVocabulary.definition(status));
  return { ...standardVocabulary, definition, asked: () => definition.mock.calls.length };
}

it('an update in order costs one step, however many calls and updates there are', () => {
  const vocabulary = counted();
  const store = createCallStore({ vocabulary });
  const costs: number[] = [];
  for (let seq = 1; seq <= 300; seq++) {
    for (const call of ['42', `other-${seq}`]) {
      const before = vocabulary.asked();
      store.apply({ ...told('ringing', seq), call });
      if (call === '42') costs.push(vocabulary.asked() - before);
    }
  }
  expect(Math.max(...costs)).toBeLessThanOrEqual(3);
  expect(new Set(costs.slice(1)).size).toBe(1);
});

it('a call that has all the updates it may have does not fold them anew for each one more', () => {
  const vocabulary = counted();
  const store = createCallStore({ vocabulary });
  for (let seq = 1; seq <= 1024; seq++) store.apply(told('ringing', seq));
  const before = vocabulary.asked();
  for (let seq = 1025; seq <= 2048; seq++) store.apply(told('ringing', seq));
  expect((vocabulary.asked() - before) / 1024).toBeLessThan(60);
  expect(store.get('42')?.dropped).toBeGreaterThanOrEqual(1024);
});

it('changes a call in place until somebody holds it, and then never again', () => {
  const store = createCallStore();
  store.apply(told('queued', 1));
  const held = store.get('42');
  const attempt = held?.shown;
  store.apply(told('ringing', 2));
  expect([held?.status, attempt?.status, held?.updates.length]).toEqual(['queued', 'queued', 1]);
  const next = store.get('42');
  expect([next === held, next?.status]).toEqual([false, 'ringing']);
});

it('does not change the updates of a call that somebody holds, however many there are', () => {
  const store = createCallStore();
  for (let seq = 1; seq <= 40; seq++) store.apply(told('ringing', seq));
  const held = store.get('42');
  for (let seq = 41; seq <= 80; seq++) store.apply(told('ringing', seq));
  const later = store.get('42');
  for (let seq = 81; seq <= 90; seq++) store.apply(told('ringing', seq));
  expect([held, later, store.get('42')].map((call) => call?.updates.length)).toEqual([40, 80, 90]);
});

it('does not change an attempt that an earlier look at the call has too', () => {
  const store = createCallStore();
  const apply = (status: string, seq: number, tried: number): void => void store.apply({ call: '42', status, seq, try: tried });
  apply('busy', 1, 1);
  apply('ringing', 2, 2);
  const held = store.get('42');
  apply('completed', 3, 1);
  apply('in-progress', 4, 2);
  apply('failed', 5, 1);
  expect(held?.attempts.map(({ status }) => status)).toEqual(['busy', 'ringing']);
  expect(store.get('42')?.attempts.map(({ status }) => status)).toEqual(['busy', 'in-progress']);
});

it('leaves the call it is given as it was', () => {
  const first = reduceCall(undefined, told('queued', 1));
  const before = JSON.stringify([first, first.updates]);
  reduceCall(first, told('ringing', 2));
  expect(JSON.stringify([first, first.updates])).toBe(before);
});

it('keeps one object for updates that repeat all but status, number and time', () => {
  expect(keepAll(STORY.map((status, index) => told(status, index + 1))).map((entry) => typeof entry)).toEqual(['object', 'number', 'number', 'number', 'number']);
});

it('keeps what an update repeats once, where it says something of its own', () => {
  const [first, last] = keepAll([told('ringing', 1), { ...told('completed', 2), duration: 12 }]);
  if (typeof first !== 'object' || typeof last !== 'object') throw new Error('Both say something of their own.');
  expect([last.contact === first.contact, last.number === first.number]).toEqual([true, true]);
});
