import { expect, it } from 'vitest';
import { TimeStamper } from '../../src/host/time-stamper.js';

it('gives times that rise within a call and follow the clock across calls', () => {
  let now = 1000;
  const stamper = new TimeStamper(() => now);
  const at = (call: string): number | undefined => stamper.stamp({ call, status: 'ringing' }).at;
  expect([at('1'), at('1'), at('2'), at('1')]).toEqual([1000, 1001, 1000, 1002]);
  now = 1001;
  expect([at('1'), at('2')]).toEqual([1003, 1001]);
  now = 5000.7;
  expect([at('1'), at('1')]).toEqual([5000, 5001]);
  now = 2000; // set back
  expect([at('1'), at('2')]).toEqual([5002, 5000]);
});

it('leaves alone what has an order of its own', () => {
  const stamper = new TimeStamper(() => 1000);
  expect(stamper.stamp({ call: '1', status: 'busy', seq: 0 })).toEqual({ call: '1', status: 'busy', seq: 0 });
  expect(stamper.stamp({ call: '1', status: 'busy', at: 7 })).toEqual({ call: '1', status: 'busy', at: 7 });
});
