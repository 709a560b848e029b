import { expect } from '@open-wc/testing';
import { array, assert, integer, property } from 'fast-check';
import { mergeSort } from '../../../components/call-board/merge-sort.js';

function sorted(values: readonly number[], compare = (a: number, b: number): number => a - b): { order: number[]; compared: number } {
  const order = Uint32Array.from(values.keys());
  let compared = 0;
  const steps = mergeSort(order, (a, b) => {
    compared += 1;
    return compare(values[a] ?? 0, values[b] ?? 0);
  });
  while (!steps.next().done);
  return { order: [...order], compared };
}

describe('mergeSort', () => {
  it('sorts as the language does, and keeps equal ones as they came', () => {
    assert(property(array(integer({ min: 0, max: 20 }), { maxLength: 1500 }), (values) => {
      expect(sorted(values).order).to.deep.equal([...values.keys()].sort((a, b) => (values[a] ?? 0) - (values[b] ?? 0)));
    }), { numRuns: 100 });
  });

  it('only looks through what is in order already', () => {
    expect(sorted(Array.from({ length: 1000 }, (_, index) => index)).compared).to.equal(999);
  });

  it('pauses, so that the page gets a turn', () => {
    const steps = mergeSort(Uint32Array.from({ length: 10_000 }, (_, index) => index), (a, b) => b - a);
    let pauses = 0;
    while (!steps.next().done) pauses += 1;
    expect(pauses).to.be.above(100);
  });
});
