import { describe, expect, test } from 'vitest';
import { CALL_STATUSES, defineVocabulary } from '../../src/model/index.js';
import { WORD_LENGTH, badgeView, factsOfCall, factsOfStatus, type BadgeView, type PlainStatus, type ViewOptions } from '../../src/view/index.js';
import { everyCase, vocabulary } from './every-case.js';
import { FAMILY, MORNING, callOf } from './make-call.js';
import { readingGrade, wordsOf } from './reading.js';

const options: ViewOptions = { now: MORNING, vocabulary };
const badge = (plain: PlainStatus): BadgeView => badgeView(factsOfStatus(plain), options);

describe('the word on a badge', () => {
  test.each([
    ['queued', 'Queued'], ['try-number', 'Trying next number'], ['ringing', 'Ringing'], ['in-progress', 'In progress'],
    ['answered', 'Answered'], ['answer-machine', 'Message left'], ['no-response', 'Not confirmed'], ['completed', 'Not confirmed'],
    ['no-answer', 'No answer'], ['busy', 'Busy'], ['failed', 'Could not connect'], ['cancelled', 'Cancelled'],
    ['outgoing', 'Number may have changed'], ['far-end-disconnect', 'Network message'], ['network-disconnect', 'Number not in use'],
  ])('says for %s: %s', (status, word) => {
    expect(badge({ status }).word).toBe(word);
  });

  test('covers every status of the vocabulary in at most four words, or five where it counts', () => {
    for (const status of CALL_STATUSES) {
      const { word, meaning, isKnown } = badge({ status, try: 2, tries: 3 });
      expect(wordsOf(word).length, word).toBeLessThanOrEqual(status === 'try-number' ? 5 : 4);
      expect(word.length).toBeLessThanOrEqual(WORD_LENGTH);
      expect(meaning).toMatch(/\.$/);
      expect(isKnown).toBe(true);
    }
  });

  test('counts the numbers as far as they are known', () => {
    expect(badge({ status: 'TryNumber' }).word).toBe('Trying next number');
    expect(badge({ status: "TryNumber'2'" }).word).toBe('Trying number 2');
    expect(badge({ status: 'Try Number 2', tries: 3 }).word).toBe('Trying number 2 of 3');
    expect(badge({ status: 'try-number', try: 4, tries: 3 }).word).toBe('Trying number 4');
  });

  test('follows who answered, not the status alone', () => {
    expect(badge({ status: 'completed', answeredBy: 'person' }).word).toBe('Answered');
    expect(badge({ status: 'completed', keyPressed: true }).word).toBe('Answered');
    expect(badge({ status: 'completed', answeredBy: 'machine' }).word).toBe('Answer machine');
    expect(badge({ status: 'completed', answeredBy: 'unknown' }).word).toBe('Not confirmed');
    expect(badge({ status: 'answered', answeredBy: 'machine' }).word).toBe('Answer machine');
    expect(badge({ status: 'answered', answeredBy: 'unknown' }).word).toBe('Not confirmed');
    expect(badge({ status: 'no-response', keyPressed: true }).word).toBe('Answered');
    expect(badge({ status: 'answer-machine', answeredBy: 'unknown' })).toMatchObject({ word: 'Not confirmed', situation: 'picked-up' });
  });

  test('keeps "Message left" after completed only where a message was left before', () => {
    const after = (before: string): string => badgeView(factsOfCall(callOf([{ status: before }, { status: 'completed' }]), MORNING), options).word;
    expect(after('answer-machine')).toBe('Message left');
    expect(after('answered')).toBe('Answered');
    expect(after('no-response')).toBe('Not confirmed');
    expect(after('in-progress')).toBe('Not confirmed');
  });

  test.each([
    ['no-answer', 'declined', 'Declined'], ['outgoing', 'number-changed', 'Number changed'], ['failed', 'number-changed', 'Number changed'],
    ['answer-machine', 'voicemail-full', 'Mailbox full'], ['busy', 'voicemail-full', 'Mailbox full'], ['completed', 'fax', 'Fax machine'],
    ['failed', 'blocked', 'Call blocked'], ['busy', 'declined', 'Busy'], ['queued', 'blocked', 'Queued'], ['busy', 'toString', 'Busy'],
  ])('lets a detail sharpen the status it belongs to: %s, %s', (status, detail, word) => {
    expect(badge({ status, detail }).word).toBe(word);
  });

  test('has a longer word where the short one leaves something out', () => {
    expect(badge({ status: 'completed' }).longWord).toBe('Completed, not confirmed');
    expect(badge({ status: 'no-response' }).longWord).toBe('Picked up, no response');
    expect(badge({ status: 'busy' }).longWord).toBe('Busy');
  });

  test('says plainly that news is overdue', () => {
    const call = callOf([{ status: 'ringing', at: MORNING, plan: FAMILY }]);
    const fresh = badgeView(factsOfCall(call, MORNING + 39_000), options);
    const stale = badgeView(factsOfCall(call, MORNING + 41_000), options);
    expect([fresh.word, fresh.isStale]).toEqual(['Ringing', false]);
    expect([stale.word, stale.longWord, stale.isStale, stale.outcome]).toEqual(['Ringing – no news', 'Ringing – no news', true, 'pending']);
    expect(stale.meaning).toMatch(/may no longer be true/);
  });
});

