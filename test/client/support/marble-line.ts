import { EMPTY, NEVER, Observable } from 'rxjs';
import { TestScheduler } from 'rxjs/testing';
import { expect } from 'vitest';
import { DEFAULT_TIMING, type ClientTiming, type LineSign, type Transport, type TransportEvent } from '../../../src/client/index.js';
import { openLine, type LineOptions } from '../../../src/client/line.js';
import type { LineState } from '../../../src/client/line-state.js';
import { MessageIntake } from '../../../src/client/message-intake.js';
import { ServerClock } from '../../../src/client/server-clock.js';
import { standardVocabulary } from '../../../src/model/index.js';
import { createCallStore } from '../../../src/reducer/index.js';

/** A scheduler whose marbles are compared by the test's own `expect`. */
export const marbles = (): TestScheduler => new TestScheduler((actual, expected) => { expect(actual).toEqual(expected); });

const message = (type: string, data: unknown, cursor?: string): TransportEvent => ({ kind: 'message', type, data, cursor });

/** What a letter of a transport's marbles stands for. */
export const EVENTS: Readonly<Record<string, TransportEvent>> = {
  o: { kind: 'open' },
  l: { kind: 'life' },
  u: message('update', { call: '1', status: 'ringing' }),
  s: message('snapshot', { calls: [{ call: '1', status: 'ringing' }], more: true }),
  r: message('ready', { cursor: '5', resumed: true }),
  x: message('reset', {}),
  p: message('ping', {}),
  w: { kind: 'retry', milliseconds: 5000 },
  c: { kind: 'cursor', cursor: '9' },
};

export interface MarbleLineOptions {
  readonly scheduler: TestScheduler;
  /** One connection after the other; the last one stays for all that follow. */
  readonly connections: readonly Observable<TransportEvent>[];
  readonly signs$?: Observable<LineSign>;
  readonly timing?: Partial<ClientTiming>;
  readonly sendsReady?: boolean;
  readonly url?: string;
  /** Whether there is a network at this virtual time. */
  readonly isOnline?: (now: number) => boolean;
}

const afterOn = (scheduler: TestScheduler) => (ms: number, work: () => void) => {
  const action = scheduler.schedule(work, ms);
  return () => action.unsubscribe();
};

/** What a line needs, with the transport's connections given as marbles. */
export function marbleLine({
  scheduler, connections, signs$ = NEVER, timing = {}, sendsReady = true, url = 'https://calls.example/', isOnline = () => true,
}: MarbleLineOptions): Omit<LineOptions, 'onState'> & { readonly cursors: (string | undefined)[] } {
  const store = createCallStore();
  const cursors: (string | undefined)[] = [];
  const transport: Transport = {
    name: 'marbles',
    sendsReady,
    open({ cursor }) {
      cursors.push(cursor);
      return connections[Math.min(cursors.length, connections.length) - 1] ?? EMPTY;
    },
  };
  const nothing = (): void => undefined;
  return {
    cursors,
    transport,
    tokens: undefined,
    timing: { ...DEFAULT_TIMING, ...timing },
    intake: new MessageIntake({
      store, createStore: createCallStore, vocabulary: standardVocabulary, clock: new ServerClock(() => scheduler.now()),
      onChange: nothing, onSkip: nothing, onError: nothing,
    }),
    request: {
      url: new URL(url), headers: {}, credentials: 'same-origin', messageLength: 1000,
      environment: {
        signs$, now: () => scheduler.now(), after: afterOn(scheduler), isOnline: () => isOnline(scheduler.now()), random: () => 0.5, baseUrl: undefined,
        fetch: () => Promise.reject(new Error('Nothing asks here.')),
        frame: () => nothing, task: () => nothing,
      },
    },
  };
}

/** What a letter of a line's marbles stands for. */
export const STATES: Readonly<Record<string, string>> = {
  c: 'connecting', r: 'live resumed', n: 'live anew', o: 'offline', d: 'waiting dropped', q: 'waiting silent', y: 'waiting not-ready',
  u: 'waiting unreachable', b: 'waiting busy', e: 'waiting server-error', m: 'waiting wrong-content',
  f: 'closed forbidden', g: 'closed gone', h: 'closed not-found', k: 'closed unauthorized', z: 'closed by app',
};

const label = (state: LineState): string => {
  switch (state.name) {
    case 'live': return state.resumed ? 'live resumed' : 'live anew';
    case 'waiting': return `waiting ${state.reason}`;
    case 'closed': return state.reason === 'closed-by-app' ? 'closed by app' : `closed ${state.reason}`;
    case 'connecting': case 'offline': return state.name;
    default: return state satisfies never;
  }
};

/** The states of a line, each once, for as long as somebody looks. */
export function lineStates(options: MarbleLineOptions): Observable<string> {
  return new Observable((subscriber) => {
    let told = '';
    return openLine({
      ...marbleLine(options),
      onState(state) {
        const now = label(state);
        if (now !== told) subscriber.next(now);
        told = now;
      },
    });
  });
}
