import { describe, expect, test } from 'vitest';
import { ageView, headView, registerWords, type HeadView } from '../../src/view/index.js';
import { clockTime } from '../../src/view/clock-time.js';
import { MINUTE, MORNING, callOf, type Told } from './make-call.js';

const SECOND = 1000;
const DAY = 24 * 60 * MINUTE;
const head = (told: Told, showNumbers = false): HeadView => headView(callOf([told]), { now: MORNING + 2 * MINUTE, showNumbers });
const age = (ms: number, lang = 'en'): string | undefined => ageView(MORNING - ms, { now: MORNING, lang });

describe('how old news is', () => {
  test.each([
    [0, 'just now'], [9.9 * SECOND, 'just now'], [10 * SECOND, '10 seconds ago'], [39 * SECOND, '30 seconds ago'], [59 * SECOND, '50 seconds ago'],
    [MINUTE, '1 minute ago'], [2.9 * MINUTE, '2 minutes ago'], [60 * MINUTE, '1 hour ago'], [23.9 * 60 * MINUTE, '23 hours ago'], [DAY, '1 day ago'], [400 * DAY, '400 days ago'],
  ])('%d ms: %s', (ms, words) => {
    expect(age(ms)).toBe(words);
  });

  test('says nothing of the future, beyond what clocks may differ', () => {
    expect(age(-9 * SECOND)).toBe('just now');
    expect(age(-11 * SECOND)).toBeUndefined();
    expect(age(-DAY)).toBeUndefined();
    expect(ageView(undefined, { now: MORNING })).toBeUndefined();
    expect(ageView(Number.NaN, { now: MORNING })).toBeUndefined();
  });

  test('is in the page\'s language where that has words; a malformed tag falls back', () => {
    expect(age(2 * MINUTE, 'de')).toBe('2 minutes ago');
    registerWords('de', { 'updated': 'Aktualisiert: {age}' });
    expect(age(2 * MINUTE, 'de-AT')).toBe('vor 2 Minuten');
    expect(age(2 * MINUTE, 'not a tag!')).toBe('2 minutes ago');
  });
});

describe('the time of day', () => {
  test('is short on the day itself and has the date on any other, in the zone of the page', () => {
    expect(clockTime(MORNING, { now: MORNING, timeZone: 'UTC' })).toBe('09:14');
    expect(clockTime(MORNING, { now: MORNING, timeZone: 'America/New_York' })).toBe('04:14');
    expect(clockTime(MORNING - DAY, { now: MORNING, timeZone: 'UTC' })).toBe('22 Nov, 09:14');
    const midnight = Date.UTC(2026, 10, 23, 23, 50);
    expect(clockTime(midnight, { now: midnight + 20 * MINUTE, timeZone: 'UTC' })).toBe('23 Nov, 23:50');
    expect(clockTime(midnight, { now: midnight + 20 * MINUTE, timeZone: 'America/New_York' })).toBe('18:50');
  });

  test('survives what a page may get wrong', () => {
    expect(clockTime(undefined, { now: MORNING })).toBeUndefined();
    expect(clockTime(Number.NaN, { now: MORNING })).toBeUndefined();
    expect(clockTime(1e300, { now: MORNING })).toBeUndefined();
    expect(clockTime(MORNING, { now: MORNING, timeZone: 'Moon/Sea', lang: 'x' })).toMatch(/^\d\d:\d\d$/);
    expect(clockTime(MORNING, { now: Number.NaN, timeZone: 'UTC' })).toBe('23 Nov, 09:14');
  });

  test('remembers formatters without mixing them up, however many there are', () => {
    const zones = Intl.supportedValuesOf('timeZone').slice(0, 80);
    const once = zones.map((timeZone) => clockTime(MORNING, { now: MORNING, timeZone }));
    expect(zones.map((timeZone) => clockTime(MORNING, { now: MORNING, timeZone }))).toEqual(once);
    expect(new Set(once).size).toBeGreaterThan(5);
  });
});

describe('the head of a card', () => {
  test('is the contact\'s name, with the number beside it', () => {
    expect(head({ status: 'busy', at: MORNING, contact: { name: ' Rosa\nDelgado\u202E ' }, number: { display: '+44 7700 900123' } })).toEqual({
      title: 'Rosa Delgado', kind: 'name', number: '+44 •••• ••••23', age: '2 minutes ago', at: MORNING,
    });
  });

  test('shortens a name that is very long, with the whole of it at hand', () => {
    const { title, whole } = head({ status: 'busy', contact: { name: `${'Wolfe'.repeat(100)} \u202Ex` } });
    expect(title).toHaveLength(60);
    expect(whole).toBe(`${'Wolfe'.repeat(100)} x`);
    expect(head({ status: 'busy', contact: { name: 'Rosa Delgado' } }).whole).toBeUndefined();
  });

  test('is the masked number where there is no name, from the plan if need be', () => {
    expect(head({ status: 'busy', plan: { numbers: [{ display: '+1 202 555 0142' }] } })).toEqual({ title: '+1 ••• ••• ••42', kind: 'number' });
    expect(head({ status: 'busy', number: { display: '+1 202 555 0142' } }, true).title).toBe('+1 202 555 0142');
  });

  test('is the id of the call where there is neither', () => {
    expect(head({ status: 'busy', contact: { name: '  ' } })).toEqual({ title: 'call-1', kind: 'id' });
  });

  test('shows no age from the future', () => {
    expect(head({ status: 'busy', at: MORNING + DAY })).toEqual({ title: 'call-1', kind: 'id', at: MORNING + DAY });
  });
});
