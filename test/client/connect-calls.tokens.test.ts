import { describe, expect, it, vi } from 'vitest';
import { FakeClient } from './support/fake-client.js';
import { settle } from './support/fake-clock.js';
import { NOTHING_HELD } from './support/fake-environment.js';

describe('tokens', () => {
  it('are asked for before each connect and stay out of address and errors', async () => {
    const auth = vi.fn(() => Promise.resolve(`secret-${auth.mock.calls.length}`));
    const feed = new FakeClient({ auth });
    await settle();
    expect(feed.host.latest.headers.get('authorization')).toBe('Bearer secret-1');
    feed.host.latest.cut();
    await feed.advance(2000);
    expect(feed.host.latest.headers.get('authorization')).toBe('Bearer secret-2');
    expect(JSON.stringify([feed.connections, feed.host.requests.map(({ url }) => url.href)])).not.toContain('secret');
    feed.client.close();
  });

  it('are asked for once more where the host refuses one; then waited for; then the line is closed', async () => {
    const auth = vi.fn(() => 'token');
    const feed = new FakeClient({ auth });
    for (let i = 0; i < 30 && feed.connection.state !== 'closed'; i++) {
      // oxlint-disable-next-line no-await-in-loop -- one try after the other
      await settle();
      if (feed.host.latest.isOpen) feed.host.latest.refuse(401);
      // oxlint-disable-next-line no-await-in-loop
      await feed.advance(1000);
    }
    expect(feed.connection).toMatchObject({ state: 'closed', reason: 'unauthorized', error: { code: 'refused', status: 401 } });
    expect(feed.states).toEqual(['connecting', 'waiting', 'connecting', 'waiting', 'connecting', 'closed']);
    expect(auth).toHaveBeenCalledTimes(6);
    await feed.advance(600_000);
    expect(feed.host.requests).toHaveLength(6);
    expect(feed.environment.held).toEqual(NOTHING_HELD);
  });

  it('that are renewed in time change nothing on the screen', async () => {
    const auth = vi.fn(() => `token-${auth.mock.calls.length}`);
    const feed = new FakeClient({ auth });
    await settle();
    feed.host.latest.refuse(401);
    await settle();
    expect(feed.host.latest.headers.get('authorization')).toBe('Bearer token-2');
    await feed.goLive();
    expect(feed.states).toEqual(['connecting', 'live']);
    feed.client.close();
  });

  it('without auth a refusal is final at once', async () => {
    const feed = new FakeClient();
    feed.host.latest.refuse(401);
    await settle();
    expect(feed.connection).toMatchObject({ state: 'closed', reason: 'unauthorized' });
    expect(feed.environment.held).toEqual(NOTHING_HELD);
  });

  it('that cannot be had are waited for, with the app\'s own error as the cause', async () => {
    const auth = vi.fn((): Promise<string> => Promise.reject(new Error('signed out')));
    const feed = new FakeClient({ auth });
    await settle();
    expect(feed.connection).toMatchObject({ state: 'waiting', reason: 'no-token', error: { code: 'no-token', cause: { message: 'signed out' } } });
    auth.mockImplementation(() => Promise.resolve('token'));
    await feed.advance(2000);
    await feed.goLive();
    expect(feed.connection.state).toBe('live');
    feed.client.close();
  });

  it('that never come are given up, and asked for anew', async () => {
    const auth = vi.fn((): Promise<string> => new Promise(() => {}));
    const feed = new FakeClient({ auth });
    await feed.advance(10_000);
    expect(feed.connection).toMatchObject({ state: 'waiting', reason: 'no-token' });
    auth.mockImplementation(() => Promise.resolve('token'));
    await feed.advance(2000);
    expect(feed.host.latest.headers.get('authorization')).toBe('Bearer token');
    expect(auth).toHaveBeenCalledTimes(2);
    feed.client.close();
  });

  it('are one question when the network flaps while it is out', async () => {
    const auth = vi.fn((): Promise<string> => new Promise(() => {}));
    const feed = new FakeClient({ auth });
    for (let i = 0; i < 5; i++) {
      feed.environment.hasNetwork = false;
      feed.environment.sign('offline');
      feed.environment.hasNetwork = true;
      feed.environment.sign('online');
    }
    await settle();
    expect(auth).toHaveBeenCalledTimes(1);
    feed.client.close();
  });
});
