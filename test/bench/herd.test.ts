import { describe, expect, it } from 'vitest';
import { busiest, runHerd, shareOf } from './herd.js';

describe('a herd of 10,000 clients', () => {
  it.each([[undefined, 7], [2000, 8]])('comes back after 30 s without a crowd and without delay, where the host says retry: %s', { timeout: 120_000 }, (retry, seed) => {
    const { returns, crowd } = runHerd({ clients: 10_000, outage: 30_000, retry, seed });
    expect(returns).toHaveLength(10_000);
    expect(crowd).toBeLessThanOrEqual(150);
    expect(shareOf(returns, 0.95)).toBeLessThanOrEqual(12_000);
  });
});

it('is seen as a crowd where everyone waits the same', () => {
  const { crowd } = runHerd({ clients: 500, outage: 30_000, timing: { retryBase: 100, retryCap: 100 }, seed: 1 });
  expect(crowd).toBeGreaterThan(300);
});

it('counts the most times within any 100 ms', () => {
  expect(busiest([])).toBe(0);
  expect(busiest([0, 99, 100, 150, 198, 300])).toBe(4);
});
