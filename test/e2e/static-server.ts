import { createServer, type Server } from 'node:http';
import { readFile } from 'node:fs/promises';
import { extname, join, normalize } from 'node:path';

const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8', '.js': 'text/javascript', '.css': 'text/css', '.svg': 'image/svg+xml', '.json': 'application/json', '.txt': 'text/plain',
};

/** Serves a folder of files under a path, as web servers do. */
export async function serveFolder(folder: string, base: string): Promise<{ readonly address: string; readonly close: () => void }> {
  const server: Server = createServer((request, response) => {
    const { pathname } = new URL(request.url ?? '/', 'http://localhost');
    const name = pathname.startsWith(base) ? pathname.slice(base.length).replace(/(^|\/)$/, '$1index.html') : '..';
    const path = normalize(join(folder, name));
    readFile(path.startsWith(folder) ? path : '').then(
      (file) => response.writeHead(200, { 'content-type': TYPES[extname(path)] ?? 'application/octet-stream' }).end(file),
      () => response.writeHead(404).end(),
    );
  });
  await new Promise<void>((resolve) => { server.listen(0, '127.0.0.1', resolve); });
  const at = server.address();
  return { address: `http://127.0.0.1:${typeof at === 'object' && at !== null ? at.port : 0}${base}`, close: () => server.close().closeAllConnections() };
}
