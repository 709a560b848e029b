import { afterEach, describe, expect, it } from 'vitest';
import { OptionError, shared } from '../../../src/client/index.js';
import type { FakeTab } from '../support/fake-browser.js';
import { everyone, Household } from '../support/household.js';

let house = new Household();
afterEach(async () => {
  await house.close();
  house = new Household();
});

describe('shared', () => {
  it.each<readonly [string, (tab: FakeTab) => object]>([
    ['there are no locks', () => ({ locks: () => undefined })],
    ['locks throw', () => ({ locks: () => { throw new DOMException('Denied.', 'SecurityError'); } })],
    ['locks are refused', () => ({ locks: () => ({ request: () => Promise.reject(new DOMException('Denied.', 'SecurityError')) }) })],
    ['channels throw', () => ({ channel: () => { throw new DOMException('Denied.', 'SecurityError'); } })],
  ])('gives each client a line of its own where %s', async (_, broken) => {
    for (let i = 0; i < 2; i++) {
      const tab = house.browser.tab();
      const environment = Object.assign(tab, broken(tab));
      // oxlint-disable-next-line no-await-in-loop -- one after the other
      await house.open(1, { share: shared({ key: 'ada', environment }) });
    }
    expect(house.connections).toBe('2/2');
    expect(house.states).toBe('live live');
    await house.publish('1', 'busy');
    expect(house.shown()).toEqual(everyone({ 1: 'busy' }, 2));
  });

  it('wants to know who is reading', () => {
    expect(() => shared({ key: '' })).toThrow(OptionError);
  });
});
