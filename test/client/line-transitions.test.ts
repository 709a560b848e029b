import { describe, expect, it } from 'vitest';
import { SilentStreamError, StreamRefusedError, TokenError } from '../../src/client/index.js';
import type { LineEvent, LineEventName } from '../../src/client/line-event.js';
import { firstLineState, type LineState, type LineStateName } from '../../src/client/line-state.js';
import { MOST_REFUSALS, nextLineState } from '../../src/client/line-transitions.js';

const NOW = 1_700_000_000_000;
const circumstances = { now: NOW, random: 0.5, cap: 15_000 };
const memory = { run: 7, attempt: 2, refusals: 1, base: 1000, order: undefined };
const failure = new SilentStreamError(15_000);
const refusal = new StreamRefusedError(403);

const STATES: { readonly [Name in LineStateName]: LineState<Name> } = {
  connecting: { ...memory, name: 'connecting', isRenewed: false },
  live: { ...memory, name: 'live', resumed: true },
  waiting: { ...memory, name: 'waiting', delay: 4000, reason: 'dropped', error: failure },
  offline: { ...memory, name: 'offline' },
  closed: { ...memory, name: 'closed', reason: 'forbidden', error: refusal },
};

const EVENTS: { readonly [Name in LineEventName]: LineEvent<Name> } = {
  ready: { type: 'ready', resumed: false },
  reset: { type: 'reset' },
  stable: { type: 'stable' },
  retry: { type: 'retry', milliseconds: 3000 },
  failed: { type: 'failed', reason: 'silent', error: failure },
  unauthorized: { type: 'unauthorized', error: new StreamRefusedError(401), canRenew: true },
  refused: { type: 'refused', reason: 'forbidden', error: refusal },
  due: { type: 'due' },
  offline: { type: 'offline' },
  online: { type: 'online' },
  woke: { type: 'woke' },
  close: { type: 'close' },
};

/** `=` where the state is the very same after the event; otherwise the state it becomes, with `+` where another activity begins. */
const TABLE: Record<LineEventName, Record<LineStateName, '=' | `${LineStateName}${'' | '+'}`>> = {
  ready:        { connecting: 'live',        live: 'live',        waiting: '=',           offline: '=',           closed: '=' },
  reset:        { connecting: '=',           live: 'connecting',  waiting: '=',           offline: '=',           closed: '=' },
  stable:       { connecting: '=',           live: 'live',        waiting: '=',           offline: '=',           closed: '=' },
  retry:        { connecting: 'connecting',  live: 'live',        waiting: 'waiting',     offline: 'offline',     closed: '=' },
  failed:       { connecting: 'waiting+',    live: 'waiting+',    waiting: '=',           offline: '=',           closed: '=' },
  unauthorized: { connecting: 'connecting+', live: 'waiting+',    waiting: '=',           offline: '=',           closed: '=' },
  refused:      { connecting: 'closed+',     live: 'closed+',     waiting: '=',           offline: '=',           closed: '=' },
  due:          { connecting: '=',           live: '=',           waiting: 'connecting+', offline: '=',           closed: '=' },
  offline:      { connecting: 'offline+',    live: 'offline+',    waiting: 'offline+',    offline: '=',           closed: '=' },
  online:       { connecting: '=',           live: '=',           waiting: 'connecting+', offline: 'connecting+', closed: '=' },
  woke:         { connecting: '=',           live: '=',           waiting: 'connecting+', offline: '=',           closed: '=' },
  close:        { connecting: 'closed+',     live: 'closed+',     waiting: 'closed+',     offline: 'closed+',     closed: '=' },
};

const CELLS = Object.entries(TABLE).flatMap(([event, row]) =>
  Object.entries(row).map(([state, outcome]) => [state as LineStateName, event as LineEventName, outcome] as const));

const follow = (state: LineState, ...events: readonly LineEvent[]): LineState =>
  events.reduce((before, event) => nextLineState(before, event, circumstances), state);

describe('the table of the line', () => {
  it('has a cell for each of the 5 states and 12 events', () => {
    expect(CELLS).toHaveLength(60);
  });

  it.each(CELLS)('%s, when %s: %s', (state, event, outcome) => {
    const before = STATES[state];
    const after = follow(before, EVENTS[event]);
    if (outcome === '=') {
      expect(after).toBe(before);
      return;
    }
    expect(after.name).toBe(outcome.replace('+', ''));
    expect(after.run).toBe(before.run + (outcome.endsWith('+') ? 1 : 0));
    expect(after).not.toBe(before);
  });
});

describe('firstLineState', () => {
  it('connects at once where there is a network, and waits for one where there is none', () => {
    expect(firstLineState(1000, true)).toMatchObject({ name: 'connecting', attempt: 1, base: 1000 });
    expect(firstLineState(1000, false)).toMatchObject({ name: 'offline', attempt: 1 });
  });
});

