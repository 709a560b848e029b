import { expect, it } from 'vitest';
import { steadyClock } from '../../src/client/steady-clock.js';

it('goes with the machine\'s clock, sleep included, and not back with it', () => {
  let now = 1_000_000;
  const time = steadyClock(() => now);
  const started = time();
  now += 500;
  expect(time() - started).toBe(500);
  now += 3_600_000;
  expect(time() - started).toBe(3_600_500);
  now -= 7_200_000; // the clock is set back
  expect(time() - started).toBe(3_600_500);
  now += 250;
  expect(time() - started).toBe(3_600_750);
});
