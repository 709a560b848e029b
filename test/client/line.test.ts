import type { ColdObservable } from 'rxjs/internal/testing/ColdObservable';
import { describe, expect, it } from 'vitest';
import { StreamRefusedError, UnreachableError, type ClientTiming, type LineSign, type TransportEvent } from '../../src/client/index.js';
import { EVENTS, lineStates, marbles, STATES, type MarbleLineOptions } from './support/marble-line.js';

const SIGNS: Readonly<Record<string, LineSign>> = { n: 'online', f: 'offline', v: 'visible', p: 'put-away', t: 'taken-out' };

/** A machine without network from one time to another, in milliseconds of virtual time. */
const offlineBetween = (from: number, to: number): Partial<MarbleLineOptions> => ({ isOnline: (now) => now < from || now >= to });

interface Story {
  /** One transport connection after the other: its marbles, and when it must be held (`^` to `!`). */
  readonly connections: readonly (readonly [marbles: string, held: string, error?: unknown])[];
  readonly states: string;
  /** When the test gives the line up. */
  readonly until: string;
  readonly signs?: string;
  /** How long the line listens for signs, where it ends before it is given up. */
  readonly listens?: string;
  readonly timing?: Partial<ClientTiming>;
  readonly options?: Partial<MarbleLineOptions>;
}

/** Plays a story on virtual time, and checks every state and every subscription to the transport. */
function play({ connections, states, until, signs = '', listens = until, timing = {}, options = {} }: Story): void {
  const scheduler = marbles();
  scheduler.run(({ cold, hot, expectObservable, expectSubscriptions }) => {
    const lines = connections.map(([line, , error]): ColdObservable<TransportEvent> => cold(line, EVENTS, error));
    const signs$ = hot(signs, SIGNS);
    expectObservable(lineStates({ scheduler, connections: lines, signs$, timing, ...options }), until).toBe(states, STATES);
    for (const [i, line] of lines.entries()) expectSubscriptions(line.subscriptions).toBe(connections[i]?.[1] ?? '');
    expectSubscriptions(signs$.subscriptions).toBe(listens);
  });
}

describe('a line', () => {
  it('is connecting, then live when the host is ready, and leaves nothing when it is given up', () => play({
    connections: [['o 99ms s 99ms (lr)', '^ 999ms !']],
    states: 'c 199ms n',
    until: '^ 999ms !',
  }));

  it('comes back after a drop, with the time that chance gives it, and resumes', () => play({
    connections: [['(olr) 4995ms |', '^ 4999ms !'], ['(olr)', '5700ms ^ 1299ms !']],
    states: '(cn) 4996ms d 699ms (cr)',
    until: '^ 6999ms !',
    timing: { stableAfter: 2000 },
  }));

  it('waits longer with each failure', () => {
    const error = new UnreachableError('https://calls.example');
    play({
      connections: [['#', '(^!)', error], ['#', '1400ms (^!)', error], ['#', '4200ms (^!)', error], ['(olr)', '9800ms ^ 199ms !']],
      states: '(cu) 1396ms (cu) 2796ms (cu) 5596ms (cn)',
      until: '^ 9999ms !',
    });
  });

  it('is dead after 15 s of silence: heartbeats of any kind keep it alive', () => play({
    connections: [['(olr) 5495ms l 4999ms l 4999ms l', '^ 29999ms !'], ['o', '31400ms ^ 599ms !']],
    states: '(cn) 29996ms q 1399ms c',
    until: '^ 31999ms !',
    timing: { stableAfter: 40_000 },
  }));

  it('finds a half-open line within 15 s, wherever between two looks the last byte came', () => play({
    connections: [['(olr) 2295ms l', '^ 16999ms !'], ['o', '17700ms ^ 299ms !']],
    states: '(cn) 16996ms q 699ms c',
    until: '^ 17999ms !',
  }));

  it('gives up on a host that accepts and never says ready', () => play({
    connections: [['o 4999ms l 3999ms l', '^ 9999ms !'], ['o', '11400ms ^ 99ms !']],
    states: 'c 9999ms y 1399ms c',
    until: '^ 11499ms !',
  }));

  it('gives up on a host that does not answer', () => play({
    connections: [['-', '^ 9999ms !'], ['o', '11400ms ^ 99ms !']],
    states: 'c 9999ms u 1399ms c',
    until: '^ 11499ms !',
  }));

  it('gives a large state the time it needs', () => play({
    connections: [['o 7999ms s 7999ms s 7999ms s 7999ms (lr)', '^ 34999ms !']],
    states: 'c 31999ms n',
    until: '^ 34999ms !',
  }));

  it('starts over when the host does, over the same connection', () => play({
    connections: [['(olr) 995ms x 999ms s 999ms (lr)', '^ 4999ms !']],
    states: '(cn) 996ms c 1999ms n',
    until: '^ 4999ms !',
  }));

  it('is live at once where the host never says ready', () => play({
    connections: [['99ms o 9999ms l 9999ms l', '^ 24999ms !']],
    states: 'c 98ms n',
    until: '^ 24999ms !',
    options: { sendsReady: false },
  }));

  it('waits at least as long as the host asks with retry', () => play({
    connections: [['(olrw) 4994ms |', '^ 4999ms !'], ['o', '8500ms ^ 99ms !']],
    states: '(cn) 4996ms d 3499ms c',
    until: '^ 8599ms !',
    timing: { stableAfter: 2000 },
  }));
});

