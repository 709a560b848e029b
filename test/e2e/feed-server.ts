import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { pipeline, Readable } from 'node:stream';
import { build } from 'vite';
import { WebSocketServer } from 'ws';
import { createCallHost, type CallHost } from '../../src/host/index.js';
import { upgradeListener } from '../../src/host/node/index.js';

/** The client as a page loads it: one module. */
async function bundleClient(): Promise<string> {
  const built = await build({
    configFile: false,
    logLevel: 'error',
    build: { write: false, target: 'es2022', minify: false, lib: { entry: 'src/client/index.ts', formats: ['es'] } },
  });
  const [output] = Array.isArray(built) ? built : [built];
  const chunk = output !== undefined && 'output' in output ? output.output[0] : undefined;
  if (chunk === undefined) throw new Error('The client was not built.');
  return chunk.code;
}

/** A host over real TCP with an empty page beside it, that counts who comes. */
export class FeedServer {
  readonly host: CallHost;
  readonly #server: Server;
  readonly #sockets = new WebSocketServer({ noServer: true, maxPayload: 16_384 });
  /** Whether the bodies of event streams are held back, as a buffering proxy does it. */
  holdsStreams = false;
  /** How many streams were asked for so far. */
  streams = 0;

  private constructor(host: CallHost, client: string) {
    this.host = host;
    this.#server = createServer((incoming, outgoing) => {
      if (incoming.url === '/') {
        outgoing.writeHead(200, { 'content-type': 'text/html' }).end('<!doctype html><title>Calls</title>');
        return;
      }
      if (incoming.url === '/framed') {
        outgoing.writeHead(200, { 'content-type': 'text/html' }).end('<!doctype html><title>Calls</title><iframe sandbox="allow-scripts" src="/"></iframe>');
        return;
      }
      if (incoming.url === '/client.js') {
        outgoing.writeHead(200, { 'content-type': 'text/javascript', 'access-control-allow-origin': '*' }).end(client);
        return;
      }
      const isStream = incoming.url === '/calls/stream' && incoming.method === 'GET';
      if (isStream) this.streams++;
      const stop = new AbortController();
      outgoing.on('close', () => { stop.abort(); });
      const headers = Object.entries(incoming.headers).map(([name, value]): [string, string] => [name, String(value)]);
      void host.fetch(new Request(`http://localhost${incoming.url ?? '/'}`, { method: incoming.method ?? 'GET', headers, signal: stop.signal })).then((answer) => {
        outgoing.writeHead(answer.status, Object.fromEntries(answer.headers));
        const isHeld = this.holdsStreams && answer.headers.get('content-type')?.startsWith('text/event-stream') === true;
        if (isHeld) outgoing.flushHeaders();
        else if (answer.body === null) outgoing.end();
        else pipeline(Readable.from(answer.body), outgoing, () => undefined);
      });
    });
    const take = upgradeListener(host, this.#sockets);
    this.#server.on('upgrade', (incoming, socket, head) => { if (!take(incoming, socket, head)) socket.destroy(); });
  }

  static async start(): Promise<FeedServer> {
    const feed = new FeedServer(createCallHost({ cors: { origins: '*' } }), await bundleClient());
    await new Promise<void>((resolve) => { feed.#server.listen(0, '127.0.0.1', resolve); });
    return feed;
  }

  get origin(): string {
    return `http://localhost:${this.port}`;
  }

  get port(): number {
    return (this.#server.address() as AddressInfo).port;
  }

  async stop(): Promise<void> {
    this.host.close();
    for (const socket of this.#sockets.clients) socket.terminate();
    this.#server.closeAllConnections();
    await new Promise((resolve) => { this.#server.close(resolve); });
  }
}
