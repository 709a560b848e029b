import { afterAll, beforeAll, it } from 'vitest';
import { redisLog, type RedisClient } from '../../src/host/redis/index.js';
import { RedisServer } from '../host/redis/redis-server.js';
import { RESUMABLE, soakBatch } from './soak-batch.js';

let server: RedisServer;
let client: RedisClient;
let made = 0;

beforeAll(async () => {
  server = await RedisServer.start();
  client = await server.client();
});
afterAll(() => server.stop());

it('over TCP, through a proxy that breaks things, with a Redis log, nothing is lost, doubled or backwards', { timeout: 240_000 }, () =>
  soakBatch(9001, () => redisLog({ client, prefix: `soak-${++made}`, resumableUpdates: RESUMABLE })));
