// The demo page and the real host on one port. Started by start.mjs; PORT and HOST say where. With `--watch` the page
// follows the source as it is edited; without it nothing but the page's own client brings it back after a restart.
import { createServer } from 'node:http';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { getRequestListener } from '@hono/node-server';
import { runnerImport } from 'vite';
import { onOrphaned } from '../.ci/setup/on-orphaned.mjs';
import { listen } from './listen.mjs';
import { builtPage } from './page/built-page.mjs';
import { watchedPage } from './page/watched-page.mjs';

/**
 * The host behind the page, from demo/host.ts.
 *
 * @typedef {{ fetch: (request: Request) => Promise<Response>, close: () => Promise<void> | void }} DemoHost
 */

/** Addresses that the host answers; everything else is the page. */
const HOST_PATHS = ['/calls', '/webhooks'];

const folder = fileURLToPath(new URL('.', import.meta.url));
const server = createServer();
const page = await (process.argv.includes('--watch') ? watchedPage(folder, server) : builtPage(folder));

/** @type {DemoHost | undefined} */
let host;
let isStopping = false;
for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, () => void stop(0));
onOrphaned(() => void stop(0));

server.on('request', (request, response) => {
  const { pathname } = new URL(request.url ?? '/', 'http://localhost');
  if (HOST_PATHS.some((path) => pathname === path || pathname.startsWith(`${path}/`))) void answer(request, response);
  else page.handle(request, response);
});

// A page that comes back while the host is being made has to wait: 404 would tell it to stay away for good.
const answer = getRequestListener((request) => host?.fetch(request) ?? new Response(undefined, { status: 503, headers: { 'retry-after': '1' } }));

try {
  const port = await listen(server, process.env);
  const origin = `http://localhost:${port}`;
  host = await loadHost(origin);
  console.log(`Ringback is ready: ${origin}/`);
  console.log(`The host answers at ${HOST_PATHS.map((path) => origin + path).join(' and ')}. Ctrl+C ends both.`);
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  await stop(1);
}

/** @param {string} origin @returns {Promise<DemoHost>} */
async function loadHost(origin) {
  const { module } = await runnerImport(join(folder, 'host.ts'), { configFile: false, logLevel: 'error' });
  return module.createDemoHost({ origin });
}

/** Open streams would keep the server alive for as long as a page looks at it. @param {number} code */
async function stop(code) {
  if (isStopping) return;
  isStopping = true;
  server.close();
  await host?.close();
  server.closeAllConnections();
  await page.close();
  process.exit(code);
}
