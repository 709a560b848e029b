import { expect, it } from 'vitest';
import { takeTurns } from './turns.js';

it('lets all take turns, there and back, and forgets the warm-up', async () => {
  const order: string[] = [];
  const entrant = (name: string) => ({ turn: () => Promise.resolve(order.push(name)) });
  const measured = await takeTurns([entrant('a'), entrant('b')], 2, 1);
  expect(order).toEqual(['b', 'a', 'a', 'b', 'b', 'a']);
  expect(measured).toEqual([[3, 6], [4, 5]]);
});
