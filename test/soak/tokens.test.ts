import { expect, it } from 'vitest';
import { MAKE_TRANSPORT } from './memory/memory-scenario.js';
import { MemoryWorld } from './memory/memory-world.js';
import { truthOf } from './witness.js';

const TIMES = 1000;

it.each(['sse', 'websocket', 'polling', 'ladder'] as const)('loses nothing over a token that runs out a thousand times, over %s', { timeout: 120_000 }, async (name) => {
  const world = new MemoryWorld(2, MAKE_TRANSPORT[name]);
  await world.advance(100);
  let refused = 0;
  for (let time = 0; time < TIMES; time++) {
    const [call, seq] = [`call-${time % 40}`, Math.floor(time / 40) + 1];
    // oxlint-disable-next-line no-await-in-loop -- one after the other
    await world.play({ do: 'publish', updates: [{ call, status: 'ringing', try: 1, seq }], isBatch: false });
    // The line goes with its token, and of two tokens the app gives the one that has run out first.
    // oxlint-disable-next-line no-await-in-loop
    await world.play({ do: 'renew-token' });
    // oxlint-disable-next-line no-await-in-loop
    await world.play({ do: 'cut' });
    // oxlint-disable-next-line no-await-in-loop
    await world.advance(20_000);
    if (world.witness.state === 'live') refused++;
  }
  world.mend();
  await world.advance(5000);
  expect(world.witness.compare(await truthOf(world.log))).toEqual({ lost: 0, doubled: 0, backward: 0, story: '' });
  expect(refused).toBe(TIMES);
  expect(world.asked).toBeGreaterThan(TIMES);
  await world.close();
});
