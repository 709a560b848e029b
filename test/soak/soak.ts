// `npm run soak -- --minutes 10 [--seed 1] [--at-once 12] [--speed 10] [--scenarios n]
// [--transport each]`: plays seeded scenarios over real sockets: our client, a fault proxy, our host. `--scenarios 1 --seed n`
// plays one again.
import { memoryLog } from '../../src/host/index.js';
import { numbersFrom, wordFrom } from './arguments.js';
import { SOAK_TRANSPORTS, soakTransport } from './soak-transport.js';
import { Tally } from './tally.js';
import { nodeClient } from './tcp/node-client.js';
import { playOverTcp } from './tcp/tcp-scenario.js';

/** So few updates can be resumed from, so that cursors run out. */
const RESUMABLE = 60;

const given = numbersFrom({ 'minutes': 1, 'seed': 1, 'at-once': 12, 'speed': 10, 'scenarios': Number.MAX_SAFE_INTEGER }, ['transport']);
const transport = wordFrom('transport', SOAK_TRANSPORTS);
const { minutes, seed, speed, scenarios } = given;
const tally = new Tally();
const started = performance.now();
const seconds = (): number => (performance.now() - started) / 1000;
const say = (text: string): boolean => process.stdout.write(`${text}\n`);
let next = 0;

const createLog = () => memoryLog({ resumableUpdates: RESUMABLE });

/** Plays one scenario after the other until the time is over. */
async function work(): Promise<void> {
  while (next < scenarios && (seconds() < minutes * 60 || scenarios !== Number.MAX_SAFE_INTEGER) && tally.failures.length < 5) {
    const one = seed + next++;
    // oxlint-disable-next-line no-await-in-loop -- one after the other
    const result = await playOverTcp({ seed: one, log: createLog(), forget: createLog, openClient: nodeClient(soakTransport(transport, one)), speed });
    tally.add(result);
    if (result.story !== '') say(`seed ${result.seed} failed; play it again with: npm run soak -- --scenarios 1 --seed ${result.seed} --transport ${transport}\n${result.story}\n`);
  }
}

await Promise.all(Array.from({ length: given['at-once'] }, () => work()));
for (const line of tally.lines(seconds())) say(line);
if (tally.failures.length > 0) process.exitCode = 1;
