// However a store keeps its calls, they are what the pure reducer makes of the same updates, whenever somebody looks.
import * as fc from 'fast-check';
import { expect, it } from 'vitest';
import { CALL_STATUSES, defineVocabulary, type Call, type CallUpdate } from '../../src/model/index.js';
import { countCalls, createCallStore, reduceCall } from '../../src/reducer/index.js';

const vocabulary = defineVocabulary([{ name: 'on-hold', phase: 'connected', outcome: 'unsure' }]);
const plan = { numbers: [{ slot: 'mobile' }, { slot: 'home' }], rounds: 2 } as const;
const AT = 1_760_000_000_000;
const CALLS = ['a', 'b', 'c', 'd', 'e', 'f'];

// One thing of its own at most, as a rule: then calls differ in that alone, and must not be taken for each other's like.
const anyBase: fc.Arbitrary<Omit<CallUpdate, 'call' | 'status'>> = fc.oneof(
  { weight: 5, arbitrary: fc.constant({}) },
  { weight: 6, arbitrary: fc.constantFrom<Omit<CallUpdate, 'call' | 'status'>>(
    { try: 1 }, { try: 2 }, { round: 2 }, { number: { slot: 'mobile' } }, { number: { slot: 'home' } }, { plan }, { plan: { numbers: [{ slot: 'mobile' }] } },
    { final: true }, { final: false }, { answeredBy: 'person' }, { answeredBy: 'machine' }, { keyPressed: true }, { detail: 'fax' }, { detail: 'declined' },
    { cause: { code: '17' } }, { contact: { name: 'Ada Lovelace' } }, { duration: 3 },
  ) },
  { weight: 1, arbitrary: fc.record({ plan: fc.constant(plan), try: fc.constantFrom(1, 2), number: fc.constantFrom({ slot: 'mobile' }, { slot: 'home' }), final: fc.boolean() }, { requiredKeys: [] }) },
);
const anyStatus = fc.oneof(
  { weight: 4, arbitrary: fc.constantFrom('ringing', 'answered', 'completed', 'failed') },
  { weight: 2, arbitrary: fc.constantFrom(...CALL_STATUSES) },
  { weight: 1, arbitrary: fc.constantFrom('on-hold', 'Teleported', 'try-number') },
);

interface Run {
  readonly call: string;
  readonly base: Omit<CallUpdate, 'call' | 'status'>;
  readonly statuses: readonly string[];
  /** How far the first of them is from where it would be in order. */
  readonly jump: number;
  readonly has: 'seq' | 'at' | 'both' | 'neither';
}

const anyRun: fc.Arbitrary<Run> = fc.record({
  call: fc.constantFrom(...CALLS), base: anyBase, statuses: fc.array(anyStatus, { minLength: 1, maxLength: 4 }),
  jump: fc.oneof({ weight: 9, arbitrary: fc.constant(0) }, { weight: 1, arbitrary: fc.constantFrom(-3, -1, 1, 0.5) }),
  has: fc.oneof({ weight: 8, arbitrary: fc.constant('both' as const) }, { weight: 3, arbitrary: fc.constantFrom('seq', 'at', 'neither') }),
});

/** The updates of a run, the first of them numbered from here. */
const updatesOf = ({ call, base, statuses, jump, has }: Run, from: number): CallUpdate[] => statuses.map((status, index) => {
  const place = Math.max(0, from + index + jump);
  return {
    ...base, call, status,
    ...((has === 'seq' || has === 'both') && { seq: Math.ceil(place) }), ...((has === 'at' || has === 'both') && { at: AT + place * 500 }),
  };
});

/** What happens to a store: updates, in order for each call or as they were mixed, and looks. */
const anyTurn = fc.oneof({ weight: 8, arbitrary: anyRun }, { weight: 2, arbitrary: fc.constantFrom('get', 'values', 'summary', 'changed') });

