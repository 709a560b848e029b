import { describe, expect, it } from 'vitest';
import { AddressError, connectCalls, OptionError, sse, type ConnectOptions } from '../../src/client/index.js';
import { defineVocabulary } from '../../src/model/index.js';
import { FakeClient } from './support/fake-client.js';
import { NOTHING_HELD } from './support/fake-environment.js';
import { settle } from './support/fake-clock.js';
import { sseEvent } from './support/sse-event.js';

const update = (call: string, status: string, id?: string): string => sseEvent('update', { call, status }, id);

describe('connectCalls', () => {
  it('connects at once, shares one connection, and shows calls', async () => {
    const feed = new FakeClient();
    expect(feed.host.requests).toHaveLength(1);
    expect(feed.host.latest.url.href).toBe('https://school.example/calls');
    const seen: (string | undefined)[] = [];
    for (let i = 0; i < 3; i++) feed.client.call$('42').subscribe((call) => seen.push(call?.status));
    feed.client.summary$.subscribe();
    const request = await feed.goLive();
    request.send('data: {"call":"42","status":"busy"}\n\n');
    await settle();
    feed.environment.paint();
    expect(seen).toEqual([undefined, undefined, undefined, 'busy', 'busy', 'busy']);
    expect(feed.host.requests).toHaveLength(1);
    feed.client.close();
  });

  it('tells what becomes of the line, with the server\'s clock', async () => {
    const feed = new FakeClient();
    const started = feed.environment.clock.now;
    expect(feed.connection).toEqual({ state: 'connecting', transport: 'sse', attempt: 1, since: started, skipped: 0 });
    const request = await feed.goLive('7', '', { now: started + 60_000 });
    expect(feed.connection).toEqual({ state: 'live', transport: 'sse', since: started + 60_000, lastMessageAt: started + 60_000, skipped: 0 });
    expect(feed.client.now()).toBe(started + 60_000);
    request.cut();
    await settle();
    expect(feed.connection).toMatchObject({
      state: 'waiting', reason: 'dropped', attempt: 2, retryAt: started + 60_000 + 1400, error: { code: 'dropped' },
    });
    await feed.advance(1400);
    expect(feed.connection).toMatchObject({ state: 'connecting', attempt: 2 });
    await feed.goLive('7', '', { resumed: true });
    expect(feed.connection).toMatchObject({ state: 'live', resumed: true });
    feed.client.close();
    expect(feed.connection).toMatchObject({ state: 'closed', reason: 'closed-by-app' });
    expect(feed.states).toEqual(['connecting', 'live', 'waiting', 'connecting', 'live', 'closed']);
  });

  it('gives who comes later the state of the line at once', async () => {
    const feed = new FakeClient();
    await feed.goLive();
    const late: string[] = [];
    feed.client.connection$.subscribe({ next: ({ state }) => late.push(state), complete: () => late.push('complete') });
    feed.client.close();
    feed.client.connection$.subscribe({ next: ({ state }) => late.push(state), complete: () => late.push('complete') });
    expect(late).toEqual(['live', 'closed', 'complete', 'closed', 'complete']);
  });

  it('tells of messages that were skipped, once a frame', async () => {
    const feed = new FakeClient();
    const request = await feed.goLive();
    request.send('data: {\n\ndata: {\n\ndata: {"call":""}\n\n');
    await settle();
    feed.environment.paint();
    expect(feed.connection).toMatchObject({ state: 'live', skipped: 3 });
    expect(feed.states).toEqual(['connecting', 'live', 'live']);
    expect(feed.errors).toMatchObject([{ code: 'bad-message', fault: 'not-json' }, { code: 'bad-message', fault: 'not-valid' }]);
    feed.client.close();
  });

  it('knows a host\'s own statuses', async () => {
    const vocabulary = defineVocabulary([{ name: 'mailbox-full', phase: 'ended', outcome: 'not-reached', aliases: ['Box full'] }]);
    const feed = new FakeClient({ vocabulary });
    await feed.goLive('1', update('1', 'box FULL'));
    expect(feed.shown).toEqual({ 1: 'mailbox-full' });
    expect(feed.client.vocabulary).toBe(vocabulary);
    feed.client.close();
  });

  it('keeps no more calls than it may, and skips messages over the limit', async () => {
    const feed = new FakeClient({ limits: { calls: 2, messageLength: 100 } });
    await feed.goLive('1', update('1', 'busy') + update('2', 'busy') + update('3', 'busy') + update('x'.repeat(100), 'busy'));
    expect(Object.keys(feed.shown)).toHaveLength(2);
    expect(feed.errors).toMatchObject([{ fault: 'too-long' }]);
    feed.client.close();
  });

  it('works with a hub that never says ready', async () => {
    const feed = new FakeClient({ transport: sse({ sendsReady: false }) });
    feed.host.latest.accept().send('id: 1700:0\ndata: {"call":"1","status":"busy"}\n\n');
    await settle();
    expect(feed.connection).toMatchObject({ state: 'live' });
    expect(feed.shown).toEqual({ 1: 'busy' });
    feed.host.latest.end();
    await feed.advance(2000);
    expect(feed.host.latest.headers.get('last-event-id')).toBe('1700:0');
    feed.client.close();
  });
});

