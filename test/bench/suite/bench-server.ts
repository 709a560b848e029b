import { createServer, type RequestListener } from 'node:http';
import type { AddressInfo } from 'node:net';

/** What a server serves. */
export interface BenchContent {
  readonly scripts: readonly string[];
  readonly body?: string;
  /** Answers what is neither the page nor one of its scripts. */
  readonly answer?: RequestListener;
}

/** A server on this machine. */
export interface BenchServer {
  readonly url: string;
  readonly close: () => void;
}

/** Serves a page with these scripts. It is isolated from other origins, so that its clock ticks in five microseconds and not in a hundred. */
export async function serveBenchPage({ scripts, body = '', answer }: BenchContent): Promise<BenchServer> {
  const tags = scripts.map((_, index) => `<script type="module" src="/script-${index}.js"></script>`).join('');
  const server = createServer((request, response) => {
    response.setHeader('Cross-Origin-Opener-Policy', 'same-origin');
    response.setHeader('Cross-Origin-Embedder-Policy', 'require-corp');
    const script = scripts[Number(/^\/script-(\d+)\.js$/.exec(request.url ?? '')?.[1])];
    if (script !== undefined) response.setHeader('Content-Type', 'text/javascript').end(script);
    else if (request.url === '/') response.setHeader('Content-Type', 'text/html; charset=utf-8').end(`<!doctype html><html lang="en"><title>bench</title><link rel="icon" href="data:,"><body>${body}${tags}`);
    else if (answer !== undefined) answer(request, response);
    else response.writeHead(404).end();
  });
  await new Promise<void>((resolve) => { server.listen(0, '127.0.0.1', resolve); });
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    close() {
      server.closeAllConnections();
      server.close();
    },
  };
}