describe('waits', () => {
  it('double with each try, with jitter', () => {
    let state: LineState = firstLineState(1000, true);
    const delays: number[] = [];
    for (let i = 0; i < 6; i++) {
      state = follow(state, EVENTS.failed);
      if (state.name === 'waiting') delays.push(state.delay);
      state = follow(state, EVENTS.due);
    }
    expect(delays).toEqual([2000, 4000, 8000, 15_000, 15_000, 15_000].map((ceiling) => ceiling * 0.7));
  });

  it('are short after a drop of a stable line, and long where the line never got stable', () => {
    const stable = follow(STATES.live, EVENTS.stable);
    expect(stable).toMatchObject({ name: 'live', attempt: 0 });
    expect(follow(stable, EVENTS.failed)).toMatchObject({ attempt: 1, delay: 700 });
    expect(follow(STATES.live, EVENTS.failed)).toMatchObject({ attempt: 3, delay: 2800 });
    expect(follow(stable, EVENTS.stable)).toBe(stable);
  });

  it('become longer where the host asks for it, never shorter', () => {
    const raised = follow(STATES.live, EVENTS.stable, EVENTS.retry, { type: 'retry', milliseconds: 10 });
    expect(raised.base).toBe(3000);
    expect(follow(raised, EVENTS.failed)).toMatchObject({ delay: 2100 });
    expect(follow(raised, { type: 'retry', milliseconds: Number.POSITIVE_INFINITY }).base).toBe(86_400_000);
  });

  it('obey Retry-After as a minimum, and spread those who were told the same', () => {
    const told = (retryAfter: number, random: number): LineState =>
      nextLineState({ ...STATES.connecting, attempt: 1 }, { ...EVENTS.failed, retryAfter }, { ...circumstances, random });
    expect(told(30_000, 0)).toMatchObject({ delay: 30_800, order: { until: NOW + 30_000 } });
    expect(told(30_000, 0.999)).toMatchObject({ delay: 31_999 });
    expect(told(1e12, 0)).toMatchObject({ delay: 86_400_800 });
    expect(told(0, 0)).toMatchObject({ delay: 800, order: undefined });
  });

  it('that the host ordered are not cut short by a sign, and are by time', () => {
    const ordered = follow(STATES.connecting, { ...EVENTS.failed, reason: 'busy', retryAfter: 30_000 });
    expect(follow(ordered, EVENTS.woke)).toBe(ordered);
    expect(follow(ordered, EVENTS.online)).toBe(ordered);
    expect(nextLineState(ordered, EVENTS.woke, { ...circumstances, now: NOW + 30_000 })).toMatchObject({ name: 'connecting', order: undefined });
    expect(follow(ordered, EVENTS.due)).toMatchObject({ name: 'connecting' });
  });

  it('that the host ordered last through a time without network', () => {
    const offline = follow(STATES.connecting, { ...EVENTS.failed, reason: 'busy', retryAfter: 30_000 }, EVENTS.offline);
    expect(offline).toMatchObject({ name: 'offline', order: { until: NOW + 30_000 } });
    expect(nextLineState(offline, EVENTS.online, { ...circumstances, now: NOW + 10_000 }))
      .toMatchObject({ name: 'waiting', reason: 'busy', error: failure, delay: 20_000 });
    expect(nextLineState(offline, EVENTS.online, { ...circumstances, now: NOW + 30_000 })).toMatchObject({ name: 'connecting' });
  });
});

describe('a refused token', () => {
  it('is renewed once, then waited out, then final', () => {
    let state: LineState = firstLineState(1000, true);
    const seen: string[] = [];
    for (let i = 0; i < 20 && state.name !== 'closed'; i++) {
      state = follow(state, state.name === 'waiting' ? EVENTS.due : EVENTS.unauthorized);
      seen.push(state.name);
    }
    expect(seen).toEqual(['connecting', 'waiting', 'connecting', 'connecting', 'waiting', 'connecting', 'connecting', 'closed']);
    expect(seen.filter((name) => name === 'waiting')).toHaveLength(MOST_REFUSALS - 1);
    expect(state).toMatchObject({ reason: 'unauthorized', error: EVENTS.unauthorized.error });
  });

  it('is final at once where there is nobody to ask for another', () => {
    expect(follow(STATES.connecting, { ...EVENTS.unauthorized, canRenew: false })).toMatchObject({ name: 'closed', reason: 'unauthorized' });
    expect(follow(STATES.live, { ...EVENTS.unauthorized, canRenew: false })).toMatchObject({ name: 'closed', reason: 'unauthorized' });
  });

  it('is renewed at once on a line that was stable, and waited out on one that was not', () => {
    expect(follow(STATES.live, EVENTS.stable, EVENTS.unauthorized)).toMatchObject({ name: 'connecting', attempt: 1, isRenewed: false });
    expect(follow(STATES.live, EVENTS.unauthorized)).toMatchObject({ name: 'waiting', reason: 'unauthorized' });
  });

  it('is forgotten once the host is ready', () => {
    expect(follow(STATES.connecting, EVENTS.ready)).toMatchObject({ name: 'live', refusals: 0, attempt: 2 });
  });
});

describe('a host that starts over in the middle', () => {
  it('keeps the connection and is connecting until it is ready again', () => {
    const again = follow(STATES.live, EVENTS.reset);
    expect(again).toEqual({ ...memory, name: 'connecting', isRenewed: false });
    expect(follow(again, EVENTS.ready)).toMatchObject({ name: 'live', run: memory.run });
  });
});

it('keeps the failure with the state, for those who look', () => {
  const error = new TokenError('failed');
  expect(follow(STATES.connecting, { type: 'failed', reason: 'no-token', error })).toMatchObject({ reason: 'no-token', error });
  expect(follow(STATES.live, EVENTS.refused)).toMatchObject({ reason: 'forbidden', error: refusal });
  expect(follow(STATES.live, EVENTS.close)).toMatchObject({ reason: 'closed-by-app', error: undefined });
});
