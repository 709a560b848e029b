import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { connectCalls, type CallsClient } from '../../src/client/index.js';
import { findScenario } from '../../src/mock/index.js';
import { serveCalls, type CallsServer } from '../../src/testing/node/index.js';

let server: CallsServer;
let client: CallsClient;
let shown: string | undefined;
let state: string;

beforeEach(async () => {
  server = await serveCalls({ otherwise: (request) => new Response(`${request.method} of the app`) });
  client = connectCalls({ url: server.streamUrl });
  client.call$('42').subscribe((call) => { shown = call?.status; });
  client.connection$.subscribe((connection) => { ({ state } = connection); });
});

afterEach(async () => {
  client.close();
  await server.stop();
});

describe('serveCalls', () => {
  it('serves what is published and played, over a real port', async () => {
    await server.publish({ call: '42', status: 'ringing', seq: 1 });
    await expect.poll(() => shown).toBe('ringing');
    const busy = findScenario('busy');
    if (busy === undefined) throw new Error('There is no such scenario.');
    server.play(busy, { call: '42', speed: 10_000 });
    await expect.poll(() => shown).toBe('busy');
    expect(server.open).toBe(1);
  });

  it('lets the line break, and lets go of a reader that leaves', async () => {
    await expect.poll(() => state).toBe('live');
    server.cutAll({ refuseForMs: 60_000 });
    await expect.poll(() => state).toBe('waiting');
    server.restore();
    await expect.poll(() => state, { timeout: 5000 }).toBe('live');
    client.close();
    await expect.poll(() => server.open).toBe(0);
  });

  it('takes bodies, and leaves other addresses to the app', async () => {
    expect((await fetch(`${server.origin}/calls`, { method: 'POST', body: '[]' })).status).toBe(403);
    expect(await (await fetch(`${server.origin}/index.html`, { method: 'POST', body: 'x' })).text()).toBe('POST of the app');
  });

  it('sends the requests of a page to itself', async () => {
    let isRouted: ((url: URL) => boolean) | undefined;
    let sent = '';
    await server.route({
      route: async (url, handler) => {
        isRouted = url;
        await handler({ request: () => ({ url: () => 'https://app.example/calls/stream?x=1' }), continue: async ({ url: to }) => { sent = to; } });
      },
    });
    expect(['https://app.example/calls/stream', 'https://app.example/calls', 'https://app.example/callsheet'].map((url) => isRouted?.(new URL(url))))
      .toEqual([true, true, false]);
    expect(sent).toBe(`${server.origin}/calls/stream?x=1`);
  });
});
