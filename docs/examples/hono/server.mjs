// A host in a Hono app, WebSockets included.
import { serve, upgradeWebSocket } from '@hono/node-server';
import { Hono } from 'hono';
import { createCallHost } from 'ringback/host';
import { WebSocketServer } from 'ws';

const { PORT = '8080', PUBLISH_TOKEN } = process.env;
const host = createCallHost({ publishToken: PUBLISH_TOKEN });

const app = new Hono();
app.get('/', (context) => context.text('An app of its own.'));
// Event streams and WebSockets have one address; Hono tells them apart by the upgrade.
for (const path of host.socketPaths) {
  app.get(path, upgradeWebSocket((context) => ({ onOpen: (_event, { raw }) => host.socket(context.req.raw, raw) })));
}
app.all('/calls/*', (context) => host.fetch(context.req.raw));
app.all('/webhooks/*', (context) => host.fetch(context.req.raw));

const websocket = { server: new WebSocketServer({ noServer: true, maxPayload: 16_384 }) };
const server = serve({ fetch: app.fetch, websocket, port: Number(PORT), hostname: '127.0.0.1' }, ({ port }) => {
  console.log(`Ready: http://127.0.0.1:${port}/calls/stream`);
});

process.once('SIGTERM', () => {
  host.close();
  server.close();
  server.closeAllConnections();
});
