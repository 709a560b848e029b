/** @import { IncomingMessage, Server, ServerResponse } from 'node:http' */
import { join } from 'node:path';
import { msw } from 'msw/vite';
import { createServer } from 'vite';
import { jsonImports } from '../../.ci/package/json-imports.mjs';

/**
 * The demo page for who works on it: it follows the source as it is edited, and reloads itself after a restart.
 *
 * @param {string} folder the page's folder
 * @param {Server} server the server that it is part of
 * @returns {Promise<{ handle: (request: IncomingMessage, response: ServerResponse) => void, close: () => Promise<void> }>}
 */
export async function watchedPage(folder, server) {
  const vite = await createServer({
    root: folder,
    configFile: false,
    logLevel: 'warn',
    cacheDir: join(folder, '..', 'node_modules', '.vite', 'demo'),
    plugins: [msw({ mode: 'worker-only' }), jsonImports],
    worker: { format: 'es', plugins: () => [jsonImports] },
    server: { middlewareMode: true, hmr: { server }, fs: { allow: [join(folder, '..')] } },
  });
  return { handle: (request, response) => vite.middlewares(request, response), close: () => vite.close() };
}
