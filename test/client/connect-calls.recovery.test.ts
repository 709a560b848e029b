import { describe, expect, it, vi } from 'vitest';
import { FakeClient } from './support/fake-client.js';
import { FakeEnvironment, NOTHING_HELD } from './support/fake-environment.js';
import { settle } from './support/fake-clock.js';
import { sseEvent } from './support/sse-event.js';

const update = (call: string, status: string, id?: string): string => sseEvent('update', { call, status }, id);
const snapshot = (calls: Record<string, string>, more = false): string =>
  sseEvent('snapshot', { calls: Object.entries(calls).map(([call, status]) => ({ call, status })), more });

describe('after a break', () => {
  it('resumes with the last cursor, and loses and doubles nothing', async () => {
    const feed = new FakeClient();
    const first = await feed.goLive('10', snapshot({ 1: 'ringing' }));
    first.send(`${update('2', 'queued', '11')}id: 12\ndata: {"call":"2","sta`);
    await settle();
    first.cut();
    await feed.advance(1400);
    expect(feed.host.latest.headers.get('last-event-id')).toBe('11');
    await feed.goLive('13', update('2', 'ringing', '12') + update('1', 'busy', '13'), { resumed: true });
    expect(feed.connection).toMatchObject({ state: 'live', resumed: true });
    expect(feed.shown).toEqual({ 1: 'busy', 2: 'ringing' });
    feed.client.close();
  });

  it('resumes a session that saw no update before it', async () => {
    const feed = new FakeClient();
    const first = await feed.goLive('10');
    first.end();
    await feed.advance(1400);
    expect(feed.host.latest.headers.get('last-event-id')).toBe('10');
    feed.client.close();
  });

  it('inside a snapshot asks for the whole again', async () => {
    const feed = new FakeClient();
    feed.host.latest.accept().send(sseEvent('snapshot', { calls: [{ call: '1', status: 'busy' }], more: true }, '44'));
    await settle();
    feed.host.latest.cut();
    await feed.advance(1500);
    expect(feed.host.requests).toHaveLength(2);
    expect(feed.host.latest.headers.has('last-event-id')).toBe(false);
    feed.client.close();
  });

  it('after a reset shows the old state until the new one is whole, and says that it is new', async () => {
    const feed = new FakeClient();
    const first = await feed.goLive('10', snapshot({ 1: 'ringing', 2: 'ringing' }));
    first.end();
    await feed.advance(1400);
    const second = feed.host.latest.accept().send(sseEvent('reset', { reason: 'cursor-expired' }) + snapshot({ 1: 'busy' }, true));
    await settle();
    expect(feed.shown).toEqual({ 1: 'ringing', 2: 'ringing' });
    const changed: string[] = [];
    const gone: unknown[] = [];
    feed.client.calls$.subscribe((calls) => changed.push([...calls.changed].toSorted().join(' ')));
    feed.client.call$('2').subscribe((call) => gone.push(call?.status));
    second.send(sseEvent('ready', { cursor: '90' }));
    await settle();
    expect(feed.connection).toMatchObject({ state: 'live', resumed: false });
    expect(feed.shown).toEqual({ 1: 'busy' });
    expect(changed).toEqual(['', '1 2']);
    expect(gone).toEqual(['ringing', undefined]);
    feed.client.close();
  });
});

