import * as fc from 'fast-check';
import { expect, it } from 'vitest';
import { CALL_STATUSES, type CallUpdate } from '../../src/model/index.js';
import { keepAll, keptWith, lastWhole, NONE_KEPT, updatesIn } from '../../src/reducer/kept-updates.js';

const plan = { numbers: [{ slot: 'mobile' }, { slot: 'home', line: 'landline' }], rounds: 2 } as const;

// Few values of each, so that most updates repeat the one before, and some by chance nearly do.
const anyUpdate: fc.Arbitrary<CallUpdate> = fc.record({
  call: fc.constant('42'),
  status: fc.constantFrom(...CALL_STATUSES, 'Teleported'),
  try: fc.constantFrom(1, 2), round: fc.constant(1),
  seq: fc.integer({ min: 0, max: 200 }), at: fc.constantFrom(0, 0.5, 1, 1000, 2 ** 26 - 1, 2 ** 26, 1_760_000_000_000),
  number: fc.constantFrom({ slot: 'mobile' }, { slot: 'mobile', display: '+44 7700 900123' }),
  contact: fc.constantFrom({ ref: '1' }, { ref: '1', name: 'Ada Lovelace' }),
  plan: fc.constantFrom(plan, { ...plan, rounds: 1 }, { numbers: [{ slot: 'mobile' }] }),
  final: fc.boolean(), answeredBy: fc.constant('person' as const), duration: fc.constant(3), detail: fc.constant('fax'), cause: fc.constant({ code: '17' }),
}, { requiredKeys: ['call', 'status'] });

/** Runs of updates in which most of each is the same: what a host sends. */
const anyRun: fc.Arbitrary<readonly CallUpdate[]> = fc.array(fc.record({
  base: anyUpdate, length: fc.integer({ min: 1, max: 90 }), step: fc.integer({ min: 0, max: 5000 }),
}), { minLength: 1, maxLength: 4 }).map((runs) => runs.flatMap(({ base, length, step }) => Array.from({ length }, (_, index): CallUpdate => ({
  ...base, status: CALL_STATUSES[index % CALL_STATUSES.length] ?? base.status,
  ...(base.seq !== undefined && { seq: base.seq + index }), ...(base.at !== undefined && { at: base.at + index * step }),
}))));

it.each([['any updates', fc.array(anyUpdate, { maxLength: 12 })], ['runs of updates', anyRun]] as const)('gives back exactly what it was given: %s', (_, any) => {
  fc.assert(fc.property(any, (updates) => {
    expect(updatesIn(keepAll(updates))).toEqual(updates);
    for (const isOwn of [true, false]) {
      let kept = NONE_KEPT;
      for (const update of updates) kept = keptWith(kept, update, isOwn, lastWhole(kept));
      expect(kept).toEqual(keepAll(updates));
    }
  }), { numRuns: 1000 });
});
