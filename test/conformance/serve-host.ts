import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { getRequestListener } from '@hono/node-server';
import { WebSocketServer } from 'ws';
import { upgradeListener } from '../../src/host/node/index.js';
import type { CallHost } from '../../src/host/index.js';

/** A host behind a port of this machine, until it is closed. */
export interface Served {
  readonly origin: string;
  readonly port: number;
  close(): Promise<void>;
}

/** Serves a host over HTTP and WebSocket on a port of the loopback interface; a free one where none is given. */
export async function serveHost(host: Pick<CallHost, 'fetch' | 'socket' | 'socketPaths'>, port = 0): Promise<Served> {
  const listener = getRequestListener(host.fetch);
  const server = createServer((request, response) => void listener(request, response));
  const sockets = new WebSocketServer({ noServer: true, maxPayload: 16_384 });
  const take = upgradeListener(host, sockets);
  server.on('upgrade', (incoming, socket, head) => {
    if (!take(incoming, socket, head)) socket.destroy();
  });
  await new Promise<void>((resolve) => { server.listen(port, '127.0.0.1', resolve); });
  const address = server.address() as AddressInfo;
  return {
    origin: `http://127.0.0.1:${address.port}`,
    port: address.port,
    async close() {
      for (const client of sockets.clients) client.terminate();
      server.closeAllConnections();
      await new Promise((resolve) => { server.close(resolve); });
    },
  };
}
