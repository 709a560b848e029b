import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { getRequestListener } from '@hono/node-server';

/** A handler behind a port of this machine, until it is closed. */
export interface Served {
  readonly origin: string;
  close(): Promise<void>;
}

/** Serves a handler over HTTP on a free port of the loopback interface. */
export async function serveHandler(fetch: (request: Request) => Response | Promise<Response>): Promise<Served> {
  const listener = getRequestListener(fetch);
  const server = createServer((request, response) => void listener(request, response));
  await new Promise<void>((resolve) => { server.listen(0, '127.0.0.1', resolve); });
  const { port } = server.address() as AddressInfo;
  return {
    origin: `http://127.0.0.1:${port}`,
    async close() {
      server.closeAllConnections();
      await new Promise((resolve) => { server.close(resolve); });
    },
  };
}
