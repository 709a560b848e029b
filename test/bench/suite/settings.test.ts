import { expect, it } from 'vitest';
import { settingsFrom } from './settings.js';

const full = { calls: 20_000, rounds: 15 };

it('takes numbers from the command line over a short run over the defaults', () => {
  expect(settingsFrom(full, { rounds: 3 }, [])).toEqual({ settings: full, isQuick: false });
  expect(settingsFrom(full, { rounds: 3 }, ['--quick', '--calls', '7'])).toEqual({ settings: { calls: 7, rounds: 3 }, isQuick: true });
});

it('leaves what is for another part alone, and refuses what is no number', () => {
  expect(settingsFrom(full, {}, ['--badges', '5', '--write']).settings).toEqual(full);
  expect(() => settingsFrom(full, {}, ['--calls', 'many'])).toThrow('--calls must be a number');
});
