import { describe, expect, it } from 'vitest';
import { pairedDifferences, pairedShares, quantile, summarize } from './statistics.js';

describe('statistics of a benchmark', () => {
  it('takes the middle, whatever the order, and draws straight between two', () => {
    expect(quantile([9, 1, 5], 0.5)).toBe(5);
    expect(quantile([4, 1, 3, 2], 0.5)).toBe(2.5);
    expect(quantile([0, 10], 0.25)).toBe(2.5);
    expect(quantile([], 0.5)).toBeNaN();
  });

  it('states the quarters around the middle', () => {
    expect(summarize([1, 2, 3, 4, 100])).toEqual({ median: 3, spread: [2, 4] });
  });

  it('compares within a round, so that a machine that slows down changes nothing', () => {
    // Twice the base in each round. The ratio of the medians of rounds that never met would say something else.
    expect(summarize(pairedShares([2, 20, 200, 4], [1, 10, 100, 2])).median).toBe(2);
    expect(summarize(pairedShares([3, 1, 90], [1, 1, 30]))).toEqual({ median: 3, spread: [2, 3] });
  });

  it('takes differences within a round, too', () => {
    expect(summarize(pairedDifferences([30, 210, 25], [20, 200, 10]))).toEqual({ median: 10, spread: [10, 12.5] });
  });

  it('refuses to compare what did not run as often', () => {
    expect(() => pairedShares([1, 2], [1])).toThrow(RangeError);
    expect(() => pairedDifferences([1, 2], [1])).toThrow(RangeError);
  });
});
