import { expect, it } from 'vitest';
import { ServerClock } from '../../src/client/server-clock.js';

it('is this machine\'s clock before the server told its own', () => {
  const clock = new ServerClock(() => 1000);
  expect(clock.now()).toBe(1000);
});

it('follows the server, and keeps the time that was the least late', () => {
  let now = 1000;
  const clock = new ServerClock(() => now);
  clock.learn(61_000);
  expect(clock.now()).toBe(61_000);
  now = 2000;
  expect(clock.now()).toBe(62_000);
  clock.learn(61_600); // 400 ms late
  expect(clock.now()).toBe(62_000);
  clock.learn(62_050);
  expect(clock.now()).toBe(62_050);
});

it('follows a clock that was set, forward and back', () => {
  let now = 100_000;
  const clock = new ServerClock(() => now);
  clock.learn(100_000);
  clock.learn(90_000);
  expect(clock.now()).toBe(90_000);
  now = 400_000; // this machine's clock was set
  clock.learn(90_500);
  expect(clock.now()).toBe(90_500);
});