describe('the world', () => {
  it('asleep and awake again: comes back at once, without waiting for anything', async () => {
    const feed = new FakeClient();
    await feed.goLive('10');
    await feed.advance(2000);
    feed.environment.clock.sleep(8 * 3_600_000);
    await feed.advance(1000);
    expect(feed.host.requests).toHaveLength(2);
    expect(feed.host.requests[0]?.isOpen).toBe(false);
    expect(feed.host.latest.headers.get('last-event-id')).toBe('10');
    feed.client.close();
  });

  it('in the background, with a look at the clock a minute, does not take a living line for dead', async () => {
    const environment = new FakeEnvironment();
    vi.spyOn(environment, 'after').mockImplementation((ms, work) => environment.clock.after(Math.max(ms, 60_000), work));
    const feed = new FakeClient({}, environment);
    const request = await feed.goLive('10');
    for (let i = 0; i < 40; i++) {
      // oxlint-disable-next-line no-await-in-loop -- heartbeat after heartbeat
      await feed.advance(5000);
      request.send(': still here\n');
    }
    expect(feed.states).toEqual(['connecting', 'live']);
    await feed.advance(120_000);
    expect(feed.connections[2]).toMatchObject({ state: 'waiting', reason: 'silent' });
    feed.client.close();
  });

  it('that sets its clock back does not lose a dead line', async () => {
    const feed = new FakeClient();
    await feed.goLive('10');
    const { environment } = feed;
    const now = vi.spyOn(environment, 'now').mockImplementation(() => environment.clock.now - 3_600_000);
    await feed.advance(16_000);
    now.mockRestore();
    expect(feed.states.slice(0, 3)).toEqual(['connecting', 'live', 'waiting']);
    expect(feed.connections[2]).toMatchObject({ reason: 'silent' });
    feed.client.close();
  });
});

describe('a gap in the numbers', () => {
  it('is healed by asking for the call once, with the token', async () => {
    const feed = new FakeClient({ auth: () => 'token', url: '/calls?class=4b' });
    await feed.goLive('1', sseEvent('update', [{ call: '7', status: 'queued', seq: 1 }, { call: '7', status: 'in-progress', seq: 4 }]));
    feed.environment.paint();
    await feed.advance(1000);
    expect(feed.host.requests).toHaveLength(2);
    expect(feed.host.latest.url.href).toBe('https://school.example/calls?class=4b&call=7');
    expect(feed.host.latest.headers.get('authorization')).toBe('Bearer token');
    feed.host.latest.json({ calls: [{ call: '7', status: 'answered', seq: 2 }, { call: '7', status: 'completed', seq: 5 }, { call: '7', status: 'in-progress', seq: 3 }] });
    await settle();
    expect(feed.shown).toEqual({ 7: 'completed' });
    const missing: unknown[] = [];
    feed.client.call$('7').subscribe((call) => missing.push(call?.missing, call?.outcome));
    expect(missing).toEqual([0, 'person']);
    await feed.advance(60_000);
    expect(feed.host.requests.filter(({ url }) => url.searchParams.has('call'))).toHaveLength(1);
    expect(feed.errors).toEqual([]);
    feed.client.close();
  });

  it('that cannot be healed is told once, and the line stays live', async () => {
    const feed = new FakeClient();
    await feed.goLive('1', sseEvent('update', [{ call: '7', status: 'queued', seq: 1 }, { call: '7', status: 'busy', seq: 4 }]));
    feed.environment.paint();
    await feed.advance(1000);
    feed.host.latest.refuse(404);
    await settle();
    expect(feed.errors).toMatchObject([{ code: 'call-not-fetched', call: '7', cause: { status: 404 } }]);
    expect(feed.connection.state).toBe('live');
    feed.client.close();
  });
});

it('takes 20,000 missed updates in many tasks, and shows them in the end', async () => {
  const feed = new FakeClient();
  const events = Array.from({ length: 20_000 }, (_, i) => update(`c${i % 500}`, ['queued', 'ringing', 'in-progress', 'completed'][Math.floor(i / 500) % 4] ?? '', String(i))).join('');
  const bytes = new TextEncoder().encode(events);
  const request = feed.host.latest.accept();
  await settle();
  // A look at the clock costs a millisecond, as if sixteen messages took it.
  const { clock } = feed.environment;
  let looks = 0;
  vi.spyOn(feed.environment, 'now').mockImplementation(() => clock.now + ++looks);
  const task = vi.spyOn(feed.environment, 'task');
  for (let at = 0; at < bytes.length; at += 65_536) request.send(bytes.subarray(at, at + 65_536));
  request.send(sseEvent('ready', { cursor: 'end' }));
  while (feed.connection.state !== 'live') {
    // oxlint-disable-next-line no-await-in-loop -- task after task
    await settle();
  }
  expect(task.mock.calls.length).toBeGreaterThan(20_000 / 16 / 10);
  expect(Object.keys(feed.shown)).toHaveLength(500);
  feed.client.close();
  expect(feed.environment.held).toEqual(NOTHING_HELD);
});
