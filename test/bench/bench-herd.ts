// `npm run bench:herd [-- --clients 10000 --outage 30000 --seed 1]`: how a herd comes back after an outage.
import { numbersFrom } from '../soak/arguments.js';
import { runHerd, shareOf } from './herd.js';

/** What GOALS asks for, with ten thousand clients and an outage of 30 s. */
const GOAL = { crowd: 150, p95: 12_000 };

const { clients, outage, seed } = numbersFrom({ clients: 10_000, outage: 30_000, seed: 1 });
const say = (text: string): boolean => process.stdout.write(`${text}\n`);
const seconds = (milliseconds: number): string => `${(milliseconds / 1000).toFixed(1)} s`;

for (const retry of [undefined, 2000]) {
  const started = performance.now();
  const { returns, crowd, tries } = runHerd({ clients, outage, retry, seed });
  const [p50, p95, p99] = [0.5, 0.95, 0.99].map((share) => shareOf(returns, share));
  const isGood = crowd <= GOAL.crowd && (p95 ?? 0) <= GOAL.p95 && returns.length === clients;
  if (!isGood) process.exitCode = 1;
  say(`${clients} clients, host away for ${seconds(outage)}, retry: ${retry === undefined ? 'not sent' : `${retry} ms`}`);
  say(`  back           ${returns.length} of ${clients}`);
  say(`  busiest 100 ms ${crowd} reconnects (goal: at most ${GOAL.crowd}); while the host was away ${tries} tries`);
  say(`  return         p50 ${seconds(p50 ?? 0)}, p95 ${seconds(p95 ?? 0)} (goal: ${seconds(GOAL.p95)}), p99 ${seconds(p99 ?? 0)}`);
  say(`  ${isGood ? 'met' : 'MISSED'}, worked out in ${seconds(performance.now() - started)}\n`);
}
