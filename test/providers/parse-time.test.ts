import { describe, expect, it } from 'vitest';
import { parseTime } from '../../src/providers/parse-time.js';

const NOON = Date.UTC(2026, 2, 4, 12, 0, 5);

describe('the time of a provider', () => {
  it.each([
    'Wed, 04 Mar 2026 12:00:05 +0000', '4 Mar 2026 12:00:05 +0000', 'Wed, 04 Mar 2026 14:00:05 +0200', 'Wed, 04 Mar 2026 06:30:05 -0530',
    'Wed, 04 Mar 2026 12:00:05 GMT', 'Wed, 04 Mar 2026 12:00:05 UTC', 'Wed, 04 Mar 2026 12:00:05 Etc/UTC',
    '2026-03-04T12:00:05Z', '2026-03-04T12:00:05.000Z', '2026-03-04T13:00:05+01:00',
    '2026-03-04 12:00:05.000000Z', '2026-03-04T12:00:05.000+0000', '2026-03-04T09:00:05-03', '2026-03-04 17:30:05 +05:30',
  ])('reads %s', (text) => {
    expect(parseTime(text)).toBe(NOON);
  });

  it.each([
    '', '1', 'March', 'Thurs, 20 July 2023 18:30:43 +0000', 'Wed, 30 Feb 2026 12:00:05 +0000', '2026-02-30T12:00:05Z', '2026-03-04T12:00:5Z', '2026-03-04T12:00:05.Z', '2026-03-04T12:00:05', '2026-03-04 12:00:05', '2026-03-04',
    'Wed, 04 Mar 2026 25:00:05 +0000', 'Wed, 04 Foo 2026 12:00:05 +0000', 'Wed, 04 Anf 2026 12:00:05 +0000', 'Wed, 04 Mar 1926 12:00:05 +0000', '1772625605000', undefined,
  ])('does not guess at %s', (value) => {
    expect(parseTime(value)).toBeUndefined();
  });
});
