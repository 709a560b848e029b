import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { CALL_STATUSES } from '../../src/model/index.js';
import { reduceCall } from '../../src/reducer/index.js';
import { permutations } from './permutations.js';
import { everythingOf, inOrder, numbered, reduceAll, type Fact } from './reduce-all.js';

const plan = { numbers: [{ slot: 'mobile', line: 'mobile' }, { slot: 'home', line: 'landline' }, { slot: 'work' }], rounds: 2 } as const;

describe('rule 1: order and repetition do not change the result', () => {
  const stories: Record<string, readonly Fact[]> = {
    'numbered, two numbers, attempts told by try-number alone': numbered([
      { status: 'queued', plan }, { status: 'ringing' }, { status: 'busy' }, { status: 'try-number', try: 2 },
      { status: 'ringing' }, { status: 'in-progress', answeredBy: 'unknown' }, { status: 'answered' }, { status: 'completed', duration: 12 },
    ]),
    'by time alone': [
      { status: 'queued', at: 1000 }, { status: 'ringing', at: 2000 }, { status: 'in-progress', at: 3000 }, { status: 'answer-machine', at: 4000 },
      { status: 'completed', at: 5000 }, { status: 'completed', at: 5000, answeredBy: 'machine' },
    ],
    'neither number nor time': [
      { status: 'queued' }, { status: 'ringing' }, { status: 'in-progress' }, { status: 'no-answer' }, { status: 'completed' }, { status: 'try-number', try: 2 },
      { status: 'busy', try: 2 },
    ],
    'a mixture': [
      { status: 'ringing', seq: 2, at: 2000 }, { status: 'in-progress', seq: 3, at: 3000 }, { status: 'completed', seq: 4, at: 9000 },
      { status: 'in-progress', answeredBy: 'machine', at: 4000 }, { status: 'queued' }, { status: 'ringing', at: 2500 }, { status: 'busy', seq: 1 },
    ],
    'a second round, a withdrawal and a word that nobody knows': numbered([
      { status: 'no-answer', try: 1, plan }, { status: 'busy', try: 2 }, { status: 'failed', try: 3 }, { status: 'try-number', try: 1 },
      { status: 'Teleported' }, { status: 'cancelled' }, { status: 'completed', final: true },
    ]),
  };

  it.each(Object.entries(stories))('every order of: %s', (_, facts) => {
    const expected = everythingOf(reduceAll(facts));
    let differing = 0;
    for (const order of permutations(facts)) {
      try { expect(everythingOf(reduceAll(order))).toEqual(expected); } catch { differing++; }
    }
    expect(differing).toBe(0);
  }, 60_000);

  const anyFact: fc.Arbitrary<Fact> = fc.record({
    status: fc.constantFrom(...CALL_STATUSES, 'Teleported', 'Beamed'),
    try: fc.integer({ min: 1, max: 3 }), round: fc.integer({ min: 1, max: 2 }),
    seq: fc.integer({ min: 0, max: 9 }), at: fc.integer({ min: 0, max: 9 }),
    answeredBy: fc.constantFrom('person', 'machine', 'unknown'), keyPressed: fc.boolean(), final: fc.boolean(),
    detail: fc.constantFrom('declined', 'fax'), duration: fc.integer({ min: 0, max: 3 }),
    number: fc.constantFrom({ slot: 'home' }, { slot: 'mobile', display: '07700 900123' }), plan: fc.constant(plan),
  }, { requiredKeys: ['status'] });

  it('any updates, in any order, any of them twice', () => {
    const delivered = fc.array(anyFact, { minLength: 1, maxLength: 9 }).chain((facts) => fc.record({
      facts: fc.constant(facts),
      shuffled: fc.shuffledSubarray([...facts, ...facts], { minLength: facts.length * 2, maxLength: facts.length * 2 }),
    }));
    fc.assert(fc.property(delivered, ({ facts, shuffled }) => {
      expect(everythingOf(reduceAll(shuffled))).toEqual(everythingOf(reduceAll(facts)));
    }), { numRuns: 2000 });
  });

  it('gives back the same call for an update that it has', () => {
    const facts = stories['a mixture'] ?? [];
    const call = reduceAll(facts);
    for (const fact of facts) expect(reduceCall(call, { call: '42', ...fact })).toBe(call);
  });

  it('keeps two different updates that share a seq', () => {
    expect(reduceAll([{ status: 'ringing', seq: 1 }, { status: 'busy', seq: 1 }]).updates).toHaveLength(2);
  });

  it('seq decides before the time does', () => {
    expect(reduceAll([{ status: 'in-progress', seq: 2, at: 10 }, { status: 'ringing', seq: 1, at: 99 }]).status).toBe('in-progress');
  });

  it('time decides where there is no seq', () => {
    expect(reduceAll([{ status: 'busy', at: 20, try: 2 }, { status: 'ringing', at: 10, try: 2 }]).status).toBe('busy');
    expect(reduceAll([{ status: 'ringing', at: 20 }, { status: 'queued', at: 10 }]).status).toBe('ringing');
  });

  it('the lifecycle decides where there is neither', () => {
    expect(reduceAll([{ status: 'busy' }, { status: 'ringing' }, { status: 'queued' }]).status).toBe('busy');
    expect(reduceAll([{ status: 'in-progress' }, { status: 'ringing' }]).status).toBe('in-progress');
  });

  it('an update without a place in time only raises the rank', () => {
    expect(reduceAll([{ status: 'ringing' }, { status: 'in-progress', seq: 1 }]).status).toBe('in-progress');
    expect(reduceAll([{ status: 'in-progress' }, { status: 'ringing', seq: 1 }]).status).toBe('in-progress');
  });

  it('an update belongs to the attempt that a try-number opened', () => {
    const call = reduceAll(numbered([{ status: 'ringing' }, { status: 'busy' }, { status: 'try-number', try: 2 }, { status: 'ringing' }, { status: 'no-answer' }]));
    expect(call.attempts.map(({ try: tried, status }) => [tried, status])).toEqual([[1, 'busy'], [2, 'no-answer']]);
  });

  it('a try-number without a number means the next', () => {
    expect(reduceAll(inOrder('busy', 'try-number', 'ringing')).attempts.map(({ try: tried }) => tried)).toEqual([1, 2]);
  });

  it('a slot of the plan names the attempt', () => {
    const call = reduceAll([{ status: 'busy', number: { slot: 'home' }, plan }, { status: 'ringing', number: { slot: 'work' } }]);
    expect(call.attempts.map(({ try: tried, status }) => [tried, status])).toEqual([[2, 'busy'], [3, 'ringing']]);
  });

  it('a plan that comes late places the slots that came before it', () => {
    const call = reduceAll([{ status: 'busy', number: { slot: 'home' }, seq: 1 }, { status: 'ringing', seq: 2, plan, number: { slot: 'work' } }]);
    expect(call.attempts.map(({ try: tried }) => tried)).toEqual([2, 3]);
  });

  it('a number that is tried again opens the next round', () => {
    const call = reduceAll(numbered([
      { status: 'busy', try: 1 }, { status: 'no-answer', try: 2 }, { status: 'try-number', try: 1 }, { status: 'ringing' },
    ]));
    expect(call.attempts.map(({ round, try: tried, status }) => [round, tried, status])).toEqual([[1, 1, 'busy'], [1, 2, 'no-answer'], [2, 1, 'ringing']]);
  });

  it('a single number that is tried again opens the next round', () => {
    expect(reduceAll(numbered([{ status: 'busy' }, { status: 'try-number', try: 1 }])).attempts.map(({ round, status }) => [round, status])).toEqual([[1, 'busy'], [2, 'try-number']]);
  });

  it('an update with neither number nor time that names no attempt belongs to the first', () => {
    const call = reduceAll([{ status: 'ringing', try: 2, seq: 1 }, { status: 'busy' }]);
    expect(call.attempts.map(({ try: tried, status }) => [tried, status])).toEqual([[1, 'busy'], [2, 'ringing']]);
  });

  it('at one moment, the update with a seq comes before the one with a time alone', () => {
    const call = reduceAll([{ status: 'ringing', at: 5 }, { status: 'queued', seq: 1, at: 5 }]);
    expect([call.status, call.updates.map(({ status }) => status)]).toEqual(['ringing', ['queued', 'ringing']]);
  });

  it('late news of an earlier attempt does not move the place', () => {
    const call = reduceAll(numbered([
      { status: 'busy', try: 1 }, { status: 'ringing', try: 2 }, { status: 'completed', try: 1 }, { status: 'in-progress' },
    ]));
    expect(call.attempts.map(({ status }) => status)).toEqual(['busy', 'in-progress']);
  });

  it('counts what is missing, and takes the count back when it comes', () => {
    const gap = reduceAll([{ status: 'queued', seq: 1 }, { status: 'busy', seq: 4 }]);
    expect(gap.missing).toBe(2);
    expect(reduceAll([{ status: 'queued', seq: 1 }, { status: 'busy', seq: 4 }, { status: 'ringing', seq: 3 }]).missing).toBe(1);
  });
});
