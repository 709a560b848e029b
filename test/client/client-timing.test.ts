import { expect, it } from 'vitest';
import { clientTiming } from '../../src/client/client-timing.js';
import { DEFAULT_TIMING, OptionError } from '../../src/client/index.js';

it('is the default with what is wanted otherwise', () => {
  expect(clientTiming()).toEqual(DEFAULT_TIMING);
  expect(clientTiming({ silence: 40_000 })).toEqual({ ...DEFAULT_TIMING, silence: 40_000 });
});

it.each([0, -1, Number.NaN, Number.POSITIVE_INFINITY, '5' as unknown as number, undefined as unknown as number])('refuses %j at once, by name', (time) => {
  expect(() => clientTiming({ silence: time })).toThrow(OptionError);
  expect(() => clientTiming({ silence: time })).toThrow('timing.silence');
});