describe('a refusal', () => {
  it.each([
    [403, 'f'], [404, 'h'], [410, 'g'], [204, 'g'], [401, 'k'],
  ])('with status %i is final', (status, closed) => play({
    connections: [['99ms #', '^ 98ms !', new StreamRefusedError(status)]],
    states: `c 98ms ${closed}`,
    listens: '^ 98ms !',
    until: '^ 999ms !',
  }));

  it.each([
    [500, 'e', undefined], [502, 'e', undefined], [503, 'e', undefined], [429, 'b', undefined], [400, 'm', undefined], [503, 'b', 20_000],
  ])('with status %i is waited out (%s), at least as long as the host says', (status, waiting, retryAfter) => play({
    connections: [['99ms #', '^ 98ms !', new StreamRefusedError(status, retryAfter)], ['o', `${99 + (retryAfter ?? 0) + 1400}ms ^ 99ms !`]],
    states: `c 98ms ${waiting} ${(retryAfter ?? 0) + 1399}ms c`,
    until: `^ ${99 + (retryAfter ?? 0) + 1499}ms !`,
  }));

  it('that is final leaves nothing: no timer, no listener', () => {
    const scheduler = marbles();
    scheduler.run(({ cold, flush, expectObservable }) => {
      const refused = cold('-#', EVENTS, new StreamRefusedError(403));
      expectObservable(lineStates({ scheduler, connections: [refused] })).toBe('cf', STATES);
      flush();
      expect(scheduler.actions.filter((action) => !action.closed)).toEqual([]);
    });
  });
});

describe('signs', () => {
  it('of no network pause the line; of a network bring it back at once', () => play({
    signs: '999ms f 4999ms n',
    connections: [['(olr)', '^ 998ms !'], ['(olr)', '5999ms ^ 99ms !']],
    states: '(cn) 995ms o 4999ms (cr)',
    until: '^ 6098ms !',
    options: offlineBetween(999, 5999),
  }));

  it('of no network mean nothing to a host on this machine', () => play({
    signs: '999ms f',
    connections: [['(olr)', '^ 1999ms !']],
    states: '(cn)',
    until: '^ 1999ms !',
    options: { url: 'http://localhost:8080/', isOnline: () => false },
  }));

  it('of a network that were missed are found out', () => play({
    connections: [['(olr)', '3s ^ 99ms !']],
    states: 'o 2999ms (cn)',
    until: '^ 3099ms !',
    options: offlineBetween(0, 2500),
  }));

  it('of somebody looking end a wait', () => play({
    signs: '199ms v',
    connections: [['(olr) 95ms |', '^ 99ms !'], ['(olr)', '199ms ^ 800ms !']],
    states: '(cn) 96ms d 98ms (cr)',
    until: '^ 999ms !',
  }));

  it('of somebody looking leave a wait alone that the host ordered', () => play({
    signs: '199ms v 4999ms v',
    connections: [['99ms #', '^ 98ms !', new StreamRefusedError(503, 30_000)], ['o', '31499ms ^ 99ms !']],
    states: 'c 98ms b 31399ms c',
    until: '^ 31598ms !',
  }));

  it('of somebody looking leave a line alone that lives', () => play({
    signs: '6999ms v',
    connections: [['(olr) 2995ms l', '^ 7999ms !']],
    states: '(cn)',
    until: '^ 7999ms !',
  }));

  it('of somebody looking give up a line at once that was silent for half the limit, and connect anew', () => play({
    signs: '7999ms v',
    connections: [['(olr)', '^ 7998ms !'], ['(olr)', '7999ms ^ 99ms !']],
    states: '(cn) 7995ms (qcr)',
    until: '^ 8098ms !',
    timing: { stableAfter: 60_000 },
  }));

  it('of somebody looking give up an answer that was due for half its time', () => play({
    signs: '5499ms v',
    connections: [['-', '^ 5498ms !'], ['(olr)', '5499ms ^ 99ms !']],
    states: 'c 5498ms (ucn)',
    until: '^ 5598ms !',
  }));

  it('of a network that is back give up a line at once that was silent for a moment, and connect anew', () => play({
    signs: '2999ms n',
    connections: [['(olr)', '^ 2998ms !'], ['(olr)', '2999ms ^ 99ms !']],
    states: '(cn) 2995ms (qcr)',
    until: '^ 3098ms !',
    timing: { stableAfter: 60_000 },
  }));

  it('of a network that is back leave a line alone that spoke just now', () => play({
    signs: '2999ms n',
    connections: [['(olr) 2795ms l', '^ 3999ms !']],
    states: '(cn)',
    until: '^ 3999ms !',
  }));

  it('of a network that is back give up an attempt that began without it', () => play({
    signs: '999ms n',
    connections: [['-', '^ 998ms !'], ['(olr)', '999ms ^ 99ms !']],
    states: 'c 998ms (ucn)',
    until: '^ 1098ms !',
  }));

  it('of the page being put away end the connection, whatever the network says; of its return bring it back', () => play({
    signs: '499ms p 3999ms t',
    connections: [['(olr)', '^ 498ms !'], ['(olr)', '4499ms ^ 499ms !']],
    states: '(cn) 495ms o 3999ms (cr)',
    until: '^ 4998ms !',
  }));
});
