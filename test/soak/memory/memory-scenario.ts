import { ladder, polling, sse } from '../../../src/client/index.js';
import { compactSse } from '../../../src/client/compact/index.js';
import type { ScenarioResult } from '../scenario-result.js';
import { Story } from '../story.js';
import { truthOf, type Faultless } from '../witness.js';
import { MemoryWorld, type MakeTransport } from './memory-world.js';

const WAITS = [1, 20, 100, 700, 1500, 5000, 16_000];

/** How long a client has to be live again, and then to ask for what it misses, in milliseconds of virtual time. */
const PATIENCE = 60_000;

/** The transports that can be soaked in memory; `each` takes them in turn, by the seed. */
export const MEMORY_TRANSPORTS = ['each', 'sse', 'compact', 'websocket', 'polling', 'ladder'] as const;

type Name = Exclude<(typeof MEMORY_TRANSPORTS)[number], 'each'>;

const TURNS: readonly [Name, ...Name[]] = ['sse', 'websocket', 'polling', 'ladder', 'compact'];

/** How each transport is made. */
export const MAKE_TRANSPORT: Readonly<Record<Name, MakeTransport>> = {
  sse: () => sse(),
  compact: () => compactSse(),
  websocket: (socket) => socket(),
  polling: () => polling(),
  ladder: (socket) => ladder([sse(), socket(), polling()]),
};

/** Plays the story of a seed in memory and compares what the client shows in the end with what the host holds. */
export async function playInMemory(seed: number, transport: (typeof MEMORY_TRANSPORTS)[number] = 'each'): Promise<ScenarioResult> {
  const story = new Story(seed, { steps: 24, cutWithin: 6000, waits: WAITS });
  const world = new MemoryWorld(seed, MAKE_TRANSPORT[transport === 'each' ? TURNS[seed % TURNS.length] ?? 'sse' : transport]);
  const { witness } = world;
  await world.advance(50);
  for (const step of story.steps) await world.play(step); // oxlint-disable-line no-await-in-loop -- a story has an order
  world.mend();
  for (let waited = 0; witness.state !== 'live' && witness.state !== 'closed' && waited < PATIENCE; waited += 1000) {
    await world.advance(1000); // oxlint-disable-line no-await-in-loop -- time passes in order
  }
  const isClosed = witness.state === 'closed';
  let outcome: Faultless & { readonly story: string } = { lost: 0, doubled: 0, backward: 0, story: '' };
  if (!isClosed) {
    await world.play({ do: 'publish', updates: story.last(), isBatch: false });
    for (let waited = 0; waited < PATIENCE; waited += 2500) {
      await world.advance(2500); // oxlint-disable-line no-await-in-loop -- time passes in order
      outcome = witness.compare(await truthOf(world.log)); // oxlint-disable-line no-await-in-loop -- the same
      if (outcome.story === '' && witness.state === 'live') break;
    }
    if (witness.state !== 'live') outcome = { ...outcome, story: `${outcome.story}\nthe client is ${witness.state ?? 'silent'} and not live` };
  }
  await world.close();
  if (world.lines > 0) outcome = { ...outcome, story: `${outcome.story}\n${world.lines} lines are open after close()` };
  return {
    ...outcome, seed, isClosed,
    deliveries: world.delivered, connects: world.connects, reconnects: witness.reconnects, timeToLive: witness.timeToLive,
  };
}
