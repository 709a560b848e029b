import { expect, it } from 'vitest';
import { retryAfter } from '../../../src/client/transports/retry-after.js';

const NOW = Date.parse('2026-03-04T10:00:00Z');

it.each([
  ['seconds', { 'retry-after': '120' }, 120_000],
  ['seconds with spaces', { 'retry-after': ' 3 ' }, 3000],
  ['no wait', { 'retry-after': '0' }, 0],
  ['a date, held against the answer\'s own', { 'retry-after': 'Wed, 04 Mar 2026 12:00:30 GMT', 'date': 'Wed, 04 Mar 2026 12:00:00 GMT' }, 30_000],
  ['a date, held against this clock', { 'retry-after': 'Wed, 04 Mar 2026 10:00:30 GMT' }, 30_000],
  ['a date that has passed', { 'retry-after': 'Wed, 04 Mar 2026 09:00:00 GMT' }, 0],
  ['nothing', {}, undefined],
  ['an empty value', { 'retry-after': '' }, undefined],
  ['words', { 'retry-after': 'soon' }, undefined],
])('reads %s', (_, headers: Record<string, string>, wait) => {
  expect(retryAfter(new Headers(headers), NOW)).toBe(wait);
});
