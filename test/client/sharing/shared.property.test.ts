import * as fc from 'fast-check';
import { expect, it } from 'vitest';
import { settle } from '../support/fake-clock.js';
import { calls, Household } from '../support/household.js';

const IDS = ['a', 'b', 'c'] as const;
const STATUSES = ['queued', 'ringing', 'in-progress', 'busy'] as const;

const tab = fc.nat({ max: 5 });
const step = fc.oneof(
  { weight: 6, arbitrary: fc.record({ do: fc.constant('publish'), call: fc.constantFrom(...IDS), status: fc.constantFrom(...STATUSES) }) },
  { weight: 3, arbitrary: fc.record({ do: fc.constant('wait'), ms: fc.constantFrom(100, 600, 2000, 6000) }) },
  { weight: 2, arbitrary: fc.record({ do: fc.constant('open') }) },
  { weight: 5, arbitrary: fc.record({ do: fc.constantFrom('close', 'die', 'freeze', 'thaw', 'put-away', 'taken-out', 'offline', 'online'), tab }) },
  { weight: 3, arbitrary: fc.record({ do: fc.constantFrom('cut', 'mute', 'expire', 'restart', 'down', 'up') }) },
);

type Step = typeof step extends fc.Arbitrary<infer S> ? S : never;

async function play(house: Household, next: Step): Promise<void> {
  if ('call' in next) return house.publish(next.call, next.status);
  if ('ms' in next) return house.clock.advance(next.ms, 500);
  if ('tab' in next) {
    const reader = house.readers[next.tab % house.readers.length];
    if (reader === undefined) return undefined;
    const { feed: { client, environment }, tab: page } = reader;
    switch (next.do) {
      case 'close': house.leave(reader); client.close(); break;
      case 'die': house.leave(reader); page.die(); client.close(); break;
      case 'freeze': page.freeze(); break;
      case 'thaw': page.thaw(); break;
      case 'offline': case 'online': environment.hasNetwork = next.do === 'online'; environment.sign(next.do); break;
      case 'put-away': case 'taken-out': environment.sign(next.do); break;
      default: next satisfies never;
    }
    return settle();
  }
  switch (next.do) {
    case 'open': if (house.readers.length < 6) await house.open(); break;
    case 'cut': house.host.cutAll(); break;
    case 'mute': house.host.mute(); break;
    case 'expire': house.host.expire(); break;
    case 'restart': house.host.restart(); break;
    case 'down': house.host.isDown = true; break;
    case 'up': house.host.isDown = false; break;
    default: next satisfies never;
  }
  return settle();
}

async function mend(house: Household): Promise<void> {
  house.host.isDown = false;
  for (const { feed: { environment }, tab: page } of house.readers) {
    page.thaw();
    environment.hasNetwork = true;
    environment.sign('taken-out');
    environment.sign('online');
  }
  await house.clock.advance(25_000, 500);
  for (let i = 0; i < 10; i++) {
    house.host.say(': still here\n');
    // oxlint-disable-next-line no-await-in-loop -- time passes in order
    await house.clock.advance(1000, 500);
  }
  for (const id of IDS) house.host.publish(id, 'ringing');
  await house.clock.advance(3000, 500);
}

it('ends with one connection and the truth in every tab, whatever becomes of tabs, lines and the host', { timeout: 120_000 }, async () => {
  await fc.assert(fc.asyncProperty(fc.array(step, { maxLength: 25 }), async (steps) => {
    const house = new Household();
    await house.open(3);
    for (const next of steps) {
      // oxlint-disable-next-line no-await-in-loop -- a story has an order
      await play(house, next);
    }
    await mend(house);
    for (const { feed } of house.readers) {
      expect(feed.connection.state).toBe('live');
      const known = calls(feed);
      for (const { updates } of known) expect(updates.map(({ seq }) => seq)).toEqual(updates.map((_, i) => i + 1));
      const told = Object.fromEntries(known.map(({ id, updates }) => [id, updates.length]));
      expect(told).toEqual(Object.fromEntries(IDS.map((id) => [id, house.host.log.filter(({ call }) => call === id).length])));
    }
    expect(house.host.open).toBe(Math.min(1, house.readers.length));
    await house.close();
  }), { numRuns: Number(process.env['RINGBACK_RUNS'] ?? 60) });
});
