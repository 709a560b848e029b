// A host on a Redis that others share, as a process of its own: started by two-hosts.redis.test.ts, to be killed.
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { getRequestListener } from '@hono/node-server';
import { createClient } from '@redis/client';
import { WebSocketServer } from 'ws';
import { createCallHost } from '../../../src/host/index.js';
import { upgradeListener } from '../../../src/host/node/index.js';
import { redisLog } from '../../../src/host/redis/index.js';

const [, , url = '', port = '0'] = process.argv;
const client = createClient({ url });
client.on('error', () => undefined);
await client.connect();
const host = createCallHost({ log: redisLog({ client }), publishToken: 'a-token-for-tests', retryMilliseconds: 20 });
const listener = getRequestListener(host.fetch);
const server = createServer((request, response) => void listener(request, response));
server.on('upgrade', upgradeListener(host, new WebSocketServer({ noServer: true })));
server.listen(Number(port), '127.0.0.1', () => process.stdout.write(`Listening on ${(server.address() as AddressInfo).port}.\n`));
