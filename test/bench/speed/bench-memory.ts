// `npm run bench:memory [-- --calls 20000 --json 1 --node 0]`: what a call with the timeline of its five updates takes of the memory,
// in Node and in Chromium.
import { numbersFrom } from '../../soak/arguments.js';
import { inEachEngine } from './engines.js';

const GOAL = { Node: undefined, Chromium: 500 } as const;

const { calls, json, node, chromium } = numbersFrom({ calls: 20_000, json: 0, node: 1, chromium: 1 });
await inEachEngine({ node, chromium }, async (engine) => {
  // What the engine learns at the first time is no call's.
  await engine.bytes(1000, true, true);
  for (const isOver of [true, false]) {
    for (const isRead of [false, true]) {
      const bytes = Math.round(await engine.bytes(calls, isOver, isRead)); // oxlint-disable-line no-await-in-loop -- one after the other
      const goal = GOAL[engine.name];
      const what = `${isOver ? 'a call that is over' : 'a call that goes on'}, ${isRead ? 'read once' : 'never read'}`;
      const verdict = goal === undefined ? '' : bytes <= goal ? `  met (goal: ${goal})` : `  MISSED (goal: ${goal})`;
      process.stdout.write(json > 0
        ? `${JSON.stringify({ engine: engine.name, what, calls, bytes, goal })}\n`
        : `${engine.name}: ${what}: ${bytes} bytes${verdict}\n`);
    }
  }
});
