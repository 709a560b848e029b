import { Observable, of, Subject, throwError } from 'rxjs';
import { describe, expect, it } from 'vitest';
import { fromMessages } from '../../../src/client/index.js';
import { FakeClient } from '../support/fake-client.js';
import { NOTHING_HELD } from '../support/fake-environment.js';
import { kindsOf, open } from '../support/opened.js';

describe('fromMessages', () => {
  it('is open at once, and takes messages as objects and as text', () => {
    const { events, ends } = open(fromMessages(of({ call: '1', status: 'busy' }, '{"type":"ping"}', 'no JSON', 3)));
    expect(kindsOf(events)).toEqual(['open', '', 'ping', 'skipped', 'skipped']);
    expect(ends).toEqual(['complete']);
  });

  it('hands the cursor to a source that can go on from it', () => {
    const cursors: unknown[] = [];
    const transport = fromMessages(({ cursor }) => { cursors.push(cursor); return of({ type: 'ready', cursor: '4' }); }, { sendsReady: true, name: 'bus', hasHeartbeat: true });
    open(transport, { cursor: '3' });
    expect(cursors).toEqual(['3']);
    expect(transport).toMatchObject({ name: 'bus', sendsReady: true, hasHeartbeat: true });
  });

  it('makes a client live at once, keeps it so however quiet the source is, and asks nothing over HTTP', async () => {
    const bus = new Subject<unknown>();
    const feed = new FakeClient({ transport: fromMessages(bus) });
    expect(feed.connection).toMatchObject({ state: 'live', transport: 'messages' });
    bus.next({ call: '1', status: 'ringing', seq: 1 });
    bus.next({ call: '1', status: 'busy', seq: 5 });
    await feed.advance(600_000);
    expect(feed.states).toEqual(['live']);
    expect(feed.shown).toEqual({ 1: 'busy' });
    expect(feed.host.requests).toHaveLength(0);
    feed.client.close();
    expect(bus.observed).toBe(false);
    expect(feed.environment.held).toEqual(NOTHING_HELD);
  });

  it('is subscribed again after a wait where it ends or fails', async () => {
    let subscriptions = 0;
    const source = new Observable<unknown>((subscriber) => {
      subscriptions++;
      return (subscriptions === 1 ? of({ call: '1', status: 'busy' }) : throwError(() => new Error('The bus is gone.'))).subscribe(subscriber);
    });
    const feed = new FakeClient({ transport: fromMessages(source) });
    expect(feed.connection).toMatchObject({ state: 'waiting', reason: 'dropped' });
    expect(subscriptions).toBe(1);
    await feed.advance(1400);
    expect(subscriptions).toBe(2);
    expect(feed.connection).toMatchObject({ state: 'waiting', reason: 'dropped', error: { cause: { message: 'The bus is gone.' } } });
    expect(feed.shown).toEqual({ 1: 'busy' });
    feed.client.close();
  });
});
