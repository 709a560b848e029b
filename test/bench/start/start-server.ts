import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { brotliCompressSync } from 'node:zlib';
import { pageScript } from '../suite/page-script.js';
import { STREAM, type Contestant } from './contestants.js';

/** A server that is up. */
export interface StartServer {
  /** The address of a contestant's page. */
  readonly pageOf: (contestant: Contestant) => string;
  readonly close: () => void;
}

/** The call as it stands when a page comes. */
const CALL = 'data: {"call":"42","seq":1,"status":"ringing"}\n\nevent: ready\nid: 1\ndata: {"cursor":"1"}\n\n';

/** Serves the contestants' pages and files, compressed with brotli beforehand, and the stream that they read. */
export async function serveStarts(contestants: readonly Contestant[]): Promise<StartServer> {
  const stopwatch = await pageScript('start/stopwatch.ts');
  const files = new Map<string, { readonly type: string; readonly content: Buffer }>();
  const offer = (path: string, type: string, content: string | Uint8Array): void => void files.set(path, { type, content: brotliCompressSync(content) });
  for (const [index, { script, body, awaited, files: own }] of contestants.entries()) {
    offer(`/${index}/`, 'text/html; charset=utf-8', `<!doctype html><html lang="en"><title>start</title><link rel="icon" href="data:,">
<script>const awaited = ${JSON.stringify(awaited)};${stopwatch}</script>
<script type="module" src="${script}"></script>
${body}
</html>`);
    for (const [path, content] of own) offer(path, path.endsWith('.css') ? 'text/css' : 'text/javascript', content);
  }
  const server = createServer(({ url = '', headers }, response) => {
    const file = files.get(url);
    if (url === STREAM) response.writeHead(200, { 'Content-Type': 'text/event-stream', 'Cache-Control': 'no-store' }).write(CALL);
    else if (file === undefined) response.writeHead(404).end();
    else if (!headers['accept-encoding']?.includes('br')) response.writeHead(406).end();
    else response.writeHead(200, { 'Content-Type': file.type, 'Content-Encoding': 'br', 'Content-Length': file.content.length }).end(file.content);
  });
  await new Promise<void>((resolve) => { server.listen(0, '127.0.0.1', resolve); });
  const { port } = server.address() as AddressInfo;
  return {
    pageOf: (contestant) => `http://127.0.0.1:${port}/${contestants.indexOf(contestant)}/`,
    close() {
      server.closeAllConnections();
      server.close();
    },
  };
}
