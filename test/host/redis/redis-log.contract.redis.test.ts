import { afterAll, beforeAll } from 'vitest';
import { redisLog, type RedisClient } from '../../../src/host/redis/index.js';
import { describeLog } from '../log-contract.js';
import { RedisServer } from './redis-server.js';

let server: RedisServer;
let client: RedisClient;
let made = 0;

beforeAll(async () => {
  server = await RedisServer.start();
  client = await server.client();
});
afterAll(() => server.stop());

describeLog('the Redis log', {
  make: async (options) => redisLog({ client, prefix: `test-${++made}`, ...options }),
  end: async () => undefined,
});
