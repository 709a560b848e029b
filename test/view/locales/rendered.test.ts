import { beforeAll, describe, expect, test } from 'vitest';
import {
  LINE_REASONS, LINE_STATES, attemptsWord, badgeView, connectionView, elementWord, explanationView, factsOfCall, headView, plannedWord, summaryView, timelineView,
  type LineFacts, type StatusFacts, type ViewOptions,
} from '../../../src/view/index.js';
import { loadWords } from '../../../src/view/locales/index.js';
import { formatNumber } from '../../../src/view/format-number.js';
import { sayCount } from '../../../src/view/words/say-count.js';
import { WORD_PARTS } from '../../../src/view/words/languages.js';
import { everyCase, vocabulary } from '../every-case.js';
import { FAMILY, MINUTE, MORNING, callOf, type Told } from '../make-call.js';
import { ENGLISH, EVERY_LANGUAGE, stemOf } from './every-language.js';

/** A message that was not found shows as its key, a place that was not filled as its name in braces. */
const BROKEN = /[{}]|undefined|NaN|\w\.(label|meaning|title|reason|next|other|word|sentence|advice)\b/;

const CALL: readonly Told[] = [
  { status: 'busy', try: 1, plan: FAMILY, at: MORNING - MINUTE, contact: { name: 'Rosa Delgado' } }, { status: 'no-answer', try: 2, at: MORNING + 2 * MINUTE },
  { status: 'network-disconnect', try: 3, at: MORNING + 5 * MINUTE }, { status: 'ringing', try: 1, round: 2, at: MORNING + 17 * MINUTE - 14_000 },
];

// What differs in nothing that changes words is looked at once.
const facts: StatusFacts[] = [...new Map([...everyCase()].map(({ facts: { at: _at, ...known } }) => [JSON.stringify(known), known])).values()];

const LINES: readonly LineFacts[] = LINE_STATES.flatMap((state) => [undefined, ...LINE_REASONS].flatMap((reason) => [1, 2].map((attempt): LineFacts => ({
  state, attempt, since: MORNING, skipped: 3, lastMessageAt: MORNING, ...(reason && { reason }), ...(state === 'waiting' && { retryAt: MORNING + 4000 }),
  ...(state === 'live' && { resumed: attempt === 1 }),
}))));

describe.each(EVERY_LANGUAGE)('$language', ({ language, messages }) => {
  const words = new Map(messages);
  const said = (key: string): string => words.get(key) ?? key;
  const options: ViewOptions = { now: MORNING, lang: language, vocabulary, timeZone: 'UTC' };
  const texts = new Set<string>();

  beforeAll(async () => {
    await loadWords(language, { parts: WORD_PARTS });
  });

  /** Every text that is not the host's own has to be said in the language, whole. */
  function check(text: string): void {
    if (texts.has(text)) return;
    texts.add(text);
    expect.soft(text.trim(), text).not.toBe('');
    expect.soft(text).not.toMatch(BROKEN);
  }

  test('says something for every combination of facts, and claims no more than English', () => {
    const english = new Set(Object.entries(ENGLISH).flatMap(([key, message]) => (said(key) === message ? [] : [message])));
    for (const one of facts) {
      const badge = badgeView(one, options);
      const { title, reason, next, codes } = explanationView(one, { ...options, audience: 'developer' });
      const all = [badge.word, badge.longWord, badge.meaning, title, reason, next, ...codes?.notes ?? []];
      for (const text of all) check(text);
      if (badge.situation !== 'own') expect.soft(all.filter((text) => english.has(text)), badge.situation).toEqual([]);
      if (badge.outcome !== 'person' && badge.situation !== 'in-progress') expect.soft(`${title} ${reason}`, badge.situation).not.toContain(said('answered.title'));
      if (badge.situation !== 'answer-machine') expect.soft(title, badge.situation).not.toBe(said('answer-machine.title'));
      if (badge.outcome === 'person' && !badge.isStale) expect.soft(title).toBe(said('answered.title'));
    }
    expect(texts.size).toBeGreaterThan(250);
  });

  test('says something for every state of the line', () => {
    for (const line of LINES) {
      const { word, sentence, sinceText, advice } = connectionView(line, { ...options, audience: 'developer' });
      for (const text of [word, sinceText ?? '', advice ?? '']) check(text);
      if (line.reason !== undefined || !['waiting', 'closed'].includes(line.state)) check(sentence);
    }
    expect(connectionView({ state: 'waiting', since: MORNING, reason: 'dropped', retryAt: MORNING + 4000 }, options).sentence)
      .toContain(said('line.dropped.sentence'));
  });

  test('tells the whole story of a call: head, timeline, counts', () => {
    const call = callOf(CALL);
    const now = MORNING + 17 * MINUTE;
    const { rows, rounds, marks } = timelineView(call, { ...options, now });
    for (const text of [...rows.map(({ label }) => label), ...rounds.map(({ label }) => label), ...marks.flatMap(({ word, sentence }) => [word, sentence])]) check(text);
    expect(marks[0]?.sentence).toContain(said('slot.mobile'));
    expect(headView(call, { ...options, now }).title).toBe('Rosa Delgado');
    for (const count of [1, 2, 3, 6, 11, 100, 1000]) for (const text of [attemptsWord(count, options), plannedWord(count, options)]) check(text);
    for (const count of [0, 1, 2, 3, 5, 11, 20, 101]) {
      const outcomes = { 'pending': count, 'person': count, 'machine': count, 'unsure': count, 'not-reached': count, 'cancelled': count };
      const { sentence, parts } = summaryView({ total: count * 6, outcomes, statuses: {} }, options);
      for (const text of [sentence, ...parts.flatMap(({ word, text: written }) => [word, written])]) check(text);
    }
    for (const key of ['none.reason', 'action.cancel', 'action.retry', 'next.label', 'line.none.sentence'] as const) expect(elementWord(key, options)).toBe(said(key));
  });

  test('counts in the language, with whatever plural forms it has', () => {
    const stems = new Set(Object.keys(ENGLISH).flatMap((key) => stemOf(key) ?? []));
    expect(stems.size).toBeGreaterThan(5);
    for (const stem of stems) {
      const forms = [...words].flatMap(([key, message]) => (stemOf(key) === stem ? [message.replaceAll(/\s*\{\w+\}\s*/g, '')] : []));
      for (const count of [0, 1, 2, 3, 5, 6, 11, 20, 101]) {
        const text = sayCount(stem, count, options, ENGLISH).replace(formatNumber(count, language), '{count}');
        expect.soft(forms, `${stem} ${count}: ${text}`).toContain(text.replaceAll(/\s*\{\w+\}\s*/g, ''));
      }
    }
  });

  test('has no space between Chinese sentences, and one between others', () => {
    const told: Told[] = [{ status: 'busy', try: 1, plan: { ...FAMILY, rounds: 1 } }, { status: 'busy', try: 2 }, { status: 'busy', try: 3 }];
    const { reason } = explanationView(factsOfCall(callOf(told), MORNING), options);
    expect(reason.startsWith(language === 'zh-Hans' ? `${said('busy.reason')}3` : `${said('busy.reason')} `), reason).toBe(true);
  });
});
