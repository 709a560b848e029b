// One of any number of hosts that share a Redis: what is published at one reaches the readers of all.
import { createServer } from 'node:http';
import { getRequestListener } from '@hono/node-server';
import { createClient } from '@redis/client';
import { createCallHost } from 'ringback/host';
import { redisLog } from 'ringback/host/redis';

const { PORT = '8080', REDIS_URL = 'redis://127.0.0.1:6379', PUBLISH_TOKEN } = process.env;
const client = createClient({ url: REDIS_URL });
client.on('error', (error) => console.error(`Redis: ${error.message}`));
await client.connect();

const host = createCallHost({ log: redisLog({ client }), publishToken: PUBLISH_TOKEN });
const server = createServer(getRequestListener(host.fetch));
server.listen(Number(PORT), '127.0.0.1', () => console.log(`Ready: http://127.0.0.1:${server.address().port}/calls/stream`));

process.once('SIGTERM', async () => {
  server.close();
  await host.close({ graceMilliseconds: 5000 });
  server.closeAllConnections();
  client.destroy();
});
