import { afterAll, beforeAll, it } from 'vitest';
import { redisLog } from '../../src/host/redis/index.js';
import { RedisServer } from '../host/redis/redis-server.js';
import { passesEveryCase } from './own-host.js';

let server: RedisServer;

beforeAll(async () => { server = await RedisServer.start(); });
afterAll(() => server.stop());

it('our own host over a Redis log keeps to the protocol, and takes every advice', { timeout: 120_000 }, async () => {
  await passesEveryCase(redisLog({ client: await server.client() }));
});
