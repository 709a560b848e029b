import { afterEach, describe, expect, it } from 'vitest';
import { shared, SharedLineError } from '../../../src/client/index.js';
import { FakeClient } from '../support/fake-client.js';
import { settle } from '../support/fake-clock.js';
import { FakeEnvironment } from '../support/fake-environment.js';
import { calls, everyone, Household, type Reader } from '../support/household.js';

let house = new Household();
afterEach(async () => {
  await house.close();
  house = new Household();
});

describe('shared', () => {
  it('has one connection for 50 tabs, and shows the same in all of them', async () => {
    house.host.publish('1', 'ringing');
    await house.open(50);
    expect(house.connections).toBe('1/1');
    expect(new Set(house.states.split(' '))).toEqual(new Set(['live']));
    await house.publish('2', 'queued');
    await house.publish('1', 'busy');
    expect(house.shown()).toEqual(everyone({ 1: 'busy', 2: 'queued' }, 50));
    expect(house.readers.flatMap(({ feed }) => feed.errors)).toEqual([]);
  });

  it('tells a tab that comes later what is known, without asking the host', async () => {
    for (let i = 0; i < 3; i++) house.host.publish(String(i), 'ringing');
    await house.open();
    await house.publish('3', 'busy');
    await house.open(2);
    expect(house.connections).toBe('1/1');
    expect(house.states).toBe('live live live');
    expect(house.shown()).toEqual(everyone({ 0: 'ringing', 1: 'ringing', 2: 'ringing', 3: 'busy' }, 3));
    const [first, , last] = house.readers.map(({ feed }) => [...calls(feed)]);
    expect(last).toEqual(first);
  });

  it('tells a big state in parts, and loses nothing that happens meanwhile', async () => {
    for (let i = 0; i < 1500; i++) house.host.publish(String(i), 'ringing');
    await house.open();
    const [late] = await house.open();
    house.host.publish('7', 'busy');
    await settle();
    house.host.publish('1499', 'busy');
    await house.clock.advance(1000);
    expect(Object.keys(late?.feed.shown ?? {})).toHaveLength(1500);
    expect(late?.feed.shown).toMatchObject({ 7: 'busy', 1499: 'busy', 3: 'ringing' });
  });

  it('shares nothing between readers with another key, or another address', async () => {
    await house.open(2);
    await house.open(1, {}, 'ben');
    await house.open(1, { url: '/others' });
    expect(house.connections).toBe('3/3');
  });

  it.each([['closes', ({ feed }: Reader) => feed.client.close()], ['dies', ({ tab, feed }: Reader) => { tab.die(); feed.client.close(); }],
    ['is put away', ({ feed }: Reader) => feed.environment.sign('put-away')]])('goes on where the leader %s: at once, with its cursor, nothing lost', async (_, end) => {
    await house.open(3);
    await house.publish('1', 'ringing');
    const leader = house.leave(house.readers[0]);
    end(leader);
    house.host.publish('1', 'busy');
    await house.clock.advance(250);
    expect(house.connections).toBe('2/1');
    expect(house.host.latest.headers.get('last-event-id')).toBe('1:1');
    expect(house.shown()).toEqual(everyone({ 1: 'busy' }, 2));
    expect(house.states).toBe('live live');
    expect(house.readers.map(({ feed }) => feed.connection)).toMatchObject([{ resumed: true }, { resumed: true }]);
    leader.feed.client.close();
  });

  it('asks again for what is known where the question was lost', async () => {
    await house.open();
    await house.publish('1', 'busy');
    const [leader] = house.readers;
    leader?.tab.freeze();
    await house.open();
    leader?.tab.lose();
    leader?.tab.thaw();
    expect(house.states).toBe('live connecting');
    await house.clock.advance(2500);
    expect(house.states).toBe('live live');
    expect(house.shown()).toEqual(everyone({ 1: 'busy' }, 2));
    expect(house.connections).toBe('1/1');
  });

  it('hands over to a tab that has a network', async () => {
    await house.open(2);
    const [leader] = house.readers;
    if (leader === undefined) throw new Error('Nobody leads.');
    leader.feed.environment.hasNetwork = false;
    leader.feed.environment.sign('offline');
    await house.clock.advance(500);
    expect(house.connections).toBe('2/1');
    await house.publish('1', 'busy');
    expect(house.shown()).toEqual(everyone({ 1: 'busy' }, 2));
  });

  it('stays offline together where nobody has one', async () => {
    await house.open(2);
    for (const { feed } of house.readers) {
      feed.environment.hasNetwork = false;
      feed.environment.sign('offline');
    }
    await house.clock.advance(3000);
    expect(house.states).toBe('offline offline');
    expect(house.connections).toBe('1/0');
    for (const { feed } of house.readers) {
      feed.environment.hasNetwork = true;
      feed.environment.sign('online');
    }
    await house.clock.advance(1000);
    expect(house.states).toBe('live live');
  });

  it('tells the others of breaks, and of the way back, without a storm', async () => {
    await house.open(5);
    await house.publish('1', 'ringing');
    house.host.isDown = true;
    house.host.cutAll();
    await settle();
    expect(house.states).toBe('waiting waiting waiting waiting waiting');
    const follower = house.readers[3]?.feed.connection;
    expect(follower).toMatchObject({ reason: 'dropped', error: expect.any(SharedLineError) as unknown });
    house.host.publish('1', 'busy');
    house.host.isDown = false;
    await house.clock.advance(1500);
    expect(house.connections).toBe('2/1');
    expect(house.states).toBe('live live live live live');
    expect(house.shown()).toEqual(everyone({ 1: 'busy' }, 5));
  });

  it('takes the whole state anew together', async () => {
    await house.open(3);
    await house.publish('1', 'ringing');
    await house.publish('2', 'ringing');
    house.host.forget('2');
    await house.clock.advance(2000);
    expect(house.shown()).toEqual(everyone({ 1: 'ringing' }, 3));
    expect(house.readers.map(({ feed }) => feed.connection)).toMatchObject([{ resumed: false }, { resumed: false }, { resumed: false }]);
    expect(house.connections).toBe('2/1');
  });

  it('heals a gap once for all', async () => {
    await house.open(4);
    await house.publish('1', 'queued');
    house.host.publish('1', 'ringing', true);
    await house.publish('1', 'busy');
    for (const { feed } of house.readers) feed.environment.paint();
    await house.clock.advance(1500);
    expect(house.host.requests.filter(({ url }) => url.searchParams.has('call'))).toHaveLength(1);
    for (const { feed } of house.readers) expect([...calls(feed)].map(({ missing }) => missing)).toEqual([0]);
  });

  it('takes a refusal for all, and lets who comes later try anew', async () => {
    await house.open(3);
    house.host.status = 403;
    house.host.cutAll();
    await house.clock.advance(3000);
    expect(house.states).toBe('closed closed closed');
    const tries = house.host.requests.length;
    expect(tries).toBeLessThanOrEqual(4);
    house.host.status = 200;
    await house.open();
    expect(house.states).toBe('closed closed closed live');
    expect(house.host.requests).toHaveLength(tries + 1);
  });

  it('comes back into the share from the back-forward cache', async () => {
    await house.open(2);
    const [first] = house.readers;
    first?.feed.environment.sign('put-away');
    await house.clock.advance(500);
    expect(house.states).toBe('offline live');
    expect(house.browser.held).toMatchObject({ locks: 1, channels: 1 });
    await house.publish('1', 'busy');
    first?.feed.environment.sign('taken-out');
    await house.clock.advance(500);
    expect(house.states).toBe('live live');
    expect(house.connections).toBe('2/1');
    expect(house.shown()).toEqual(everyone({ 1: 'busy' }, 2));
  });

  it('leaves nothing after 10,000 mounts, and has one connection through double mounts', async () => {
    await house.open();
    const tab = house.browser.tab();
    const environment = new FakeEnvironment(house.host, house.clock);
    const before = environment.held;
    for (let i = 0; i < 10_000; i++) new FakeClient({ share: shared({ key: 'ada', environment: tab }) }, environment).client.close();
    await settle();
    expect(environment.held).toEqual(before);
    expect(house.browser.held).toEqual({ locks: 1, waiting: 0, channels: 1 });
    expect(house.connections).toBe('1/1');
  });
});
