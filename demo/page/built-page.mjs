/** @import { IncomingMessage, ServerResponse } from 'node:http' */
import { extname } from 'node:path';
import { msw } from 'msw/vite';
import { build } from 'vite';

/** @type {Readonly<Record<string, string>>} */
const TYPES = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.svg': 'image/svg+xml',
};

/**
 * The demo page as visitors get it: built once, which takes less than a second, and served from memory.
 *
 * @param {string} folder the page's folder
 * @returns {Promise<{ handle: (request: IncomingMessage, response: ServerResponse) => void, close: () => Promise<void> }>}
 */
export async function builtPage(folder) {
  // Libraries decide by this whether to bring their development builds along.
  process.env['NODE_ENV'] = 'production';
  const files = await buildFiles(folder);
  return {
    handle(request, response) {
      const { pathname } = new URL(request.url ?? '/', 'http://localhost');
      const name = pathname === '/' ? 'index.html' : pathname.slice(1);
      const file = files.get(name);
      if (file === undefined) {
        response.writeHead(404, { 'content-type': 'text/plain; charset=utf-8' }).end('There is nothing at this address.');
        return;
      }
      // The names of the other files change with what is in them.
      const cache = name.startsWith('assets/') ? 'public, max-age=31536000, immutable' : 'no-cache';
      response.writeHead(200, { 'content-type': TYPES[extname(name)] ?? 'application/octet-stream', 'cache-control': cache });
      response.end(request.method === 'HEAD' ? undefined : file);
    },
    close: () => Promise.resolve(),
  };
}

/** @param {string} folder @returns {Promise<Map<string, string | Uint8Array>>} */
async function buildFiles(folder) {
  const built = await build({
    root: folder,
    configFile: false,
    logLevel: 'error',
    plugins: [msw({ mode: 'worker-only' })],
    worker: { format: 'es' },
    build: { write: false, target: 'es2022', chunkSizeWarningLimit: Number.POSITIVE_INFINITY },
  });
  const [output] = [built].flat();
  if (output === undefined || !('output' in output)) throw new Error('The demo page could not be built.');
  return new Map(output.output.map((file) => [file.fileName, file.type === 'chunk' ? file.code : file.source]));
}
