// The host under measure, alone in its process: publishes when it is told to, and says what it weighs.
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { getRequestListener } from '@hono/node-server';
import { createCallHost } from '../../../src/host/index.js';
import type { HostAnswer, HostOrder } from './bench-messages.js';

const host = createCallHost();
const listener = getRequestListener(host.fetch);
const server = createServer((request, response) => void listener(request, response));
let seq = 0;

const say = (answer: HostAnswer): void => void process.send?.(answer);

async function publish(count: number): Promise<void> {
  for (let left = count; left > 0; left--) {
    seq += 1;
    // The time is that of the whole machine, so that the readers' processes can take the difference.
    const cause = { source: 'bench', text: String(process.hrtime.bigint()) };
    // oxlint-disable-next-line no-await-in-loop -- in order
    await host.publish({ call: `call-${seq % 1000}`, status: 'ringing', seq, try: 1, number: { slot: 'mobile', line: 'mobile', display: '+1 202 555 0123' }, cause });
  }
}

function weigh(): void {
  globalThis.gc?.();
  const { rss, heapUsed, external } = process.memoryUsage();
  const { user, system } = process.cpuUsage();
  say({ type: 'weight', rss, heap: heapUsed + external, connections: host.connections, cpuMilliseconds: (user + system) / 1000 });
}

// Nothing outlives the bench.
process.on('disconnect', () => process.exit());
process.on('message', (order: HostOrder) => {
  if (order.type === 'weigh') weigh();
  else void publish(order.count);
});
server.listen({ port: 0, host: '127.0.0.1', backlog: 4096 }, () => say({ type: 'listening', port: (server.address() as AddressInfo).port }));