describe('a text that nobody knows', () => {
  test('is shown as it came, and marked', () => {
    expect(badge({ status: ' SIT tone 3 ' })).toMatchObject({ word: 'SIT tone 3', longWord: 'SIT tone 3', isKnown: false, situation: 'unknown', outcome: 'pending' });
  });

  test('is cut, with the whole at hand, and cannot turn the page round', () => {
    const { word, longWord } = badge({ status: `\u202Ereversed\u0000 ${'very '.repeat(12)}long` });
    expect(word).toBe('reversed very very very ver…');
    expect(longWord).toMatch(/^reversed (very ){12}long$/);
  });

  test('is not taken for one of our messages', () => {
    expect(badge({ status: 'stale' }).word).toBe('stale');
    expect(badge({ status: '{word} {try}', try: 2 }).word).toBe('{word} {try}');
  });
});

describe('a status that the host defined', () => {
  const own = defineVocabulary([
    { name: 'mailbox-full', phase: 'connected', outcome: 'unsure', words: { de: { label: 'Mailbox voll' }, en: { label: 'Mailbox is full', meaning: 'No room left.' } } },
    { name: 'blocked', phase: 'ended', outcome: 'not-reached', words: { fr: { label: 'Bloqué' } } },
    { name: 'plain', phase: 'ended', outcome: 'not-reached' },
  ]);
  const word = (status: string, lang?: string): string =>
    badgeView(factsOfStatus({ status }, own), { now: MORNING, vocabulary: own, ...(lang && { lang }) }).word;

  test('uses the words of the page\'s language, then English, then any', () => {
    expect([word('Mailbox Full'), word('mailbox-full', 'de-AT'), word('mailbox-full', 'pl')]).toEqual(['Mailbox is full', 'Mailbox voll', 'Mailbox is full']);
    expect(word('blocked')).toBe('Bloqué');
    expect(word('plain')).toBe('plain');
  });

  test('keeps its words after completed', () => {
    const call = callOf([{ status: 'mailbox-full' }, { status: 'completed' }], own);
    expect(badgeView(factsOfCall(call, MORNING), { now: MORNING, vocabulary: own })).toMatchObject({ word: 'Mailbox is full', meaning: 'No room left.', situation: 'own' });
  });
});

describe('every combination', () => {
  test('claims no more than the outcome allows', () => {
    let people = 0;
    for (const { facts, status, before } of everyCase()) {
      const { word, outcome, meaning } = badgeView(facts, options);
      const isPerson = outcome === 'person';
      if (isPerson) people += 1;
      expect.soft(word.startsWith('Answered'), `${status} ${outcome}: ${word}`).toBe(isPerson);
      if (word.startsWith('Message left')) expect.soft([outcome, [status, before].includes('answer-machine')]).toEqual(['machine', true]);
      if (!isPerson && outcome !== 'pending') expect.soft(meaning).not.toMatch(/a person picked up/i);
      expect.soft(`${word} ${meaning}`).not.toMatch(/[{}]|undefined|\.(label|meaning)/);
      expect.soft(word).not.toBe('');
    }
    expect(people).toBeGreaterThan(1000);
  });

  test('explains its word in plain language', () => {
    const meanings = new Set([...everyCase()].filter(({ facts }) => facts.status !== 'consent-withdrawn').map(({ facts }) => badgeView(facts, options).meaning));
    expect(meanings.size).toBeGreaterThan(20);
    for (const meaning of meanings) expect.soft(readingGrade(meaning), meaning).toBeLessThanOrEqual(6);
  });
});
