import * as fc from 'fast-check';
import { expect, it } from 'vitest';
import { backoffDelay } from '../../src/client/backoff-delay.js';
import { DEFAULT_TIMING } from '../../src/client/index.js';

const { retryBase: base, retryCap: cap } = DEFAULT_TIMING;

/** A generator of numbers in [0, 1) that gives the same ones every time (mulberry32). */
function seeded(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

/** When each of the clients comes back after an outage, in milliseconds since its end, in order. */
function herd(clients: number, outage: number, random: () => number): number[] {
  return Array.from({ length: clients }, () => {
    let time = 0;
    for (let attempt = 1; ; attempt++) {
      time += backoffDelay({ attempt, base, cap, random: random() });
      if (time >= outage) return time - outage;
    }
  }).toSorted((a, b) => a - b);
}

it('lies between two fifths of the ceiling and the ceiling, whatever is drawn', () => {
  fc.assert(fc.property(fc.integer({ min: 1, max: 2000 }), fc.double({ min: 0, max: 1, maxExcluded: true, noNaN: true }), (attempt, random) => {
    const ceiling = Math.min(cap, base * 2 ** (attempt - 1));
    const delay = backoffDelay({ attempt, base, cap, random });
    expect(delay).toBeGreaterThanOrEqual(Math.round(ceiling * 0.4));
    expect(delay).toBeLessThanOrEqual(ceiling);
  }));
});

it('is never shorter than a base beyond the cap asks for', () => {
  expect(backoffDelay({ attempt: 1, base: 60_000, cap, random: 0 })).toBe(24_000);
  expect(backoffDelay({ attempt: 9, base: 60_000, cap, random: 0.99999 })).toBe(60_000);
});

it.each([28_000, 29_000, 30_000, 31_000, 32_000, 60_000])('brings 10,000 clients back after %i ms without a crowd and without delay', (outage) => {
  const returns = herd(10_000, outage, seeded(outage));
  let crowd = 0;
  for (let last = 0, first = 0; last < returns.length; last++) {
    while ((returns[last] ?? 0) - (returns[first] ?? 0) >= 100) first++;
    crowd = Math.max(crowd, last - first + 1);
  }
  expect(crowd).toBeLessThanOrEqual(150);
  expect(returns[9499]).toBeLessThanOrEqual(12_000);
});
