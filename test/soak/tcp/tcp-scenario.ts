import type { ScenarioResult } from '../scenario-result.js';
import { Story } from '../story.js';
import { truthOf, type Faultless } from '../witness.js';
import { TcpWorld, type TcpWorldOptions } from './tcp-world.js';

const WAITS = [1, 20, 100, 700, 1500, 5000, 16_000];

/** How long a client has to be live again, and then to ask for what it misses, in milliseconds of the world. */
const PATIENCE = 1_200_000;

/** Plays the story of a seed over TCP and compares what the client shows in the end with what the host holds. */
export async function playOverTcp(options: TcpWorldOptions): Promise<ScenarioResult> {
  const story = new Story(options.seed, { steps: 24, cutWithin: 6000, waits: WAITS });
  const world = new TcpWorld(options);
  await world.begin();
  const { witness } = world;
  try {
    for (const step of story.steps) await world.play(step); // oxlint-disable-line no-await-in-loop -- a story has an order
    await world.mend();
    await world.until(() => witness.state === 'live' || witness.state === 'closed', PATIENCE);
    const isClosed = witness.state === 'closed';
    let outcome: Faultless & { readonly story: string } = { lost: 0, doubled: 0, backward: 0, story: '' };
    if (!isClosed) {
      await world.play({ do: 'publish', updates: story.last(), isBatch: false });
      await world.until(async () => {
        outcome = witness.compare(await truthOf(world.log));
        return outcome.story === '' && witness.state === 'live';
      }, PATIENCE);
      if (witness.state !== 'live') outcome = { ...outcome, story: `${outcome.story}\nthe client is ${witness.state ?? 'silent'} and not live` };
    }
    return {
      ...outcome, seed: options.seed, isClosed,
      deliveries: world.delivered, connects: world.proxy.connections, reconnects: witness.reconnects, timeToLive: witness.timeToLive,
    };
  } finally {
    await world.close();
  }
}
