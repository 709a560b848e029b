// A host in an Express app that has routes of its own, with readers who have to be known.
import { getRequestListener } from '@hono/node-server';
import express from 'express';
import { createCallHost } from 'ringback/host';

const { PORT = '8080', PUBLISH_TOKEN } = process.env;

/** Who may see which calls; a real one asks a session or checks a signed token. */
const READERS = new Map([
  ['token-of-the-office', true],
  ['token-of-robin', { calls: (call) => call.startsWith('robin-') }],
]);

const host = createCallHost({
  publishToken: PUBLISH_TOKEN,
  authorize: (request) => READERS.get((request.headers.get('authorization') ?? '').replace('Bearer ', '')) ?? 401,
});
const listener = getRequestListener(host.fetch);

const app = express();
// Before anything that parses bodies, and without a path: the host wants the whole address and the body as it came.
app.use((request, response, next) => (/^\/(calls|webhooks)(\/|\?|$)/.test(request.url) ? listener(request, response) : next()));
app.use(express.json());
app.get('/health', (_request, response) => response.json({ readers: host.connections }));

const server = app.listen(Number(PORT), '127.0.0.1', () => console.log(`Ready: http://127.0.0.1:${server.address().port}/calls/stream`));

process.once('SIGTERM', () => {
  host.close();
  server.close();
  server.closeAllConnections();
});
