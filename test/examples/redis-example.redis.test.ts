import { afterAll, afterEach, beforeAll, expect, it } from 'vitest';
import { RedisServer } from '../host/redis/redis-server.js';
import { SseReader, updatesIn } from '../host/sse-reader.js';
import { endPrograms, startProgram } from '../tools/process.js';

const PUBLISH_TOKEN = 'a-token-for-tests';
let redis: RedisServer;

beforeAll(async () => { redis = await RedisServer.start(); });
afterEach(endPrograms);
afterAll(() => redis.stop());

async function start(): Promise<string> {
  const program = startProgram(new URL('../../docs/examples/redis/server.mjs', import.meta.url), [], { PORT: '0', PUBLISH_TOKEN, REDIS_URL: redis.url });
  const [, origin = ''] = await program.printed(/Ready: (http:\/\/127\.0\.0\.1:\d+)\/calls\/stream/);
  return origin;
}

it('what is published at one of two hosts reaches the readers of the other', async () => {
  const [one, other] = await Promise.all([start(), start()]);
  const reader = new SseReader(await fetch(`${other}/calls/stream`));
  await reader.until('ready');
  await fetch(`${one}/calls`, {
    method: 'POST', body: '{"call":"42","status":"ringing","seq":1}',
    headers: { 'content-type': 'application/json', authorization: `Bearer ${PUBLISH_TOKEN}` },
  });
  expect(updatesIn((await reader.until('update')).slice(-1))).toEqual([{ call: '42', status: 'ringing', seq: 1 }]);
});
