import type { ServerResponse } from 'node:http';
import { getRequestListener } from '@hono/node-server';
import type { Plugin } from 'vite';
import { createCallHost } from '../../src/host/index.js';

/** How many updates a storm has; the last of them says that the line is busy. */
const STORM = 201;

/**
 * A host of calls under `/calls`, beside the pages that tests run in: a real one over real connections, because WebKitGTK keeps
 * what a service worker streams until it ends.
 *
 * A test has its way with it by posting to `/calls-endpoint/storm` (many updates of the call `1`, one after the other) and
 * `/calls-endpoint/cut` (every stream is cut off), and reads from `/calls-endpoint/counts` how many streams were asked for and
 * how many are open.
 */
export const callsEndpoint: Plugin = {
  name: 'calls-endpoint',
  configureServer({ middlewares }) {
    const host = createCallHost();
    const serve = getRequestListener(host.fetch, { overrideGlobalObjects: false });
    const streams = new Set<ServerResponse>();
    let asked = 0;
    const ways: Readonly<Record<string, () => unknown>> = {
      '/storm': async () => {
        // oxlint-disable-next-line no-await-in-loop -- one after the other
        for (let seq = 1; seq <= STORM; seq++) await host.publish({ call: '1', status: seq === STORM ? 'busy' : 'ringing', seq });
      },
      '/cut': () => { for (const stream of streams) stream.destroy(); },
      '/counts': () => ({ asked, open: host.connections }),
    };

    middlewares.use('/calls-endpoint', (request, response, next) => {
      const way = ways[request.url ?? ''];
      if (way === undefined) next();
      else void Promise.resolve(way()).then((facts: unknown) => response.end(JSON.stringify(facts ?? {})));
    });
    middlewares.use('/calls/stream', (request, response) => {
      asked++;
      streams.add(response);
      response.on('close', () => streams.delete(response));
      request.url = '/calls/stream';
      void serve(request, response);
    });
  },
};
