import type { HttpHandler } from 'msw/http';
import { callHandlers } from './call-handlers.js';
import { createMockHost, type MockHost, type MockHostOptions } from './mock-host.js';

/** How a mock server is made. Every part may be left out. */
export type MockServerOptions = MockHostOptions;

/** A mock host, and handlers that let MSW answer with it. */
export interface MockServer extends MockHost {
  /** For MSW: `setupWorker(...server.handlers)` in a browser, `setupServer(...server.handlers)` in Node. */
  readonly handlers: readonly HttpHandler[];
}

/** Makes a mock server: a {@link MockHost} behind MSW. It needs MSW only for `handlers`. It does not listen on a port. */
export function createMockServer(options: MockServerOptions = {}): MockServer {
  const { url = '/calls' } = options;
  const host = createMockHost(options);
  return Object.assign(host, { handlers: callHandlers({ url, fetch: host.fetch }) });
}
