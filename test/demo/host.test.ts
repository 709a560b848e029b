import { describe, expect, it } from 'vitest';
import { createDemoHost, type DemoHost } from '../../demo/host.js';
import { DEMO_PUBLISH_TOKEN } from '../../demo/state/commands.js';

const ORIGIN = 'http://localhost:5173';

async function withHost<T>(env: Record<string, string>, use: (host: DemoHost) => Promise<T>): Promise<T> {
  const host = createDemoHost({ origin: ORIGIN, env, speed: 1000 });
  try {
    return await use(host);
  } finally {
    host.close();
  }
}

const publishing = (token: string): Request => new Request(`${ORIGIN}/calls`, {
  method: 'POST',
  headers: { 'authorization': `Bearer ${token}`, 'content-type': 'application/json' },
  body: '{"call":"42","status":"busy"}',
});

const story = (headers: Record<string, string> = {}): Request => new Request(`${ORIGIN}/calls/demo/story`, { method: 'POST', headers });

const webhook = (): Request => new Request(`${ORIGIN}/webhooks/twilio`, { method: 'POST', body: 'CallSid=CA1&CallStatus=busy' });

describe('createDemoHost', () => {
  it('knows a call from the start', async () => {
    await withHost({}, async (host) => {
      const state: unknown = await (await host.fetch(new Request(`${ORIGIN}/calls?call=story-1`))).json();
      expect(state).toMatchObject({ calls: [{ call: 'story-1', status: 'queued', contact: { name: 'Ada Okafor' } }] });
    });
  });

  it('plays another story each time it is asked', async () => {
    await withHost({}, async (host) => {
      expect(await (await host.fetch(story())).json()).toEqual({ call: 'story-2' });
      expect(await (await host.fetch(story({ origin: ORIGIN }))).json()).toEqual({ call: 'story-3' });
    });
  });

  it('plays nothing for a page of another origin', async () => {
    await withHost({}, async (host) => {
      expect((await host.fetch(story({ origin: 'https://elsewhere.example' }))).status).toBe(403);
      expect((await host.fetch(story({ origin: 'http://localhost:9999' }))).status).toBe(403);
    });
  });

  it('takes the documented token while only this machine can reach it', async () => {
    await withHost({}, async (host) => {
      expect((await host.fetch(publishing(DEMO_PUBLISH_TOKEN))).status).toBe(200);
      expect((await host.fetch(publishing('another'))).status).toBe(401);
      expect((await host.fetch(webhook())).status).toBe(403);
    });
  });

  it('takes only tokens of one’s own once others can reach it', async () => {
    await withHost({ HOST: '0.0.0.0' }, async (host) => {
      expect((await host.fetch(publishing(DEMO_PUBLISH_TOKEN))).status).toBe(403);
      expect((await host.fetch(webhook())).status).toBe(404);
      expect((await host.fetch(story())).status).toBe(403);
    });
    await withHost({ HOST: '0.0.0.0', RINGBACK_PUBLISH_TOKEN: 'of-my-own' }, async (host) => {
      expect((await host.fetch(publishing(DEMO_PUBLISH_TOKEN))).status).toBe(401);
      expect((await host.fetch(publishing('of-my-own'))).status).toBe(200);
    });
  });
});
