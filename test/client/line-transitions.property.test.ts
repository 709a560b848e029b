import * as fc from 'fast-check';
import { expect, it } from 'vitest';
import { StreamDroppedError, StreamRefusedError } from '../../src/client/index.js';
import type { LineEvent } from '../../src/client/line-event.js';
import { firstLineState, type LineState } from '../../src/client/line-state.js';
import { MOST_REFUSALS, nextLineState } from '../../src/client/line-transitions.js';

const error = new StreamDroppedError();
const plain = fc.constantFrom('reset', 'stable', 'due', 'offline', 'online', 'woke').map((type): LineEvent => ({ type }));
const anyEvent: fc.Arbitrary<LineEvent> = fc.oneof(
  { weight: 6, arbitrary: plain },
  { weight: 3, arbitrary: fc.boolean().map((resumed): LineEvent => ({ type: 'ready', resumed })) },
  { weight: 4, arbitrary: fc.option(fc.nat(60_000), { nil: undefined }).map((retryAfter): LineEvent => ({ type: 'failed', reason: 'busy', error, retryAfter })) },
  { weight: 2, arbitrary: fc.boolean().map((canRenew): LineEvent => ({ type: 'unauthorized', error: new StreamRefusedError(401), canRenew })) },
  { weight: 1, arbitrary: fc.constant<LineEvent>({ type: 'refused', reason: 'gone', error }) },
  { weight: 1, arbitrary: fc.nat(20_000).map((milliseconds): LineEvent => ({ type: 'retry', milliseconds })) },
  { weight: 1, arbitrary: fc.constant<LineEvent>({ type: 'close' }) },
);
const step = fc.record({ event: anyEvent, passed: fc.nat(20_000), random: fc.float({ min: 0, max: 1, maxExcluded: true, noNaN: true }) });

interface Move { readonly before: LineState; readonly event: LineEvent; readonly after: LineState; readonly now: number }

/** Every move of a walk through the table. */
function walk(steps: readonly { event: LineEvent; passed: number; random: number }[], isOnline: boolean): Move[] {
  let state = firstLineState(1000, isOnline);
  let now = 1_700_000_000_000;
  return steps.map(({ event, passed, random }) => {
    now += passed;
    const before = state;
    state = nextLineState(before, event, { now, random, cap: 15_000 });
    return { before, event, after: state, now };
  });
}

/** Checks each move of many walks. */
function always(check: (move: Move, index: number, moves: readonly Move[]) => void): void {
  fc.assert(fc.property(fc.array(step, { maxLength: 80 }), fc.boolean(), (steps, isOnline) => walk(steps, isOnline).forEach(check)), { numRuns: 1500 });
}

it('1: closed is final', () => always(({ before, after }) => {
  if (before.name === 'closed') expect(after).toBe(before);
}));

it('2: the run rises by one when the activity changes, and only then', () => always(({ before, event, after }) => {
  expect(after.run - before.run).toBeOneOf([0, 1]);
  const isConnected = (state: LineState): boolean => state.name === 'connecting' || state.name === 'live';
  const isSameActivity = before.name === after.name || (isConnected(before) && isConnected(after));
  if (!isSameActivity) expect(after.run).toBe(before.run + 1);
  if (after.run !== before.run && isSameActivity) expect(event.type).toBe('unauthorized');
}));

it('3: only ready leads to live', () => always(({ before, event, after }) => {
  if (after.name === 'live' && before.name !== 'live') expect(event.type).toBe('ready');
}));

it('4: a failure is followed by a wait of at least two fifths of the base', () => always(({ before, event, after }) => {
  if (event.type !== 'failed' || (before.name !== 'connecting' && before.name !== 'live')) return;
  expect(after.name).toBe('waiting');
  if (after.name === 'waiting') expect(after.delay).toBeGreaterThanOrEqual(Math.floor(before.base * 0.4));
}));

it('5: no try starts before the time that the host ordered, unless its wait is over', () => always(({ before, event, after, now }) => {
  if (after.name !== 'connecting' || event.type === 'due' || before.order === undefined) return;
  expect(now).toBeGreaterThanOrEqual(before.order.until);
}));

it('6: the count of tries falls only when the line is stable, and to 0', () => always(({ before, event, after }) => {
  if (after.attempt >= before.attempt) return;
  expect(event.type).toBe('stable');
  expect(after.attempt).toBe(0);
}));

it('7: refused tokens never make a loop: a client closes, or waits between any two tries', () => always(({ before, after }, index, moves) => {
  expect(after.refusals).toBeLessThan(MOST_REFUSALS);
  if (before.name !== 'connecting' || after.name !== 'connecting' || before.run === after.run) return;
  const next = moves[index + 1];
  if (next?.event.type === 'unauthorized') expect(next.after.name).toBeOneOf(['waiting', 'closed']);
}));

it('8: nothing throws, and what changes nothing is the same reference', () => always(({ before, after }) => {
  if (after !== before) expect(after).not.toEqual(before);
}));
