import { describe, expect, test } from 'vitest';
import type { CallOutcome } from '../../src/model/index.js';
import { createCallStore } from '../../src/reducer/index.js';
import { SUMMARY_ORDER, registerWords, summaryView, type SummaryView } from '../../src/view/index.js';
import { MORNING } from './make-call.js';

const NONE = { 'pending': 0, 'person': 0, 'machine': 0, 'unsure': 0, 'not-reached': 0, 'cancelled': 0 };
const view = (outcomes: Partial<Record<CallOutcome, number>>, lang = 'en'): SummaryView => {
  const all = { ...NONE, ...outcomes };
  return summaryView({ total: Object.values(all).reduce((a, b) => a + b), outcomes: all, statuses: {} }, { now: MORNING, lang });
};

describe('a summary', () => {
  test('has one part for each outcome, in the order of the look, with shares that make a whole', () => {
    const { total, parts } = view({ 'pending': 1, 'person': 5, 'machine': 2, 'not-reached': 2 });
    expect(total).toBe(10);
    expect(parts.map(({ outcome, count, share }) => [outcome, count, share])).toEqual([
      ['pending', 1, 0.1], ['person', 5, 0.5], ['machine', 2, 0.2], ['unsure', 0, 0], ['not-reached', 2, 0.2], ['cancelled', 0, 0],
    ]);
    expect(parts.map(({ outcome }) => outcome)).toEqual([...SUMMARY_ORDER]);
  });

  test('says each in words, and all in one sentence without the noughts', () => {
    const { parts, sentence } = view({ 'pending': 1, 'person': 1200, 'not-reached': 2 });
    expect(parts.map(({ word }) => word)).toEqual(['Under way', 'Reached a person', 'Answer machine', 'Not confirmed', 'Not reached', 'Cancelled']);
    expect(parts[1]?.text).toBe('1,200 reached a person');
    expect(sentence).toBe('1,203 calls: 1 under way, 1,200 reached a person and 2 not reached.');
    expect(view({ person: 1 }).sentence).toBe('1 call: 1 reached a person.');
  });

  test('of nothing divides nothing', () => {
    const { total, parts, sentence } = view({});
    expect([total, sentence, parts.every(({ share }) => share === 0)]).toEqual([0, 'No calls yet.', true]);
  });

  test('takes what the store counts', () => {
    const store = createCallStore();
    store.apply({ call: 'a', status: 'answered' });
    store.apply({ call: 'b', status: 'completed' });
    expect(summaryView(store.summary(), { now: MORNING }).sentence).toBe('2 calls: 1 reached a person and 1 not confirmed.');
  });

  test('uses the plural forms of a language', () => {
    registerWords('pl', { 'count.total.one': '{count} rozmowa', 'count.total.few': '{count} rozmowy', 'count.total.many': '{count} rozmów' });
    const totals = [1, 3, 5].map((person) => view({ person }, 'pl').sentence.split(':')[0]);
    expect(totals).toEqual(['1 rozmowa', '3 rozmowy', '5 rozmów']);
  });
});
