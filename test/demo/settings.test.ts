import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { BRAND_NAMES } from '../../demo/state/brand.js';
import { FAULT_NAMES } from '../../demo/state/fault-choice.js';
import {
  DEFAULT_SETTINGS, DIRECTIONS, LANGUAGES, MODES, SIZES, THEMES, TOP_SPEED, formatSettings, parseSettings, type Settings,
} from '../../demo/state/settings.js';
import { SCENARIOS } from '../../src/mock/index.js';

const settings: fc.Arbitrary<Settings> = fc.record({
  mode: fc.constantFrom(...MODES),
  story: fc.constantFrom(...SCENARIOS.map(({ name }) => name)),
  speed: fc.integer({ min: 1, max: TOP_SPEED }),
  faults: fc.subarray([...FAULT_NAMES]),
  call: fc.string(),
  theme: fc.constantFrom(...THEMES),
  dir: fc.constantFrom(...DIRECTIONS),
  size: fc.constantFrom(...SIZES),
  lang: fc.constantFrom(...LANGUAGES),
  brand: fc.constantFrom(...BRAND_NAMES),
});

describe('the address of a view', () => {
  it('brings every choice back', () => {
    fc.assert(fc.property(settings, (chosen) => {
      expect(parseSettings(`#${formatSettings(chosen)}`)).toEqual(chosen);
    }));
  });

  it('is empty where nothing was chosen', () => {
    expect(formatSettings(DEFAULT_SETTINGS)).toBe('');
  });

  it.each(['#statuses', '#', '', '#story=nobody&speed=0&faults=flood&theme=pink&mode=', '#speed=2.5', '#speed=1e9', '#%E0%A4%A'])(
    'takes what it does not know in %s as if it were not there', (hash) => {
      expect(parseSettings(hash)).toEqual(DEFAULT_SETTINGS);
    });
});
