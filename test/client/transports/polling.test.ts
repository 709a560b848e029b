import { describe, expect, it } from 'vitest';
import { OptionError, polling } from '../../../src/client/index.js';
import { FakeClient } from '../support/fake-client.js';
import { settle } from '../support/fake-clock.js';
import { NOTHING_HELD } from '../support/fake-environment.js';
import { kindsOf, open } from '../support/opened.js';

const ready = (cursor: string, resumed = true): object => ({ type: 'ready', cursor, now: 5, resumed });
const update = (call: string, cursor: string): object => ({ type: 'update', cursor, call, status: 'busy' });
const answer = (messages: readonly object[], cursor: string, more = false): object => ({ messages, cursor, more });

/** The answer as the package's own host writes it: each message on a line of its own. */
const inLines = (messages: readonly object[], cursor: string): string =>
  `{"messages":[\n${messages.map((message) => JSON.stringify(message)).join(',\n')}\n],"cursor":"${cursor}","more":false}\n`;

describe('polling', () => {
  it('asks for JSON with cursor and token as headers, and not to be held at first', () => {
    const { environment: { host } } = open(polling(), { cursor: '17', token: 'abc', headers: { 'x-school': '7' } });
    expect(host.latest.url.href).toBe('https://calls.example/stream?class=4b');
    expect(Object.fromEntries(host.latest.headers)).toEqual({
      'accept': 'application/json', 'authorization': 'Bearer abc', 'last-event-id': '17', 'x-school': '7',
    });
    expect(host.latest.init).toMatchObject({ cache: 'no-store', credentials: 'same-origin' });
  });

  it('tells of the messages in order, and asks on from where they end, held', async () => {
    const { environment, events, subscription } = open(polling());
    environment.host.latest.json(answer([{ type: 'snapshot', calls: [], more: false }, ready('18', false)], '18'), { etag: '"18"' });
    await environment.clock.advance(250);
    expect(kindsOf(events)).toEqual(['open', 'life', 'snapshot', 'ready', 'cursor', 'life']);
    expect(environment.host.requests).toHaveLength(2);
    expect(environment.host.latest.url.search).toBe('?class=4b&wait=5');
    expect(Object.fromEntries(environment.host.latest.headers)).toMatchObject({ 'last-event-id': '18', 'if-none-match': '"18"' });
    subscription.unsubscribe();
  });

  it('tells of single updates and of many under one cursor, of times to wait and of what is no message', async () => {
    const { environment, events, subscription } = open(polling());
    const many = { type: 'update', cursor: '20', updates: [{ call: '1', status: 'busy' }, { call: '2', status: 'busy' }] };
    environment.host.latest.json(answer([{ type: 'retry', milliseconds: 7000 }, update('1', '19'), many, 3 as never, { type: 'retry' }, ready('20')], '20'));
    await settle();
    expect(events.slice(2)).toMatchObject([
      { kind: 'retry', milliseconds: 7000 },
      { kind: 'message', type: 'update', cursor: '19', data: { call: '1', status: 'busy' } },
      { kind: 'message', type: 'update', cursor: '20', data: many.updates },
      { kind: 'skipped', error: { fault: 'not-valid' } }, { kind: 'skipped', error: { type: 'retry' } },
      { kind: 'message', type: 'ready' }, { kind: 'cursor', cursor: '20' },
    ]);
    subscription.unsubscribe();
  });

  it('reads an answer in lines while it comes, cut anywhere, and skips what is too long or no JSON', async () => {
    const text = inLines([update('1', '2'), { type: 'update', call: 'x'.repeat(300), status: 'busy' }, update('\u00e9', '4'), ready('4')], '4');
    const bytes = new TextEncoder().encode(text.replace('\n],', ',\n{oops\n],'));
    const whole = [1, 7, 64, bytes.length].map(async (size) => {
      const { environment, events, subscription } = open(polling());
      const request = environment.host.latest.accept('application/json');
      for (let at = 0; at < bytes.length; at += size) request.send(bytes.subarray(at, at + size));
      await settle();
      // The last line is needed for the place only.
      const early = kindsOf(events).filter((kind) => kind !== 'life');
      request.end();
      await settle();
      subscription.unsubscribe();
      return [early, kindsOf(events).filter((kind) => kind !== 'life')];
    });
    const early = ['open', 'update', 'skipped', 'update', 'ready', 'skipped'];
    for (const seen of await Promise.all(whole)) expect(seen).toEqual([early, [...early, 'cursor']]);
  });

  it('says ready once, and takes what only says that nothing was missed for a heartbeat', async () => {
    const { environment, events, subscription } = open(polling(), { cursor: '1' });
    environment.host.latest.json(answer([ready('1')], '1'));
    await environment.clock.advance(250);
    environment.host.latest.json(answer([update('1', '2'), ready('2')], '2'));
    await environment.clock.advance(250);
    environment.host.latest.json(answer([{ type: 'reset' }, { type: 'snapshot', calls: [] }, ready('9', false)], '9'));
    await settle();
    expect(kindsOf(events).filter((kind) => !['life', 'cursor'].includes(kind))).toEqual(['open', 'ready', 'update', 'ping', 'reset', 'snapshot', 'ready']);
    subscription.unsubscribe();
  });

  it('takes 304 for a sign of life', async () => {
    const { environment, events, subscription } = open(polling(), { cursor: '1' });
    environment.host.latest.json(answer([ready('1')], '1'), { etag: '"1"' });
    await environment.clock.advance(5000);
    const before = events.length;
    environment.host.latest.refuse(304);
    await environment.clock.advance(250);
    expect(kindsOf(events.slice(before))).toEqual(['life']);
    expect(environment.host.requests).toHaveLength(3);
    expect(environment.host.latest.headers.get('last-event-id')).toBe('1');
    subscription.unsubscribe();
  });

  it('asks on at once where there is more', async () => {
    const { environment, subscription } = open(polling(), { cursor: '1' });
    environment.host.latest.json(answer([update('1', '2')], '2', true));
    await settle();
    expect(environment.host.requests).toHaveLength(2);
    expect(environment.host.latest.headers.get('last-event-id')).toBe('2');
    subscription.unsubscribe();
  });

  it('does not hurry where there is always more, and always the same', async () => {
    const { environment, subscription } = open(polling(), { cursor: '1' });
    for (let i = 0; i < 3; i++) {
      environment.host.latest.json(answer([update('1', '2')], '2', true));
      // oxlint-disable-next-line no-await-in-loop -- one answer after the other
      await settle();
    }
    expect(environment.host.requests).toHaveLength(2);
    await environment.clock.advance(1000);
    expect(environment.host.requests).toHaveLength(3);
    subscription.unsubscribe();
  });

  it('asks a host that holds nothing less and less often while there is no news, and often when there is', async () => {
    const { environment, subscription } = open(polling(), { cursor: '1' });
    const { host, clock } = environment;
    const started = clock.now;
    const asked: number[] = [];
    for (let place = 1; place <= 8; place++) {
      const before = host.requests.length;
      asked.push(clock.now - started);
      host.latest.json(answer([...(place === 7 ? [update('1', '2')] : []), ready('1')], '1'));
      // oxlint-disable-next-line no-await-in-loop -- one question after the other
      while (host.requests.length === before) await clock.advance(250);
    }
    expect(asked.map((time, i) => time - (asked[i - 1] ?? 0))).toEqual([0, 250, 2000, 4000, 8000, 10_000, 10_000, 1000]);
    subscription.unsubscribe();
    expect(environment.held).toEqual(NOTHING_HELD);
  });

  it('rests as long as the host orders, says that the line is alive meanwhile, and lets nothing cut it short', async () => {
    const { environment, events, subscription } = open(polling(), { cursor: '1' });
    environment.host.latest.json(answer([ready('1')], '1'), { 'retry-after': '30' });
    await environment.clock.advance(29_000);
    environment.sign('visible');
    await environment.clock.advance(750);
    expect(environment.host.requests).toHaveLength(1);
    expect(kindsOf(events).filter((kind) => kind === 'life').length).toBeGreaterThanOrEqual(6);
    await environment.clock.advance(250);
    expect(environment.host.requests).toHaveLength(2);
    subscription.unsubscribe();
  });

  it('does not let who looks again wait for the end of a rest', async () => {
    const { environment, subscription } = open(polling({ waitSeconds: 0, fastest: 60_000, slowest: 60_000 }), { cursor: '1' });
    environment.host.latest.json(answer([ready('1')], '1'));
    await environment.clock.advance(20_000);
    environment.sign('offline');
    await settle();
    expect(environment.host.requests).toHaveLength(1);
    environment.sign('visible');
    await settle();
    expect(environment.host.requests).toHaveLength(2);
    expect(environment.host.latest.url.searchParams.has('wait')).toBe(false);
    subscription.unsubscribe();
    expect(environment.held).toEqual(NOTHING_HELD);
  });

  it.each([204, 304, 401, 403, 404, 410, 503])('fails with StreamRefusedError at status %i', async (status) => {
    const { environment, ends } = open(polling());
    environment.host.latest.refuse(status, { 'retry-after': '7' });
    await settle();
    expect(ends).toMatchObject([{ code: 'refused', status, retryAfter: 7000 }]);
    expect(environment.held).toEqual(NOTHING_HELD);
  });

  it('fails where no answer comes, where it is no JSON by its type, and where it breaks off or is something else', async () => {
    const stories: [(opened: ReturnType<typeof open>) => void, string][] = [
      [({ environment: { host } }) => host.latest.cut(), 'unreachable'],
      [({ environment: { host } }) => host.latest.accept('text/html').end(), 'wrong-content'],
      [({ environment: { host } }) => host.latest.accept('application/json').send('{"messages":[\n{"type":"ping"},\n').end(), 'dropped'],
      [({ environment: { host } }) => { host.latest.accept('application/json').send('{"messages":['); setImmediate(() => host.latest.cut()); }, 'dropped'],
      [({ environment: { host } }) => host.latest.json({ calls: [] }), 'dropped'],
      [({ environment: { host } }) => host.latest.json(answer([update('x'.repeat(4000), '1')], '1')), 'dropped'],
    ];
    for (const [play, code] of stories) {
      const opened = open(polling());
      play(opened);
      // oxlint-disable-next-line no-await-in-loop -- one story after the other
      await settle();
      expect(opened.ends).toMatchObject([{ code }]);
      expect(opened.environment.held).toEqual(NOTHING_HELD);
    }
  });

  it('leaves nothing when it is given up: before the answer, in it, and in a rest', async () => {
    const early = open(polling());
    const inside = open(polling());
    inside.environment.host.latest.accept('application/json').send('{"messages":[\n');
    const resting = open(polling(), { cursor: '1' });
    resting.environment.host.latest.json(answer([ready('1')], '1'), { 'retry-after': '9' });
    await settle();
    for (const { environment, subscription, ends } of [early, inside, resting]) {
      subscription.unsubscribe();
      expect(environment.held).toEqual(NOTHING_HELD);
      // oxlint-disable-next-line no-await-in-loop -- what comes late is waited for
      await settle();
      expect(ends).toEqual([]);
    }
  });

  it.each([{ fastest: 0 }, { slowest: Number.NaN }, { waitSeconds: -1 }])('refuses %o', (options) => {
    expect(() => polling(options)).toThrow(OptionError);
  });
});

describe('a client that polls', () => {
  it('is live, stays so without flicker, and counts as stable', async () => {
    const feed = new FakeClient({ transport: polling(), auth: () => 'token' });
    await settle();
    feed.host.latest.json(answer([{ type: 'snapshot', calls: [{ call: '1', status: 'ringing' }] }, ready('1', false)], '1'));
    for (let i = 0; i < 12; i++) {
      // oxlint-disable-next-line no-await-in-loop -- the host holds each question
      await feed.advance(5000);
      feed.host.latest.json(answer([ready('1')], '1'));
    }
    expect(feed.states).toEqual(['connecting', 'live']);
    expect(feed.connection).toMatchObject({ transport: 'polling' });
    // A token that has run out is renewed at once, which only a line that is stable does.
    feed.host.latest.refuse(401);
    await feed.advance(300);
    feed.host.latest.refuse(401);
    await settle();
    expect(feed.states).toEqual(['connecting', 'live', 'connecting']);
    feed.client.close();
    await settle();
    expect(feed.environment.held).toEqual(NOTHING_HELD);
  });
});
