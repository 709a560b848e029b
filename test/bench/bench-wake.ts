// `npm run bench:wake -- [--clients 40] [--seed 1]`: how long a client takes to be live again after a sign that all is well again, over
// real sockets and in real time. Goal: within 2 s for 95 of 100.
import { filter, firstValueFrom } from 'rxjs';
import { sse, type LineSign } from '../../src/client/index.js';
import { createCallHost } from '../../src/host/index.js';
import { createRandom } from '../../src/mock/random.js';
import { serveHost } from '../conformance/serve-host.js';
import { numbersFrom } from '../soak/arguments.js';
import { SoakedClient } from '../soak/soaked-client.js';
import { FaultProxy } from '../soak/tcp/fault-proxy.js';

/** What happens to a client, and what tells it that it is over. */
interface Trial {
  readonly name: string;
  readonly breaks: (client: SoakedClient, proxy: FaultProxy) => void;
  readonly mends: (client: SoakedClient) => void;
}

const SLEEP = 600_000;

const cut = (_: SoakedClient, proxy: FaultProxy): void => {
  proxy.isDown = true;
  proxy.cutAll();
};
const halfOpen = (_: SoakedClient, proxy: FaultProxy): void => {
  proxy.isDown = true;
  proxy.muteAll();
};
const tell = (sign: LineSign) => (client: SoakedClient): void => client.sign(sign);

const TRIALS: readonly Trial[] = [
  { name: 'online, after offline', breaks: (client, proxy) => { client.sign('offline'); cut(client, proxy); }, mends: tell('online') },
  { name: 'online, half-open', breaks: halfOpen, mends: tell('online') },
  { name: 'visibilitychange', breaks: cut, mends: tell('visible') },
  { name: 'pageshow', breaks: (client, proxy) => { client.sign('put-away'); cut(client, proxy); }, mends: tell('taken-out') },
  { name: 'wake from sleep, half-open', breaks: halfOpen, mends: (client) => client.clock.jump(SLEEP) },
];

const { clients, seed } = numbersFrom({ clients: 40, seed: 1 });
const random = createRandom(seed);
const host = createCallHost();
const served = await serveHost(host);
const say = (text: string): boolean => process.stdout.write(`${text}\n`);
const pass = (milliseconds: number): Promise<void> => new Promise((resolve) => { setTimeout(resolve, milliseconds); });

/** Breaks one client's line for a while, and gives how long it takes to be live again over another one. */
async function measure({ breaks, mends }: Trial, place: number): Promise<number> {
  const proxy = new FaultProxy(served.port);
  await proxy.listen();
  const client = new SoakedClient({
    seed: seed + place, origin: `http://127.0.0.1:${proxy.port}`, speed: 1, transport: sse(), auth: () => 'token',
    task(work) {
      const timer = setImmediate(work);
      return () => clearImmediate(timer);
    },
  });
  const { connection$ } = client.client;
  await firstValueFrom(connection$.pipe(filter(({ state }) => state === 'live')));
  const away = 3000 + random() * 12_000;
  breaks(client, proxy);
  await pass(away);
  proxy.isDown = false;
  const before = proxy.connections;
  const began = performance.now();
  mends(client);
  await firstValueFrom(connection$.pipe(filter(({ state }) => state === 'live' && proxy.connections > before)));
  const took = performance.now() - began;
  client.client.close();
  await proxy.close();
  return took;
}

say(`${clients} clients for each sign, away for 3 to 15 s`);
for (const trial of TRIALS) {
  // oxlint-disable-next-line no-await-in-loop -- one sign after the other
  const times = (await Promise.all(Array.from({ length: clients }, (_, place) => measure(trial, place)))).toSorted((a, b) => a - b);
  const at = (share: number): string => `${((times[Math.floor(times.length * share)] ?? 0) / 1000).toFixed(2)} s`;
  say(`${trial.name.padEnd(28)} p50 ${at(0.5)}, p95 ${at(0.95)}, longest ${at(0.999)}`);
  if ((times[Math.floor(times.length * 0.95)] ?? 0) > 2000) process.exitCode = 1;
}
host.close();
await served.close();
