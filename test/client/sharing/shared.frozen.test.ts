import { afterEach, describe, expect, it } from 'vitest';
import { shared } from '../../../src/client/index.js';
import { everyone, Household } from '../support/household.js';

let house = new Household();
afterEach(async () => {
  await house.close();
  house = new Household();
});

describe('shared, where a tab freezes', () => {
  it('finds a frozen leader within 5 s and goes on; thawed, it follows', async () => {
    await house.open(3);
    await house.publish('1', 'ringing');
    const [leader] = house.readers;
    leader?.tab.freeze();
    house.host.publish('1', 'busy');
    await house.clock.advance(5000, 100);
    expect(house.connections).toBe('2/2');
    expect(house.readers.slice(1).map(({ feed }) => feed.shown)).toEqual(everyone({ 1: 'busy' }, 2));
    leader?.tab.thaw();
    await house.clock.advance(1000);
    expect(house.connections).toBe('2/1');
    await house.publish('2', 'queued');
    expect(house.shown()).toEqual(everyone({ 1: 'busy', 2: 'queued' }, 3));
    expect(house.states).toBe('live live live');
  });

  it('lets one of those who find a frozen leader in the same moment go on, and one alone', async () => {
    await house.open(6);
    for (const { feed: { environment } } of house.readers) Object.assign(environment, { random: () => 0 });
    await house.publish('1', 'ringing');
    house.readers[0]?.tab.freeze();
    house.host.publish('1', 'busy');
    await house.clock.advance(5000, 100);
    expect(house.connections).toBe('2/2');
    expect(house.readers.slice(1).map(({ feed }) => feed.shown)).toEqual(everyone({ 1: 'busy' }, 5));
    expect(house.browser.held).toEqual({ locks: 1, waiting: 4, channels: 6 });
  });

  it('goes on where the one whose turn it is to go on freezes too', async () => {
    const slow = house.browser.tab();
    const locks = slow.locks();
    if (locks === undefined) throw new Error('There are no locks.');
    // It gets its turn, and then never an answer to who has the lock.
    slow.locks = () => ({ ...locks, holder: () => new Promise(() => undefined) });
    const [leader] = await house.open();
    const [second] = await house.open(1, { share: shared({ key: 'ada', environment: slow }) });
    const [third] = await house.open();
    await house.publish('1', 'ringing');
    Object.assign(second?.feed.environment ?? {}, { random: () => 0 });
    leader?.tab.freeze();
    await house.clock.advance(4000, 100);
    slow.freeze();
    await house.clock.advance(8000, 100);
    await house.publish('1', 'busy');
    expect(third?.feed.shown).toEqual({ 1: 'busy' });
    expect(house.connections).toBe('2/2');
  });

  it('does not take a quiet leader for a frozen one, nor its own sleep for the leader\'s', async () => {
    await house.open(3);
    await house.clock.advance(10_000, 500);
    for (const { feed } of house.readers) feed.environment.clock.sleep(1);
    expect(house.connections).toBe('1/1');
    const [, follower] = house.readers;
    follower?.tab.freeze();
    house.host.publish('1', 'busy');
    house.host.say(': still here\n');
    await house.clock.advance(1000);
    follower?.tab.thaw();
    await house.clock.advance(500);
    expect(house.connections).toBe('1/1');
    expect(house.shown()).toEqual(everyone({ 1: 'busy' }, 3));
  });
});
