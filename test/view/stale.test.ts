import { describe, expect, test } from 'vitest';
import { defineVocabulary, type Call } from '../../src/model/index.js';
import { DIAL_GRACE_SECONDS, RING_GRACE_SECONDS, TALK_LIMIT_SECONDS, factsOfCall, isStale, ringCountdown } from '../../src/view/index.js';
import { FAMILY, MINUTE, MORNING, callOf, type Told } from './make-call.js';

const SECOND = 1000;
const DAY = 24 * 60 * MINUTE;
const ringing = (more: Partial<Told> = {}): Call => callOf([{ status: 'ringing', at: MORNING, ...more }]);
const left = (call: Call, now: number): number | undefined => ringCountdown(call.shown, call.plan, now);

describe('news that is overdue (reducer rule 7)', () => {
  test('ringing, after the ring and a grace', () => {
    const limit = (30 + RING_GRACE_SECONDS) * SECOND;
    expect([isStale(ringing(), MORNING + limit), isStale(ringing(), MORNING + limit + 1)]).toEqual([false, true]);
  });

  test('ringing for as long as the plan says; a plan that makes no sense is not believed', () => {
    const long = ringing({ plan: { ...FAMILY, ringSeconds: 60 } });
    expect([isStale(long, MORNING + 69 * SECOND), isStale(long, MORNING + 71 * SECOND)]).toEqual([false, true]);
    const odd = ringing({ plan: { ...FAMILY, ringSeconds: -5 } });
    expect([isStale(odd, MORNING + 39 * SECOND), isStale(odd, MORNING + 41 * SECOND)]).toEqual([false, true]);
  });

  test('ringing that is told again is news', () => {
    const call = callOf([{ status: 'ringing', at: MORNING }, { status: 'ringing', at: MORNING + 20 * SECOND }]);
    expect([isStale(call, MORNING + 59 * SECOND), isStale(call, MORNING + 61 * SECOND)]).toEqual([false, true]);
  });

  test('a next number that is not dialled, after the host\'s own pause', () => {
    const call = callOf([{ status: 'try-number', try: 2, at: MORNING, plan: { ...FAMILY, pauseSeconds: 120 } }]);
    const limit = (30 + 120 + DIAL_GRACE_SECONDS) * SECOND;
    expect([isStale(call, MORNING + limit), isStale(call, MORNING + limit + 1)]).toEqual([false, true]);
  });

  test('a conversation beyond belief, also in a host\'s own status', () => {
    const own = defineVocabulary([{ name: 'on-hold', phase: 'live', outcome: 'pending' }]);
    for (const call of [callOf([{ status: 'in-progress', at: MORNING }]), callOf([{ status: 'on-hold', at: MORNING }], own)]) {
      expect([isStale(call, MORNING + TALK_LIMIT_SECONDS * SECOND), isStale(call, MORNING + TALK_LIMIT_SECONDS * SECOND + 1)]).toEqual([false, true]);
    }
  });

  test('a call that waits for its next number beyond belief', () => {
    const call = callOf([{ status: 'busy', try: 1, at: MORNING, plan: FAMILY }]);
    expect([isStale(call, MORNING + 59 * MINUTE), isStale(call, MORNING + 61 * MINUTE)]).toEqual([false, true]);
  });

  test('never: a queue, a result, an unknown text, a call that is over', () => {
    const later = MORNING + 10 * DAY;
    for (const told of [{ status: 'queued' }, { status: 'busy' }, { status: 'answered' }, { status: 'whatever' }, { status: 'ringing', final: true }]) {
      expect.soft(isStale(callOf([{ ...told, at: MORNING }]), later), told.status).toBe(false);
    }
  });

  test('without a time nothing is claimed, unless this client says when it heard', () => {
    const call = callOf([{ status: 'ringing' }]);
    expect(isStale(call, MORNING)).toBe(false);
    expect(isStale(call, MORNING, MORNING - 39 * SECOND)).toBe(false);
    expect(isStale(call, MORNING, MORNING - 41 * SECOND)).toBe(true);
    expect(factsOfCall(call, MORNING, MORNING - 41 * SECOND).isStale).toBe(true);
  });

  test('a time from the future is not believed; then what this client heard counts', () => {
    const ahead = ringing({ at: MORNING + DAY });
    expect(isStale(ahead, MORNING)).toBe(false);
    expect(isStale(ahead, MORNING, MORNING - 41 * SECOND)).toBe(true);
  });
});

describe('the ring running down', () => {
  test('in whole seconds from the plan\'s number to nought', () => {
    const call = ringing({ plan: { ...FAMILY, ringSeconds: 25 } });
    expect([0, 1, 1000, 24_500, 25_000, 34_000].map((ms) => left(call, MORNING + ms))).toEqual([25, 25, 24, 1, 0, 0]);
  });

  test('counts from when the ringing began, not from the latest news', () => {
    const call = callOf([{ status: 'ringing', at: MORNING }, { status: 'ringing', at: MORNING + 10 * SECOND }]);
    expect(left(call, MORNING + 10 * SECOND)).toBe(20);
  });

  test('is never negative and never more than the whole, whatever the clocks say', () => {
    expect(left(ringing(), MORNING - DAY)).toBe(30);
    for (let ms = -60_000; ms <= 60_000; ms += 777) {
      const seconds = left(ringing(), MORNING + ms);
      if (seconds !== undefined) expect.soft(seconds >= 0 && seconds <= 30 && Number.isInteger(seconds), `${ms}: ${seconds}`).toBe(true);
    }
  });

  test('is absent once stale, without a time, and where nothing rings', () => {
    expect(left(ringing(), MORNING + 41 * SECOND)).toBeUndefined();
    expect(left(callOf([{ status: 'ringing' }]), MORNING)).toBeUndefined();
    expect(left(callOf([{ status: 'busy', at: MORNING }]), MORNING)).toBeUndefined();
  });
});
