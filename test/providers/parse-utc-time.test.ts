import { describe, expect, it } from 'vitest';
import { parseIsoTime } from '../../src/providers/parse-iso-time.js';
import { parseUtcTime } from '../../src/providers/parse-utc-time.js';

const NOON = Date.UTC(2026, 2, 4, 12, 0, 5);

describe('the time of a provider in the style of RFC 2822', () => {
  it.each(['Wed, 04 Mar 2026 12:00:05 +0000', 'Wed, 04 Mar 2026 12:00:05 GMT', 'Wed, 04 Mar 2026 12:00:05 UTC', 'Wed, 04 Mar 2026 12:00:05 Etc/UTC'])('reads %s', (text) => {
    expect(parseUtcTime(text)).toBe(NOON);
  });

  it.each([
    '', '1', 'March', 'Invalid Date', 'Thurs, 20 July 2023 18:30:43 +0000', 'Wed, 30 Feb 2026 12:00:05 +0000', 'Wed, 04 Mar 2026 12:00:05', 'Wed, 04 Mar 2026 25:00:05 +0000', 'Wed, 04 Foo 2026 12:00:05 +0000',
    'Wed, 04 Mar 2026 14:00:05 +0200', 'Tue, 04 Mar 2026 12:00:05 +0000', 'Thu, 04 Mar 1926 12:00:05 +0000', '2026-03-04T12:00:05Z', undefined,
  ])('does not guess at %s', (value) => {
    expect(parseUtcTime(value)).toBeUndefined();
  });
});

describe('the time of a provider in the style of ISO 8601', () => {
  it.each([
    '2026-03-04T12:00:05Z', '2026-03-04T12:00:05.000Z', '2026-03-04T13:00:05+01:00', '2026-03-04 12:00:05.000000Z', '2026-03-04T12:00:05.000+0000', '2026-03-04T09:00:05-03', '2026-03-04 17:30:05 +05:30',
  ])('reads %s', (text) => {
    expect(parseIsoTime(text)).toBe(NOON);
  });

  it.each(['', '1', '2026-02-30T12:00:05Z', '2026-03-04T12:00:5Z', '2026-03-04T12:00:05.Z', '2026-03-04T12:00:05', '2026-03-04 12:00:05', '2026-03-04', '1926-03-04T12:00:05Z', '1772625605000', undefined])('does not guess at %s', (value) => {
    expect(parseIsoTime(value)).toBeUndefined();
  });
});
