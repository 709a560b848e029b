import { createServer, type Server } from 'node:http';
import { createMockHost, type MockHost, type MockHostOptions } from '../../mock/mock-host.js';
import type { FetchHandler } from '../../mock/with-faults.js';
import { nodeListener } from './node-listener.js';

/** How a test's server is made. Every part may be left out. */
export interface ServeCallsOptions extends MockHostOptions {
  /** Default: one that is free. */
  readonly port?: number;
  /** Answers what is not at the calls' address: the pages of the app under test. Default: 404. */
  readonly otherwise?: FetchHandler;
}

/** What is needed of a page of Playwright. */
export interface RoutedPage {
  route(url: (url: URL) => boolean, handler: (route: RoutedRequest) => Promise<void>): Promise<unknown>;
}

interface RoutedRequest {
  request(): { url(): string };
  continue(options: { url: string }): Promise<void>;
}

/** A host on a port of this machine, with scenarios to play and faults to switch. */
export interface CallsServer extends MockHost {
  /** Where it is, for example `http://127.0.0.1:54321`. */
  readonly origin: string;
  /** The address of its stream, for `<call-feed src>`. */
  readonly streamUrl: string;
  /** Sends every request that a page makes to the calls' path here, whatever origin it asks: the page under test stays as it is. */
  route(page: RoutedPage): Promise<void>;
  /** Ends every stream, frees the port and leaves no timer. */
  stop(): Promise<void>;
  [Symbol.asyncDispose](): Promise<void>;
}

/**
 * Starts a host for tests that drive a real browser. It is the real host's handler over its memory log; other origins may read it.
 *
 * It listens on this machine only.
 */
export async function serveCalls(options: ServeCallsOptions = {}): Promise<CallsServer> {
  const { url = '/calls', port = 0, otherwise = () => new Response('There is nothing at this address.', { status: 404 }) } = options;
  const host = createMockHost({ ...options, host: { cors: { origins: '*' }, ...options.host } });
  const { pathname } = new URL(url, 'http://localhost');
  const isOurs = (path: string): boolean => path === pathname || path.startsWith(`${pathname}/`);
  const server = createServer(nodeListener((request) => (isOurs(new URL(request.url).pathname) ? host.fetch(request) : otherwise(request))));
  const origin = `http://127.0.0.1:${await listen(server, port)}`;

  const stop = async (): Promise<void> => {
    host.close();
    const closed = new Promise<void>((resolve) => { server.close(() => resolve()); });
    server.closeAllConnections();
    await closed;
  };

  return Object.assign(host, {
    origin,
    streamUrl: `${origin}${pathname}/stream`,
    async route(page: RoutedPage) {
      await page.route(({ pathname: path }) => isOurs(path), (route) => {
        const { pathname: path, search } = new URL(route.request().url());
        return route.continue({ url: `${origin}${path}${search}` });
      });
    },
    stop,
    [Symbol.asyncDispose]: stop,
  });
}

function listen(server: Server, port: number): Promise<number> {
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, '127.0.0.1', () => {
      const address = server.address();
      if (typeof address === 'object' && address !== null) resolve(address.port);
    });
  });
}
