import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { Call, Connection } from '../../src/index.js';
import { createTestFeed, findScenario, machineClock, SCENARIOS, TEST_START, type TestFeed, type TestFeedOptions } from '../../src/testing/index.js';

let feed: TestFeed;
let seen: (Call | undefined)[];
let line: Connection[];

function begin(options?: TestFeedOptions): void {
  feed = createTestFeed(options);
  seen = [];
  line = [];
  feed.client.call$('42').subscribe((call) => seen.push(call));
  feed.client.connection$.subscribe((connection) => line.push(connection));
}

beforeEach(() => begin());
afterEach(() => feed.close());

const statuses = () => seen.map((call) => call?.status);
const states = () => line.map(({ state }) => state);

describe('createTestFeed', () => {
  it('is live at once, and has told every update when it returns', () => {
    expect(states()).toEqual(['live']);
    feed.update({ call: '42', status: 'Ringing' });
    expect(statuses()).toEqual([undefined, 'ringing']);
    expect(seen.at(-1)?.updatedAt).toBe(TEST_START);
    feed.update({ call: '42', status: 'busy', at: TEST_START + 5 }, { call: '43', status: 'queued' });
    expect(statuses()).toEqual([undefined, 'ringing', 'busy']);
    expect(feed.connections).toBe(1);
  });

  it('says what was missed after a drop, and no more', () => {
    feed.update({ call: '42', status: 'ringing' });
    feed.drop();
    expect(line.at(-1)).toMatchObject({ state: 'waiting', reason: 'dropped' });
    expect(feed.isConnected).toBe(false);
    feed.update({ call: '42', status: 'busy' });
    expect(statuses()).toEqual([undefined, 'ringing']);
    feed.advance(2000);
    expect(line.at(-1)).toMatchObject({ state: 'live', resumed: true });
    expect(statuses()).toEqual([undefined, 'ringing', 'busy']);
    expect(seen.at(-1)?.updates).toHaveLength(2);
    expect(feed.connections).toBe(2);
  });

  it('can have lost everything, and says so', () => {
    feed.update({ call: '42', status: 'ringing' });
    feed.forget();
    feed.advance(2000);
    expect(line.at(-1)).toMatchObject({ state: 'live', resumed: false });
    expect(statuses()).toEqual([undefined, 'ringing', undefined]);
    feed.update({ call: '42', status: 'queued' });
    feed.drop();
    feed.advance(5000);
    expect(line.at(-1)).toMatchObject({ state: 'live', resumed: true });
    expect(statuses()).toEqual([undefined, 'ringing', undefined, 'queued']);
  });

  it('leaves it to the test when the state is whole', () => {
    feed.close();
    begin({ isReadyAtOnce: false });
    feed.update({ call: '42', status: 'ringing' });
    expect(states()).toEqual(['connecting']);
    feed.ready();
    feed.ready();
    expect(states()).toEqual(['connecting', 'live']);
    expect(statuses()).toEqual([undefined, 'ringing']);
  });

  it('refuses for good, or until it is told otherwise', () => {
    feed.refuse(503);
    expect(line.at(-1)).toMatchObject({ state: 'waiting', reason: 'server-error' });
    feed.accept();
    feed.advance(5000);
    expect(line.at(-1)).toMatchObject({ state: 'live' });
    feed.refuse(403);
    expect(line.at(-1)).toMatchObject({ state: 'closed', reason: 'forbidden' });
  });

  it('loses the network and finds it again', () => {
    feed.goOffline();
    expect(line.at(-1)).toMatchObject({ state: 'offline' });
    feed.goOnline();
    expect(line.at(-1)).toMatchObject({ state: 'live', resumed: true });
  });

  it('can say what makes no sense', () => {
    const errors: string[] = [];
    feed.client.errors$.subscribe(({ name }) => errors.push(name));
    feed.garble();
    expect(errors).toEqual(['MessageError']);
    expect(line.at(-1)).toMatchObject({ state: 'live', skipped: 1 });
  });

  it.each(SCENARIOS)('plays $name to its end by the clock alone', (scenario) => {
    feed.play(scenario, { call: '42' });
    feed.advance(30 * 60_000);
    expect(feed.now()).toBe(TEST_START + 30 * 60_000);
    expect(seen.at(-1)).toMatchObject(scenario.ends);
  });

  it('tells each step of a scenario in its time', () => {
    const busy = findScenario('busy');
    if (busy === undefined) throw new Error('There is no such scenario.');
    feed.play(busy, { call: '42' });
    expect(statuses()).toEqual([undefined, 'queued']);
    feed.advance(busy.steps[1]?.afterMs ?? 0);
    expect(statuses()).toEqual([undefined, 'queued', 'ringing']);
  });

  it('goes by the fake timers of a test runner where it is asked to', () => {
    vi.useFakeTimers({ now: TEST_START });
    try {
      feed.close();
      begin({ clock: machineClock });
      feed.drop();
      vi.advanceTimersByTime(2000);
      expect(line.at(-1)).toMatchObject({ state: 'live' });
      expect(feed.now()).toBe(TEST_START + 2000);
    } finally {
      feed.close();
      expect(vi.getTimerCount()).toBe(0);
      vi.useRealTimers();
    }
  });
});
