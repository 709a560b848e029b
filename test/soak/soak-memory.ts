// `npm run soak:memory -- --scenarios 1000 [--seed 1] [--transport each]`: plays seeded scenarios in memory, on virtual time.
import { numbersFrom, wordFrom } from './arguments.js';
import { MEMORY_TRANSPORTS, playInMemory } from './memory/memory-scenario.js';
import { Tally } from './tally.js';

const { scenarios, seed, report } = numbersFrom({ scenarios: 1000, seed: 1, report: 5000 }, ['transport']);
const transport = wordFrom('transport', MEMORY_TRANSPORTS);
const tally = new Tally();
const started = performance.now();
const seconds = (): number => (performance.now() - started) / 1000;
const say = (text: string): boolean => process.stdout.write(`${text}\n`);

for (let one = 0; one < scenarios && tally.failures.length < 10; one++) {
  const result = await playInMemory(seed + one, transport); // oxlint-disable-line no-await-in-loop -- one after the other
  tally.add(result);
  if (result.story !== '') say(`seed ${result.seed} failed; play it again with: npm run soak:memory -- --scenarios 1 --seed ${result.seed} --transport ${transport}\n${result.story}\n`);
  if (tally.scenarios % report === 0) say(`${tally.scenarios} scenarios, ${tally.deliveries} deliveries, ${seconds().toFixed(0)} s, ${Math.round(process.memoryUsage().rss / 1e6)} MB`);
}
for (const line of tally.lines(seconds())) say(line);
if (tally.failures.length > 0) process.exitCode = 1;
