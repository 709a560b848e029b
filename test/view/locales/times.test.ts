import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import type * as Views from '../../../src/view/index.js';
import { ageView, attemptsWord, connectionView, formatNumber, summaryView, timelineView, type ViewOptions } from '../../../src/view/index.js';
import { clockTime } from '../../../src/view/clock-time.js';
import { LANGUAGES, loadWords } from '../../../src/view/locales/index.js';
import { MINUTE, MORNING, callOf } from '../make-call.js';

const SECOND = 1000;
const DAY = 24 * 60 * MINUTE;
const NONE = { 'pending': 0, 'person': 0, 'machine': 0, 'unsure': 0, 'not-reached': 0, 'cancelled': 0 };

const options = (lang: string): ViewOptions => ({ now: MORNING, lang, timeZone: 'UTC' });
const age = (lang: string, ms: number): string | undefined => ageView(MORNING - ms, options(lang));
const counted = (lang: string, ...[pending, unsure]: [number, number]): string =>
  summaryView({ total: pending + unsure, outcomes: { ...NONE, pending, unsure }, statuses: {} }, options(lang)).sentence;

beforeAll(async () => {
  await Promise.all(LANGUAGES.map((language) => loadWords(language)));
});

describe('ages', () => {
  test.each([
    ['ar', 'الآن', 'قبل 30 ثانية', 'قبل دقيقتين', 'قبل 3 ساعات'],
    ['bn', 'এইমাত্র', '৩০ সেকেন্ড পূর্বে', '২ মিনিট আগে', '৩ ঘণ্টা আগে'],
    ['cy', 'eiliad yn ôl', '30 eiliad yn ôl', '2 funud yn ôl', '3 awr yn ôl'],
    ['de', 'gerade eben', 'vor 30 Sekunden', 'vor 2 Minuten', 'vor 3 Stunden'],
    ['es', 'ahora mismo', 'hace 30 segundos', 'hace 2 minutos', 'hace 3 horas'],
    ['fr', 'à l’instant', 'il y a 30 secondes', 'il y a 2 minutes', 'il y a 3 heures'],
    ['pl', 'przed chwilą', '30 sekund temu', '2 minuty temu', '3 godziny temu'],
    ['pt', 'agora mesmo', 'há 30 segundos', 'há 2 minutos', 'há 3 horas'],
    ['ro', 'chiar acum', 'acum 30 de secunde', 'acum 2 minute', 'acum 3 ore'],
    ['ur', 'ابھی ابھی', '30 سیکنڈ پہلے', '2 منٹ پہلے', '3 گھنٹے پہلے'],
    ['zh-Hans', '刚刚', '30秒钟前', '2分钟前', '3小时前'],
  ])('in %s: %s, %s, %s, %s', (lang, ...words) => {
    expect([0, 39 * SECOND, 2.9 * MINUTE, 190 * MINUTE].map((ms) => age(lang, ms))).toEqual(words);
  });

  test('in a variety of a language follow its habits', () => {
    expect(age('ar-EG', 30 * SECOND)).toBe('قبل ٣٠ ثانية');
    expect(age('zh-CN', 2 * MINUTE)).toBe('2分钟前');
    expect(age('pt-BR', 2 * MINUTE)).toBe('há 2 minutos');
    expect(age('de-AT', 2 * MINUTE)).toBe('vor 2 Minuten');
  });

  test('are English where the words are', () => {
    expect([age('it', 2 * MINUTE), age('zh-TW', 2 * MINUTE), age('xx', 2 * MINUTE)]).toEqual(['2 minutes ago', '2 minutes ago', '2 minutes ago']);
  });
});

describe('times of day', () => {
  test.each([
    ['ar', '09:14 ص'], ['ar-EG', '٠٩:١٤ ص'], ['bn', '০৯:১৪ AM'], ['cy', '09:14'], ['de', '09:14'], ['es', '09:14'], ['fr', '09:14'], ['pl', '09:14'],
    ['pt', '09:14'], ['ro', '09:14'], ['ur', '09:14 AM'], ['zh-Hans', '09:14'],
  ])('in %s: %s', (lang, time) => {
    expect(clockTime(MORNING, options(lang))?.replace(/\s/g, ' ')).toBe(time);
  });

  test('have the date on another day, in every language', () => {
    for (const lang of LANGUAGES) {
      const time = clockTime(MORNING - DAY, options(lang)) ?? '';
      expect.soft(time, lang).toContain(formatNumber(22, lang));
      expect.soft(time.length, time).toBeGreaterThan(9);
      if (lang !== 'de' && lang !== 'ro' && lang !== 'fr') expect.soft(time, lang).not.toContain('Nov');
    }
  });

  test('stand in sentences in the digits of the language', () => {
    const call = callOf([{ status: 'busy', try: 1, at: MORNING }]);
    expect(timelineView(call, options('bn')).marks[0]?.sentence).toMatch(/^নম্বর ১: ব্যস্ত, ০৯:১৪\sAM।$/);
    expect(timelineView(call, options('ar-EG')).marks[0]?.sentence).toMatch(/^\u2068الرقم ١\u2069: \u2068مشغول\u2069، \u2068٠٩:١٤\sص\u2069\.$/);
    expect(timelineView(call, options('de')).marks[0]?.sentence).toBe('Nummer 1: Besetzt, 09:14.');
    expect(timelineView(call, options('fr')).marks[0]?.sentence).toBe('Numéro 1\u00a0: occupé, 09:14.');
    expect(timelineView(call, options('zh')).marks[0]?.sentence).toBe('号码1：占线，09:14。');
  });
});