describe('what cannot work', () => {
  const unusable: readonly (readonly [string, unknown])[] = [
    ['an address that is missing', ''], ['no address', undefined], ['a script', 'javascript:alert(1)'], ['credentials', 'https://rosa:x@calls.example/'],
  ];

  it.each(unusable)('%s is a closed state with an error, and asks nobody', (_, url) => {
    const feed = new FakeClient({ url: url as string });
    expect(feed.connections).toMatchObject([{ state: 'closed', reason: 'bad-address', error: { code: 'bad-address' } }]);
    expect(feed.connection.state === 'closed' && feed.connection.error).toBeInstanceOf(AddressError);
    expect(feed.host.requests).toHaveLength(0);
    expect(feed.environment.held).toEqual(NOTHING_HELD);
    expect(feed.shown).toEqual({});
    feed.client.close();
    expect(feed.connection).toMatchObject({ state: 'closed', reason: 'bad-address' });
    expect(feed.ends).toEqual(['connection$', 'errors$']);
  });

  it.each<readonly [string, Partial<ConnectOptions>]>([
    ['timing.silence', { timing: { silence: -1 } }],
    ['headers', { headers: { 'bad name': '1' } }],
  ])('the option %s is refused at once', (name, options) => {
    expect(() => connectCalls({ url: 'https://calls.example/', ...options })).toThrow(OptionError);
    expect(() => connectCalls({ url: 'https://calls.example/', ...options })).toThrow(name);
  });
});

describe('close', () => {
  const moments: readonly (readonly [string, (feed: FakeClient) => Promise<unknown>])[] = [
    ['before an answer', () => settle()],
    ['while a state comes in', async (feed) => { feed.host.latest.accept().send(sseEvent('snapshot', { calls: [{ call: '1', status: 'busy' }], more: true })); await settle(); }],
    ['while it is live', (feed) => feed.goLive('1', update('1', 'busy'))],
    ['while it waits', async (feed) => { feed.host.latest.cut(); await settle(); }],
    ['without a network', async (feed) => { feed.environment.hasNetwork = false; feed.environment.sign('offline'); await settle(); }],
    ['after a refusal', async (feed) => { feed.host.latest.refuse(403); await settle(); }],
    ['while it asks for a call', async (feed) => {
      await feed.goLive('1', sseEvent('update', [{ call: '1', status: 'queued', seq: 1 }, { call: '1', status: 'busy', seq: 5 }]));
      feed.environment.paint();
      await feed.advance(1500);
    }],
  ];

  it.each(moments)('%s leaves no timer, listener, frame or request, and completes every stream', async (_, reach) => {
    const feed = new FakeClient();
    await reach(feed);
    feed.client.call$('1').subscribe({ complete: () => feed.ends.push('call$') });
    feed.client.calls$.subscribe({ complete: () => feed.ends.push('calls$') });
    feed.client.summary$.subscribe({ complete: () => feed.ends.push('summary$') });
    feed.client.close();
    expect(feed.environment.held).toEqual(NOTHING_HELD);
    expect(feed.ends.toSorted()).toEqual(['call$', 'calls$', 'connection$', 'errors$', 'summary$']);
    const requests = feed.host.requests.length;
    await feed.advance(60_000);
    feed.environment.sign('visible');
    feed.client.close();
    feed.client[Symbol.dispose]();
    await settle();
    expect(feed.host.requests).toHaveLength(requests);
    expect(feed.environment.held).toEqual(NOTHING_HELD);
  });

  it('before the token came asks for nothing', async () => {
    let give: (token: string) => void = () => {};
    const feed = new FakeClient({ auth: () => new Promise((resolve) => { give = resolve; }) });
    await settle();
    feed.client.close();
    give('late');
    await settle();
    expect(feed.host.requests).toHaveLength(0);
    expect(feed.environment.held).toEqual(NOTHING_HELD);
  });

  it('from within a subscriber ends everything there and then', async () => {
    const feed = new FakeClient();
    feed.client.connection$.subscribe(({ state }) => { if (state === 'waiting') feed.client.close(); });
    await feed.goLive();
    feed.host.latest.cut();
    await settle();
    expect(feed.connection).toMatchObject({ state: 'closed', reason: 'closed-by-app' });
    expect(feed.environment.held).toEqual(NOTHING_HELD);
  });

  it('a thousand times over leaves nothing', async () => {
    const { environment } = new FakeClient();
    for (let i = 0; i < 1000; i++) connectCalls({ url: '/calls', environment }).close();
    await settle();
    // What is left is the first client's own: its look at the clock, its listener, its request.
    expect(environment.held).toEqual({ timers: 1, frames: 0, tasks: 0, listeners: 1, requests: 1 });
  });
});