it.each([1024, 9, 3])('a store makes of its updates what the reducer makes of them; at most %d a call', (limit) => {
  fc.assert(fc.property(fc.array(anyTurn, { minLength: 5, maxLength: 40, size: 'max' }), (turns) => {
    const store = createCallStore({ vocabulary, updatesPerCall: limit });
    const calls = new Map<string, Call>();
    const held: (readonly [Call, Call])[] = [];
    const next = new Map<string, number>();
    let changed = new Set<string>();
    let gaps = new Set<string>();
    const summary = (): void => expect(store.summary()).toEqual(countCalls(calls.values()));
    const look = (id: string): void => {
      const [ours, theirs] = [store.get(id), calls.get(id)];
      expect([ours, ours?.updates, store.missing(id)]).toEqual([theirs, theirs?.updates, theirs?.missing ?? 0]);
      expect(store.get(id)).toBe(ours);
      if (ours && theirs) held.push([ours, theirs]);
    };
    for (const turn of turns) {
      if (turn === 'get') look('a');
      else if (turn === 'values') for (const { id } of store.values()) look(id);
      else if (turn === 'summary') summary();
      else if (turn === 'changed') {
        expect([new Set(store.takeChanged()), store.takeGaps()]).toEqual([changed, gaps]);
        changed = new Set();
        gaps = new Set();
      } else {
        const from = next.get(turn.call) ?? 0;
        next.set(turn.call, from + turn.statuses.length + Math.max(0, turn.jump));
        for (const update of updatesOf(turn, from)) {
          const before = calls.get(update.call);
          const after = reduceCall(before, update, vocabulary, limit);
          expect(store.apply(update)).toBe(after !== before);
          if (after === before) continue;
          calls.set(update.call, after);
          changed.add(update.call);
          if (before !== undefined && (before.missing !== 0 || after.missing !== 0)) gaps.add(update.call);
        }
      }
    }
    summary();
    for (const id of CALLS) look(id);
    // What was handed out is what it was.
    for (const [ours, theirs] of held) expect([ours, ours.updates]).toEqual([theirs, theirs.updates]);
  }), { numRuns: 500 });
});

const told = (call: string, seq: number, status: string, more: Partial<CallUpdate> = {}): CallUpdate => ({ ...more, call, seq, status });

// Each pair is alike in all but one thing, and only later does it show.
it.each<readonly [string, readonly CallUpdate[]]>([
  ['which number a try-number opens', ['a', 'b'].flatMap((call) => ['busy', 'try-number', 'busy'].map((status, seq) =>
    told(call, seq, status, { plan: { numbers: [{ slot: 'mobile' }, { slot: 'home' }], rounds: 1 }, ...(call === 'b' && { try: 1 }) })))],
  ['which attempt the next is about', ['a', 'b'].flatMap((call) => [
    told(call, 1, 'busy', { try: 2 }), told(call, 2, 'no-answer', { try: call === 'a' ? 1 : 2 }), told(call, 3, 'completed', { try: call === 'a' ? 1 : 2 }),
  ]).concat(['a', 'b'].map((call) => told(call, 4, 'answered', { try: call === 'a' ? 1 : 2 })))],
  ['whether the last update named the detail, or one before it', [
    ...['completed', 'completed', 'ringing', 'in-progress', 'completed'].map((status, seq) => told('a', seq, status, { detail: 'fax' })),
    told('b', 1, 'ringing', { detail: 'fax' }), ...['ringing', 'ringing', 'in-progress', 'answered'].map((status, index) => told('b', 2 + index, status, { duration: 1 })),
    ...['ringing', 'ringing', 'in-progress', 'answered'].map((status, index) => told('c', 2 + index, status, { detail: 'fax' })),
  ]],
])('does not take one call for the like of another: %s', (_, updates) => {
  const store = createCallStore();
  const calls = new Map<string, Call>();
  for (const update of updates) {
    calls.set(update.call, reduceCall(calls.get(update.call), update));
    store.apply(update);
    expect(store.summary()).toEqual(countCalls(calls.values()));
  }
});

it('names a call with a gap each time that it changes', () => {
  const store = createCallStore();
  const gaps = [1, 3, 4, 5, 6, 7, 8, 9].map((seq) => {
    store.apply(told('a', seq, 'ringing'));
    return store.takeGaps().size;
  });
  expect(gaps).toEqual([0, 1, 1, 1, 1, 1, 1, 1]);
});
