// `npm run bench:host [-- --subscribers 10000 --updates 100 --every 250 --processes 1]`: one host, many readers of its event
// stream over loopback; how long an update takes to reach them, and what a reader weighs.
import { fork, type ChildProcess } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { numbersFrom } from '../soak/arguments.js';
import type { HostAnswer, HostOrder, ReadersAnswer } from './host/bench-messages.js';

/** What GOALS asks for, with ten thousand readers on two cores, in milliseconds. */
const GOAL_P99 = 250;

/** How wide a class of delays is, in milliseconds. */
const CLASS = 0.1;

const { subscribers, updates, every, processes } = numbersFrom({ subscribers: 10_000, updates: 100, every: 250, processes: 1 });
const HOOKS = new URL('../tools/source-hooks.mjs', import.meta.url).href;
const say = (text: string): boolean => process.stdout.write(`${text}\n`);
const pause = (milliseconds: number): Promise<void> => new Promise((resolve) => { setTimeout(resolve, milliseconds); });

function start(file: string, args: readonly string[], flags: readonly string[] = []): ChildProcess {
  return fork(fileURLToPath(new URL(file, import.meta.url)), args, { execArgv: ['--import', HOOKS, ...flags] });
}

/** The next thing of this type that a process says. */
function heard<A extends HostAnswer | ReadersAnswer, Type extends A['type']>(child: ChildProcess, type: Type): Promise<Extract<A, { type: Type }>> {
  return new Promise((resolve, reject) => {
    const listen = (answer: A): void => {
      if (answer.type !== type) return;
      child.off('message', listen);
      resolve(answer as Extract<A, { type: Type }>);
    };
    child.on('message', listen);
    child.once('exit', () => reject(new Error('A process of the bench ended.')));
  });
}

const order = (child: ChildProcess, what: HostOrder): void => void child.send(what);

async function weigh(host: ChildProcess): Promise<Extract<HostAnswer, { type: 'weight' }>> {
  const answer = heard<HostAnswer, 'weight'>(host, 'weight');
  order(host, { type: 'weigh' });
  return answer;
}

/** The delay that so much of all deliveries did not exceed, in milliseconds. */
function quantile(classes: readonly number[], share: number): number {
  let left = classes.reduce((sum, count) => sum + count, 0) * share;
  const index = classes.findIndex((count) => (left -= count) <= 0);
  return Number(((index + 1) * CLASS).toFixed(1));
}

const host = start('host/host-program.ts', [], ['--expose-gc']);
const { port } = await heard<HostAnswer, 'listening'>(host, 'listening');
const empty = await weigh(host);

const connecting = performance.now();
const each = Math.ceil(subscribers / processes);
const readers = Array.from({ length: processes }, (_, index) =>
  start('host/readers-program.ts', [String(port), String(Math.min(each, subscribers - index * each))]));
await Promise.all(readers.map((child) => heard<ReadersAnswer, 'connected'>(child, 'connected')));
const connectSeconds = (performance.now() - connecting) / 1000;
const full = await weigh(host);

const publishing = performance.now();
for (let sent = 0; sent < updates; sent++) {
  order(host, { type: 'publish', count: 1 });
  await pause(every); // oxlint-disable-line no-await-in-loop -- at its pace
}
await pause(2000);
const busy = await weigh(host);
const seconds = (performance.now() - publishing) / 1000;

const answers = await Promise.all(readers.map((child) => {
  const answer = heard<ReadersAnswer, 'delays'>(child, 'delays');
  child.send('delays');
  return answer;
}));
const classes = (answers[0]?.classes ?? []).map((_, index) => answers.reduce((sum, answer) => sum + (answer.classes[index] ?? 0), 0));
const deliveries = classes.reduce((sum, count) => sum + count, 0);
const result = {
  subscribers, updates, everyMilliseconds: every, deliveries, expected: subscribers * updates, connectSeconds: Number(connectSeconds.toFixed(1)),
  p50Milliseconds: quantile(classes, 0.5), p95Milliseconds: quantile(classes, 0.95), p99Milliseconds: quantile(classes, 0.99),
  slowestMilliseconds: Number((Math.max(...answers.map(({ slowest }) => slowest)) / 1000).toFixed(1)),
  rssBytesPerConnection: Math.round((full.rss - empty.rss) / subscribers), heapBytesPerConnection: Math.round((full.heap - empty.heap) / subscribers),
  rssMegabytes: Math.round(busy.rss / 1e6), cpuShare: Number(((busy.cpuMilliseconds - full.cpuMilliseconds) / seconds / 1000).toFixed(2)),
};
for (const child of [host, ...readers]) child.disconnect();

const isGood = deliveries === result.expected && full.connections === subscribers && result.p99Milliseconds <= GOAL_P99;
const row = (name: string, value: string): boolean => say(`  ${name.padEnd(26)} ${value}`);
say(`${subscribers} readers of one host in one process, ${updates} updates, one every ${every} ms`);
row('delivered', `${deliveries} of ${result.expected}`);
row('fan-out', `p50 ${result.p50Milliseconds.toFixed(1)} ms, p95 ${result.p95Milliseconds.toFixed(1)} ms, p99 ${result.p99Milliseconds.toFixed(1)} ms (goal: ${GOAL_P99} ms), slowest ${result.slowestMilliseconds} ms`);
row('a connection', `${(result.rssBytesPerConnection / 1000).toFixed(1)} KB of the process, ${(result.heapBytesPerConnection / 1000).toFixed(1)} KB of them JavaScript's`);
row('the process', `${result.rssMegabytes} MB, ${result.cpuShare} of a core while it published`);
row('connected in', `${result.connectSeconds} s`);
say(`  ${isGood ? 'met' : 'MISSED'}`);
say(JSON.stringify(result));
if (!isGood) process.exitCode = 1;
