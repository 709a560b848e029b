import { describe, expect, test } from 'vitest';
import { CONNECTION_REASONS, type Connection } from '../../src/client/connection.js';
import { BACK_SECONDS, LINE_REASONS, LINE_STATES, connectionView, type ConnectionView, type LineFacts, type LineReason } from '../../src/view/index.js';
import { MINUTE, MORNING } from './make-call.js';
import { matching } from './matching.js';
import { readingGrade } from './reading.js';

const view = (line: LineFacts, now = MORNING): ConnectionView => connectionView(line, { now, timeZone: 'UTC' });
const forDevelopers = (line: LineFacts): ConnectionView => connectionView(line, { now: MORNING, timeZone: 'UTC', audience: 'developer' });
const waiting = (reason: LineReason, more: Partial<LineFacts> = {}): LineFacts =>
  ({ state: 'waiting', since: MORNING, attempt: 2, reason, retryAt: MORNING + 5000, lastMessageAt: MORNING, ...more });

test('every connection of the client can be shown, and no state or reason is made up', () => {
  expect([...LINE_REASONS].toSorted()).toEqual([...CONNECTION_REASONS].toSorted());
  const states: Record<Connection['state'], true> = { connecting: true, live: true, waiting: true, offline: true, closed: true };
  expect([...LINE_STATES].toSorted()).toEqual(Object.keys(states).toSorted());
  const connection: Connection = { state: 'waiting', since: MORNING, skipped: 0, attempt: 1, reason: 'dropped', retryAt: MORNING };
  expect(view(connection).word).toBe('Reconnecting');
});

describe('for office staff', () => {
  test('a lost line: what happened, what happens next, and that the page may be old', () => {
    expect(view(waiting('dropped'))).toEqual({
      state: 'waiting', reason: 'dropped', word: 'Reconnecting', tone: 'warning', sinceText: 'since 09:14', retrySeconds: 5,
      sentence: 'The line to the server was lost. Trying again in 5 seconds. What you see may be out of date.',
    });
  });

  test('counts down to now', () => {
    const at = (ms: number): string => view(waiting('dropped'), MORNING + ms).sentence;
    expect(at(4000)).toMatch(/Trying again in 1 second\./);
    expect(at(5000)).toMatch(/Trying again now\./);
    expect(at(99_000)).toMatch(/Trying again now\./);
    expect(view(waiting('dropped'), MORNING + 99_000).retrySeconds).toBe(0);
    expect(view(waiting('dropped'), MORNING - 24 * 60 * MINUTE).retrySeconds).toBe(5);
  });

  test('says of nothing that it may be old while nothing was heard', () => {
    const unheard: LineFacts = { state: 'waiting', since: MORNING, reason: 'unreachable', retryAt: MORNING };
    expect(view(unheard).sentence).toBe('The server cannot be reached. Trying again now.');
    expect(view(waiting('unreachable')).sentence).toMatch(/cannot be reached.+out of date/);
  });

  test('connecting, first and again', () => {
    expect(view({ state: 'connecting', since: MORNING, attempt: 1 })).toMatchObject({ word: 'Connecting', sentence: 'Getting the state of the calls.', tone: 'busy' });
    expect(view({ state: 'connecting', since: MORNING, attempt: 3, lastMessageAt: MORNING })).toMatchObject({
      word: 'Reconnecting', sentence: 'Trying again now. What you see may be out of date.', tone: 'warning',
    });
  });

  test('live; after a break what was missed, for a while', () => {
    expect(view({ state: 'live', since: MORNING })).toMatchObject({ word: 'Live', sentence: 'What you see is up to date.', tone: 'ok' });
    expect(view({ state: 'live', since: MORNING, resumed: true }).sentence).toBe('The line is back. Nothing was missed.');
    expect(view({ state: 'live', since: MORNING, resumed: false }).sentence).toBe('The line is back. All calls were loaded again.');
    expect(view({ state: 'live', since: MORNING, resumed: true }, MORNING + BACK_SECONDS * 1000).sentence).toBe('What you see is up to date.');
  });

  test('offline', () => {
    expect(view({ state: 'offline', since: MORNING, lastMessageAt: MORNING })).toMatchObject({ word: 'Offline', tone: 'warning', sentence: matching(/no network.+out of date/) });
  });

  test('closed for good, and by the page itself', () => {
    expect(view({ state: 'closed', since: MORNING, reason: 'forbidden' })).toMatchObject({ word: 'Not connected', tone: 'off', sentence: 'You may not see these calls. Ask who runs this page.' });
    expect(view({ state: 'closed', since: MORNING, reason: 'closed-by-app' })).toMatchObject({ word: 'Ended', sentence: 'Updates were switched off.' });
    expect(view({ state: 'closed', since: MORNING, reason: 'gone' }).retrySeconds).toBeUndefined();
  });

  test.each(LINE_REASONS)('%s has a sentence of its own, in plain words, without a "we"', (reason) => {
    for (const line of [waiting(reason), { state: 'closed', since: MORNING, reason, lastMessageAt: MORNING } as const]) {
      const { sentence, word, advice } = view(line);
      expect(sentence).not.toMatch(/[{}]|undefined|line\.|\b(we|our|us|CORS|HTTP|token|stream|proxy|\d{3})\b/);
      expect(readingGrade(sentence), sentence).toBeLessThanOrEqual(6);
      expect(word).not.toBe('');
      expect(advice).toBeUndefined();
    }
  });

  test('no two reasons are told in the same words', () => {
    expect(new Set(LINE_REASONS.map((reason) => view(waiting(reason)).sentence)).size).toBe(LINE_REASONS.length);
  });
});

describe('for developers', () => {
  test('an address that does not answer', () => {
    expect(forDevelopers(waiting('unreachable')).advice).toBe('No answer from this address. Check that the server runs and allows this page\u2019s origin (CORS).');
  });

  test('an address that must not be used, with what the error said', () => {
    const closed = forDevelopers({ state: 'closed', since: MORNING, reason: 'bad-address', error: { message: 'javascript: is not an address\u0000 for a feed' } });
    expect(closed).toMatchObject({ advice: matching(/http\(s\)/), errorText: 'javascript: is not an address for a feed' });
  });

  test('messages that were skipped, on a line that is live', () => {
    expect(forDevelopers({ state: 'live', since: MORNING, skipped: 1 }).advice).toBe('1 message could not be read and was skipped.');
    expect(forDevelopers({ state: 'live', since: MORNING, skipped: 3 }).advice).toBe('3 messages could not be read and were skipped.');
    expect(forDevelopers({ state: 'live', since: MORNING, skipped: 0 }).advice).toBeUndefined();
  });

  test.each(LINE_REASONS)('%s: what to check', (reason) => {
    expect(forDevelopers(waiting(reason)).advice).toMatch(/^[A-Z"a-z].{20,}\.$/);
  });
});

test('tells developers, and nobody else, why a transport was left', () => {
  const line: LineFacts = { state: 'live', since: MORNING, left: { transport: 'sse', error: { message: 'A proxy buffers the stream.' } } };
  expect(forDevelopers(line)).toMatchObject({ tone: 'ok', errorText: 'A proxy buffers the stream.' });
  expect(view(line)).not.toHaveProperty('errorText');
});
