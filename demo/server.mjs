// The demo page and the real host on one port. Started by start.mjs; PORT and HOST say where. With `--watch` the page
// follows the source as it is edited; without it nothing but the page's own client brings it back after a restart.
import { existsSync } from 'node:fs';
import { createServer } from 'node:http';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { getRequestListener } from '@hono/node-server';
import { msw } from 'msw/vite';
import { createServer as createViteServer } from 'vite';
import { onOrphaned } from '../.ci/setup/on-orphaned.mjs';
import { listen } from './listen.mjs';

/**
 * The host behind the page, from demo/host.ts.
 *
 * @typedef {{ fetch: (request: Request) => Promise<Response>, close: () => Promise<void> | void }} DemoHost
 */

/** Addresses that the host answers; everything else is the page. */
const HOST_PATHS = ['/calls', '/webhooks'];

/**
 * Vite's own script would reload the page once the server is back, and nobody would see the page recover by itself.
 *
 * @type {import('vite').Plugin}
 */
const withoutUpdates = {
  name: 'without-updates',
  transformIndexHtml: { order: 'post', handler: (html) => html.replace(/<script[^>]*\/@vite\/client"[^>]*><\/script>/, '') },
};

const folder = fileURLToPath(new URL('.', import.meta.url));
const isWatching = process.argv.includes('--watch');
// Vite takes the packages' development builds unless it is told otherwise.
if (!isWatching) process.env['NODE_ENV'] = 'production';
const server = createServer();
const vite = await createViteServer({
  root: folder,
  configFile: false,
  logLevel: 'warn',
  cacheDir: join(folder, '..', 'node_modules', '.vite', isWatching ? 'demo-watch' : 'demo'),
  plugins: [msw({ mode: 'worker-only' }), ...(isWatching ? [] : [withoutUpdates])],
  server: { middlewareMode: true, ...(isWatching ? { hmr: { server } } : { hmr: false, ws: false }), fs: { allow: [join(folder, '..')] } },
});

/** @type {DemoHost | undefined} */
let host;
let isStopping = false;
for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, () => void stop(0));
onOrphaned(() => void stop(0));

server.on('request', (request, response) => {
  const { pathname } = new URL(request.url ?? '/', 'http://localhost');
  if (host !== undefined && HOST_PATHS.some((path) => pathname === path || pathname.startsWith(`${path}/`))) void answer(request, response);
  else vite.middlewares(request, response);
});

const answer = getRequestListener((request) => host?.fetch(request) ?? new Response(undefined, { status: 503 }));

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

/** @param {string} origin @returns {Promise<DemoHost | undefined>} */
async function loadHost(origin) {
  if (!existsSync(join(folder, 'host.ts'))) return undefined;
  const { createDemoHost } = await vite.ssrLoadModule('/host.ts');
  return createDemoHost({ origin });
}

/** Open streams would keep the server alive for as long as a page looks at it. @param {number} code */
async function stop(code) {
  if (isStopping) return;
  isStopping = true;
  server.close();
  await host?.close();
  server.closeAllConnections();
  await vite.close();
  process.exit(code);
}
