import { EMPTY, Observable, of, throwError } from 'rxjs';
import { describe, expect, it } from 'vitest';
import type { Transport, TransportEvent } from '../../../src/client/index.js';
import { tapped, type TapNote } from '../../../src/client/transports/tap.js';
import { FakeEnvironment } from '../support/fake-environment.js';
import { open } from '../support/opened.js';

const OPEN: TransportEvent = { kind: 'open' };

function tap(connection: Observable<TransportEvent>, also: Partial<Transport> = {}): { transport: Transport; notes: TapNote[] } {
  const notes: TapNote[] = [];
  return { notes, transport: tapped({ name: 'bus', sendsReady: true, open: () => connection, ...also }, (note) => notes.push(note)) };
}

describe('tapped', () => {
  it('changes nothing that the transport says of itself or brings', () => {
    const { transport } = tap(of(OPEN), { hasHeartbeat: true });
    expect(transport).toMatchObject({ name: 'bus', sendsReady: true, hasHeartbeat: true });
    expect('fetchCall' in transport).toBe(false);
    expect(open(transport).events).toEqual([OPEN]);
  });

  it('tells how a connection begins, what it brings, and that it ended', () => {
    const { transport, notes } = tap(of(OPEN));
    expect(notes).toEqual([]);
    open(transport, { cursor: '7' });
    expect(notes).toEqual([{ kind: 'begin', cursor: '7' }, { kind: 'event', event: OPEN }, { kind: 'end' }]);
  });

  it('tells what a connection failed with, and fails with it', () => {
    const error = new Error('cut');
    const { transport, notes } = tap(throwError(() => error));
    expect(open(transport).ends).toEqual([error]);
    expect(notes.at(-1)).toEqual({ kind: 'end', error });
  });

  it('tells that a connection was given up, and lets go of it', () => {
    let held = 0;
    const { transport, notes } = tap(new Observable(() => {
      held++;
      return () => { held--; };
    }));
    open(transport).subscription.unsubscribe();
    expect(held).toBe(0);
    expect(notes.at(-1)).toEqual({ kind: 'end' });
  });

  it('tells answers about one call too', () => {
    const answer: TransportEvent = { kind: 'message', type: 'snapshot', data: '{"calls":[]}', cursor: undefined };
    const { transport, notes } = tap(EMPTY, { fetchCall: () => of(answer) });
    const request = { url: new URL('https://calls.example/'), cursor: undefined, token: undefined, headers: {}, credentials: 'omit', messageLength: 200, environment: new FakeEnvironment() } as const;
    transport.fetchCall?.(request, '42').subscribe();
    expect(notes.at(-1)).toEqual({ kind: 'event', event: answer });
  });
});
