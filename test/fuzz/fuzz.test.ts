import { expect, it } from 'vitest';
import { createRandom } from '../../src/mock/random.js';
import { FuzzReader } from './fuzz-reader.js';
import { mutatedBytes } from './mutate.js';

it.each([1, 2, 3])('reads 5,000 mutated streams without a throw, a hang or a limit broken: seed %i', { timeout: 60_000 }, (seed) => {
  const reader = new FuzzReader(seed);
  for (let i = 0; i < 5000; i++) reader.readOne();
  // Enough gets through, and enough does not: the mutations are neither too mild nor too wild.
  expect(reader.messages).toBeGreaterThan(10_000);
  expect(reader.skipped).toBeGreaterThan(2000);
});

it.each([1, 2])('reads 5,000 mutated answers to polls without a throw, a hang or a limit broken: seed %i', { timeout: 60_000 }, (seed) => {
  const reader = new FuzzReader(seed);
  for (let i = 0; i < 5000; i++) reader.readPoll();
  expect(reader.messages).toBeGreaterThan(2000);
  expect(reader.skipped).toBeGreaterThan(500);
});

it.each([1, 2])('reads 5,000 mutated streams in the compact form without a throw, a hang or a limit broken: seed %i', { timeout: 60_000 }, (seed) => {
  const reader = new FuzzReader(seed);
  for (let i = 0; i < 5000; i++) reader.readCompact();
  expect(reader.messages).toBeGreaterThan(5000);
  expect(reader.skipped).toBeGreaterThan(2000);
  expect(reader.dropped).toBeGreaterThan(500);
});

it('mutates the same way from the same seed', () => {
  const bytes = (seed: number): Uint8Array[] => {
    const random = createRandom(seed);
    return Array.from({ length: 50 }, () => mutatedBytes(random));
  };
  expect(bytes(5)).toEqual(bytes(5));
  expect(bytes(5)).not.toEqual(bytes(6));
});
