import { describe, expect, it, vi } from 'vitest';
import { createCallHost, HostOptionsError, prometheusText, type HostMetrics } from '../../src/host/index.js';
import { twilio } from '../../src/providers/twilio/index.js';
import { FakeSocket } from './fake-socket.js';
import { ORIGIN, numbered, publishEach, testHost } from './host-fixtures.js';
import { open } from './sse-reader.js';

describe('the metrics of a host', () => {
  it('are all nothing at first', () => {
    expect(testHost().host.metrics()).toEqual({
      connections: { sse: 0, websocket: 0, polling: 0 }, queuedBytes: 0,
      published: 0, delivered: 0, snapshots: 0, resumes: 0, resets: 0, slowReaders: 0, refusedReaders: 0, refusedWebhooks: 0,
    });
  });

  it('tell who reads, over what, and how it began', async () => {
    const { host, request } = testHost();
    await publishEach(host, numbered(3));
    const socket = new FakeSocket();
    host.socket(new Request(`${ORIGIN}/calls/stream`), socket);
    socket.say({ type: 'hello' });
    const streams = await Promise.all(['', '?cursor=e-1', '?cursor=nobody'].map((query) => open(request(`/calls/stream${query}`))));
    await Promise.all(streams.map((stream) => stream.until('ready')));
    const waiting = request('/calls?cursor=e-3&wait=30');
    await vi.waitFor(() => expect(host.metrics()).toMatchObject({
      connections: { sse: 3, websocket: 1, polling: 1 }, published: 3, delivered: 2, snapshots: 2, resumes: 1, resets: 1,
    }), 10_000);
    await host.publish([{ call: 'a', status: 'queued' }, { call: 'b', status: 'queued' }]);
    await waiting;
    expect(host.metrics()).toMatchObject({ connections: { polling: 0 }, published: 5, delivered: 12 });
    host.close();
    expect(host.metrics().connections).toEqual({ sse: 0, websocket: 0, polling: 0 });
  });

  it('count what a reader may see, not what was published', async () => {
    const { host, request } = testHost({ authorize: () => ({ calls: (call) => call === 'mine' }) });
    await (await open(request('/calls/stream'))).until('ready');
    await host.publish([{ call: 'mine', status: 'queued' }, { call: 'theirs', status: 'queued' }]);
    expect(host.metrics()).toMatchObject({ published: 2, delivered: 1 });
    host.close();
  });

  it('tell who was refused', async () => {
    const { host, request } = testHost({ authorize: () => 403, providers: { twilio: { provider: twilio, secret: 's' } } });
    await request('/calls/stream');
    await request('/calls?call=1');
    await request('/webhooks/twilio', { method: 'POST', body: 'CallSid=CA1' });
    expect(host.metrics()).toMatchObject({ refusedReaders: 2, refusedWebhooks: 1, published: 0 });
  });
});

describe('the metrics for Prometheus', () => {
  const metrics: HostMetrics = {
    connections: { sse: 3, websocket: 2, polling: 1 }, queuedBytes: 10,
    published: 11, delivered: 12, snapshots: 13, resumes: 14, resets: 15, slowReaders: 16, refusedReaders: 17, refusedWebhooks: 18,
  };

  it('are lines of its text format', () => {
    const lines = prometheusText(metrics).split('\n');
    expect(lines.filter((line) => line !== '' && !line.startsWith('#'))).toEqual([
      'ringback_connections{transport="sse"} 3', 'ringback_connections{transport="websocket"} 2', 'ringback_connections{transport="polling"} 1',
      'ringback_queued_bytes 10', 'ringback_published_updates_total 11', 'ringback_delivered_updates_total 12', 'ringback_snapshots_total 13',
      'ringback_resumes_total 14', 'ringback_resets_total 15', 'ringback_slow_readers_total 16', 'ringback_refused_readers_total 17', 'ringback_refused_webhooks_total 18',
    ]);
    expect(lines.slice(0, 2)).toEqual(['# HELP ringback_connections Readers that are connected now.', '# TYPE ringback_connections gauge']);
    expect(lines.filter((line) => line.startsWith('# TYPE'))).toHaveLength(10);
    expect(lines.at(-1)).toBe('');
  });

  it('are at the path that was given, and nowhere otherwise', async () => {
    const { request } = testHost({ metricsPath: '/metrics' });
    const response = await request('/metrics');
    expect([response.status, response.headers.get('content-type')]).toEqual([200, 'text/plain; version=0.0.4; charset=utf-8']);
    expect(await response.text()).toContain('\nringback_connections{transport="sse"} 0\n');
    expect((await request('/metrics', { method: 'POST' })).status).toBe(405);
    expect((await testHost().request('/metrics')).status).toBe(404);
    expect(() => createCallHost({ metricsPath: 'metrics' })).toThrow(HostOptionsError);
  });
});
