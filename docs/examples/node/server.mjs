// A host in plain Node: event streams, polling and WebSockets, kept in SQLite, so that a restart loses nothing.
import { createServer } from 'node:http';
import { getRequestListener } from '@hono/node-server';
import { createCallHost } from 'ringback/host';
import { upgradeListener } from 'ringback/host/node';
import { sqliteLog } from 'ringback/host/sqlite';
import { WebSocketServer } from 'ws';

const { PORT = '8080', DATABASE = 'calls.db', PUBLISH_TOKEN } = process.env;
const log = sqliteLog({ path: DATABASE });
const host = createCallHost({ log, publishToken: PUBLISH_TOKEN, metricsPath: '/metrics' });

const server = createServer(getRequestListener(host.fetch));
const takeSocket = upgradeListener(host, new WebSocketServer({ noServer: true, maxPayload: 16_384 }));
server.on('upgrade', (request, socket, head) => takeSocket(request, socket, head) || socket.destroy());
server.listen(Number(PORT), '127.0.0.1', () => console.log(`Ready: http://127.0.0.1:${server.address().port}/calls/stream`));

process.once('SIGTERM', async () => {
  server.close();
  await host.close({ graceMilliseconds: 5000 });
  log.close();
  server.closeAllConnections();
});