describe('a ringing phone', () => {
  test.each([['de', '0:09'], ['bn', '০:০৯'], ['ar-EG', '٠:٠٩'], ['ar', '0:09']])('counts down in the digits of %s: %s', (lang, text) => {
    const call = callOf([{ status: 'ringing', at: MORNING - 21 * SECOND }]);
    expect(timelineView(call, options(lang)).marks[0]).toMatchObject({ ringSecondsLeft: 9, ringText: text });
  });

  test('may ring for minutes', () => {
    const call = callOf([{ status: 'ringing', at: MORNING, plan: { numbers: [{}], ringSeconds: 125 } }]);
    expect(timelineView(call, options('en')).marks[0]?.ringText).toBe('2:05');
  });
});

describe('counts and lists', () => {
  test('are in the plural forms and digits of the language', () => {
    const attempts = (lang: string): string[] => [1, 2, 3, 5, 21].map((count) => attemptsWord(count, options(lang)));
    expect(attempts('pl')).toEqual(['1 próba', '2 próby', '3 próby', '5 prób', '21 prób']);
    expect(attempts('ar')).toEqual(['محاولة واحدة', 'محاولتان', '3 محاولات', '5 محاولات', '21 محاولة']);
    expect(attempts('ro')).toEqual(['1 încercare', '2 încercări', '3 încercări', '5 încercări', '21 de încercări']);
    expect(attempts('bn')).toEqual(['১টি চেষ্টা', '২টি চেষ্টা', '৩টি চেষ্টা', '৫টি চেষ্টা', '২১টি চেষ্টা']);
    expect(attempts('ar-EG')[2]).toBe('٣ محاولات');
  });

  test('are joined as the language joins', () => {
    expect(counted('de', 1200, 3)).toBe('1.203 Anrufe: 1.200 noch unterwegs und 3 nicht bestätigt.');
    expect(counted('fr', 1, 1)).toBe('2 appels\u00a0: 1 en cours et 1 sans confirmation.');
    expect(counted('zh-CN', 1, 1)).toBe('2个电话：1个进行中和1个未确认。');
    expect(counted('it', 1, 1)).toBe('2 calls: 1 under way and 1 not confirmed.');
  });

  test('count down', () => {
    const again = (lang: string, seconds: number): string =>
      connectionView({ state: 'waiting', since: MORNING, retryAt: MORNING + seconds * SECOND }, options(lang)).sentence;
    expect([1, 2, 3, 11].map((seconds) => again('ar', seconds))).toEqual([
      'ستُعاد المحاولة بعد ثانية واحدة.', 'ستُعاد المحاولة بعد ثانيتين.', 'ستُعاد المحاولة بعد 3 ثوانٍ.', 'ستُعاد المحاولة بعد 11 ثانية.',
    ]);
    expect([1, 3, 5].map((seconds) => again('pl', seconds))).toEqual(['Ponowna próba za 1 sekundę.', 'Ponowna próba za 3 sekundy.', 'Ponowna próba za 5 sekund.']);
  });
});

describe('a browser whose Intl knows the plurals of Welsh and nothing else of it', () => {
  let views: typeof Views;

  beforeAll(async () => {
    const knowsNoWelsh = (locales: unknown): string[] => (String(locales).startsWith('cy') ? [] : [String(locales)]);
    vi.spyOn(Intl.RelativeTimeFormat, 'supportedLocalesOf').mockImplementation(knowsNoWelsh);
    vi.spyOn(Intl.ListFormat, 'supportedLocalesOf').mockImplementation(knowsNoWelsh);
    vi.spyOn(Intl.NumberFormat, 'supportedLocalesOf').mockImplementation(knowsNoWelsh);
    vi.spyOn(Intl.DateTimeFormat, 'supportedLocalesOf').mockImplementation(knowsNoWelsh);
    // Formatters are kept from before; a new copy has none.
    vi.resetModules();
    views = await import('../../../src/view/index.js');
  });

  afterAll(() => {
    vi.restoreAllMocks();
    vi.resetModules();
  });

  test('says ages in the words of the language, and never in the machine\'s', () => {
    expect([0, 30 * SECOND, MINUTE, 2 * MINUTE, 60 * MINUTE, 2 * DAY].map((ms) => views.ageView(MORNING - ms, options('cy'))))
      .toEqual(['eiliad yn ôl', '30 eiliad yn ôl', '1 munud yn ôl', '2 funud yn ôl', '1 awr yn ôl', '2 ddiwrnod yn ôl']);
  });

  test('joins lists with commas rather than with an English "and"', () => {
    const outcomes = { ...NONE, 'pending': 1, 'person': 1200, 'not-reached': 2 };
    expect(views.summaryView({ total: 1203, outcomes, statuses: {} }, options('cy')).sentence)
      .toBe('1,203 galwad: 1 ar y gweill, 1,200 lle’r atebodd person, 2 heb gael neb.');
  });

  test('still counts by the rules of the language, and shows the time', () => {
    expect(views.attemptsWord(2, options('cy'))).toBe('2 ymgais');
    const call = callOf([{ status: 'busy', at: MORNING }]);
    expect(views.timelineView(call, options('cy')).marks[0]?.sentence).toBe('Rhif 1: prysur, 09:14.');
  });
});
