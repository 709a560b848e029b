import { setupWorker } from 'msw/browser';
import { createMockServer, localFetch } from '../../src/mock/index.js';
import { MOCK_URL, MockStage } from './mock-stage.js';

/**
 * Starts the mock server behind a service worker, so that its messages cross a network that the browser's own tools show.
 * Where no worker may run (a private window, an address without TLS), the page asks the mock directly.
 */
export async function openMock(): Promise<MockStage> {
  const server = createMockServer({ url: MOCK_URL });
  const worker = setupWorker(...server.handlers);
  const isIntercepting = await worker.start({ quiet: true, onUnhandledFrame: 'bypass' }).then(() => true, () => false);
  return isIntercepting
    ? new MockStage(server, (url, init) => fetch(url, init), () => worker.stop())
    : new MockStage(server, localFetch(server.fetch), () => undefined);
}
