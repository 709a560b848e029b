import { Subject } from 'rxjs';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { fromMessages } from '../../src/client/index.js';
import { recordCalls, type RecordedCalls } from '../../src/client/record/record-calls.js';
import { FakeEnvironment, NOTHING_HELD } from './support/fake-environment.js';

describe('recordCalls', () => {
  let bus: Subject<unknown>;
  let environment: FakeEnvironment;
  let calls: RecordedCalls;
  const record = (tapeLength?: number): void => {
    bus = new Subject();
    environment = new FakeEnvironment();
    calls = recordCalls({ url: '/calls', transport: fromMessages(bus), environment, ...(tapeLength !== undefined && { tapeLength }) });
  };
  const say = (...messages: readonly unknown[]): void => {
    for (const message of messages) bus.next(message);
    environment.paint();
  };
  const kinds = (): string[] => calls.tape.entries.map(({ kind }) => kind);
  /** The statuses that somebody who asks now is shown. */
  const shown = (): Record<string, string> => {
    let statuses: Record<string, string> = {};
    calls.calls$.subscribe((look) => { statuses = Object.fromEntries([...look.values()].map(({ id, status }) => [id, status])); }).unsubscribe();
    return statuses;
  };
  beforeEach(() => record());
  afterEach(() => calls.close());

  it('is a client like any other', () => {
    say({ call: '1', status: 'ringing' });
    expect(shown()).toEqual({ 1: 'ringing' });
    expect(calls.position).toBeUndefined();
    calls.close();
    expect(bus.observed).toBe(false);
    expect(environment.held).toEqual(NOTHING_HELD);
  });

  it('keeps what came, letter for letter, with what it is about', () => {
    say({ call: '1', status: 'ringing', at: environment.now() - 250 }, '{"call":"2","status":"busy"}', { type: 'snapshot', calls: [{ call: '1', status: 'busy' }, { call: '3', status: 'queued' }] });
    expect(kinds()).toEqual(['begin', 'open', 'update', 'update', 'snapshot']);
    expect(calls.tape.entries[3]).toMatchObject({ id: 4, text: '{"call":"2","status":"busy"}', calls: ['2'], updates: 1 });
    expect(calls.tape.entries[2]).toMatchObject({ lag: 250 });
    expect(calls.tape.entries[4]).toMatchObject({ calls: ['1', '3'], updates: 2 });
    expect([calls.tape.messages, calls.tape.updates]).toEqual([3, 4]);
  });

  it('keeps what could not be read too', () => {
    say('{"call":', { type: 'fancy' });
    expect(kinds().slice(2)).toEqual(['skipped', 'unread']);
    expect(shown()).toEqual({});
  });

  it('shows what was known at an earlier moment, to everybody who asked and asks', () => {
    const statuses: unknown[] = [];
    calls.call$('1').subscribe((call) => statuses.push(call?.status));
    say({ call: '1', status: 'ringing' }, { call: '1', status: 'busy' }, { call: '2', status: 'answered' });
    calls.travel(3);
    expect(calls.position).toBe(3);
    expect(shown()).toEqual({ 1: 'ringing' });
    let total = 0;
    calls.summary$.subscribe((summary) => { total = summary.total; });
    expect(total).toBe(1);
    expect(statuses).toEqual([undefined, 'busy', 'ringing']);
    calls.travel();
    expect(shown()).toEqual({ 1: 'busy', 2: 'answered' });
    expect([total, statuses.at(-1)]).toEqual([2, 'busy']);
  });

  it('tells the time of that moment, and loses nothing that comes meanwhile', async () => {
    say({ call: '1', status: 'ringing' });
    const then = calls.now();
    await environment.clock.advance(5000);
    calls.travel(3);
    expect(calls.now()).toBe(then);
    say({ call: '1', status: 'busy' });
    expect(shown()).toEqual({ 1: 'ringing' });
    calls.travel();
    expect(calls.now()).toBe(then + 5000);
    expect(shown()).toEqual({ 1: 'busy' });
  });

  it('keeps so many entries and folds the rest into what they begin with', () => {
    calls.close();
    record(3);
    say(...Array.from({ length: 10 }, (_, index) => ({ call: String(index), status: 'busy' })));
    expect(calls.tape.entries.map(({ id }) => id)).toEqual([10, 11, 12]);
    expect(calls.tape.callsAt(10).size).toBe(8);
    expect(calls.tape.callsAt(1).size, 'the oldest moment that is left').toBe(8);
    expect(calls.tape.callsAt(12).size).toBe(10);
  });

  it('forgets on a reset, once the new state is whole', () => {
    say({ call: '1', status: 'busy' }, { type: 'reset', reason: 'too old' }, { type: 'snapshot', calls: [{ call: '2', status: 'ringing' }] });
    expect([...calls.tape.callsAt(5).keys()]).toEqual(['1']);
    say({ type: 'ready', cursor: '9', resumed: false });
    expect([...calls.tape.callsAt(6).keys()]).toEqual(['2']);
  });
});
