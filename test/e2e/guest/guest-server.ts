import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { getRequestListener } from '@hono/node-server';
import { createCallHost, type CallHost } from '../../../src/host/index.js';

/** Something that a host's web server has, with the headers it sends along. */
export interface HostFile {
  readonly type: 'text/html' | 'text/javascript' | 'text/css';
  readonly text: string;
  readonly headers?: Readonly<Record<string, string>>;
}

/** A page of a host. */
export const pageOf = (body: string, headers: Readonly<Record<string, string>> = {}, head = ''): HostFile => ({
  type: 'text/html', text: `<!doctype html><html lang="en"><head><title>Guest</title>${head}</head><body>${body}</body></html>`, headers,
});

/** A script of a host. */
export const scriptOf = (text: string): HostFile => ({ type: 'text/javascript', text });

// A sandboxed frame has no origin that could be named.
const newHost = (): CallHost => createCallHost({ cors: { origins: '*' } });

/** A plain web server with a host of calls beside its files. */
export class GuestServer {
  #host = newHost();
  readonly #server: Server;
  readonly #files = new Map<string, HostFile>();

  private constructor() {
    const serve = getRequestListener((request) => this.#host.fetch(request), { overrideGlobalObjects: false });
    this.#server = createServer((request, response) => {
      const { pathname } = new URL(request.url ?? '/', 'http://localhost');
      const file = this.#files.get(pathname);
      if (pathname.startsWith('/calls')) void serve(request, response);
      // What a browser asks for by itself is no complaint of the page's.
      else if (pathname === '/favicon.ico') response.writeHead(204).end();
      else if (file === undefined) response.writeHead(404).end();
      else response.writeHead(200, { 'content-type': `${file.type}; charset=utf-8`, ...file.headers }).end(file.text);
    });
  }

  static async start(files: Readonly<Record<string, HostFile>>): Promise<GuestServer> {
    const guest = new GuestServer();
    guest.put(files);
    await new Promise<void>((resolve) => { guest.#server.listen(0, '127.0.0.1', resolve); });
    return guest;
  }

  get host(): CallHost { return this.#host; }

  /** Begins with a host that knows of no calls. */
  renew(): void {
    this.#host.close();
    this.#host = newHost();
  }

  /** Adds files, by their paths. */
  put(files: Readonly<Record<string, HostFile>>): void {
    for (const [path, file] of Object.entries(files)) this.#files.set(path, file);
  }

  get origin(): string {
    return `http://localhost:${(this.#server.address() as AddressInfo).port}`;
  }

  async stop(): Promise<void> {
    this.#host.close();
    this.#server.closeAllConnections();
    await new Promise((resolve) => { this.#server.close(resolve); });
  }
}
