import { Observable } from 'rxjs';
import { beforeEach, describe, expect, it } from 'vitest';
import { GapHealer } from '../../src/client/gap-healer.js';
import { ContentTypeError, defaultEnvironment, StreamRefusedError, type TransportEvent } from '../../src/client/index.js';
import { MessageIntake } from '../../src/client/message-intake.js';
import { ServerClock } from '../../src/client/server-clock.js';
import { TokenSource } from '../../src/client/token-source.js';
import { standardVocabulary, type RingbackError } from '../../src/model/index.js';
import { createCallStore, type CallStore } from '../../src/reducer/index.js';
import { MessageError } from '../../src/wire/index.js';
import { FakeClock, settle } from './support/fake-clock.js';

interface Question {
  readonly call: string;
  readonly token: string | undefined;
  readonly answer: (updates: readonly object[]) => void;
  readonly skip: () => void;
  readonly fail: (error: unknown) => void;
  isOpen: boolean;
}

let store: CallStore;
let clock: FakeClock;
let questions: Question[];
let errors: RingbackError[];
let intake: MessageIntake;
let healer: GapHealer;

const make = (tokens?: TokenSource): GapHealer => new GapHealer({
  store, intake, tokens, environment: { ...defaultEnvironment, after: (ms, work) => clock.after(ms, work) },
  onError: (error) => errors.push(error),
  fetchCall: (call, token) => new Observable<TransportEvent>((subscriber) => {
    const question: Question = {
      call, token, isOpen: true,
      answer(updates) {
        subscriber.next({ kind: 'message', type: 'snapshot', data: { calls: updates }, cursor: undefined });
        subscriber.complete();
      },
      skip() {
        subscriber.next({ kind: 'skipped', error: new MessageError({ fault: 'too-long', type: 'snapshot' }) });
        subscriber.complete();
      },
      fail: (error) => subscriber.error(error),
    };
    questions.push(question);
    return () => { question.isOpen = false; };
  }),
});

beforeEach(() => {
  store = createCallStore();
  clock = new FakeClock();
  questions = [];
  errors = [];
  intake = new MessageIntake({
    store, createStore: createCallStore, vocabulary: standardVocabulary, clock: new ServerClock(() => clock.now),
    onChange: () => undefined, onSkip: () => undefined, onError: (error) => errors.push(error),
  });
  healer = make();
  healer.setLive(true);
});

/** Updates with these numbers come in, and a frame tells of them. */
const receive = (call: string, ...numbers: readonly number[]): void => {
  for (const seq of numbers) store.apply({ call, status: 'ringing', seq, at: seq });
  healer.consider(store.takeChanged());
};

const updates = (call: string, ...numbers: readonly number[]) => numbers.map((seq) => ({ call, status: 'ringing', seq, at: seq }));

describe('a gap', () => {
  it('is asked for once, after a second', () => {
    receive('1', 1, 4);
    clock.skip(999);
    expect(questions).toHaveLength(0);
    clock.skip(1);
    expect(questions).toMatchObject([{ call: '1', token: undefined, isOpen: true }]);
    questions[0]?.answer(updates('1', 1, 2, 3, 4));
    healer.consider(store.takeChanged());
    clock.skip(60_000);
    expect([store.get('1')?.missing, questions.length, clock.timers]).toEqual([0, 1, 0]);
  });

  it('that fills by itself is not asked for', () => {
    receive('1', 1, 3);
    receive('1', 2);
    clock.skip(60_000);
    expect(questions).toHaveLength(0);
  });

  it('that the host cannot fill is not asked for again, until more goes missing', () => {
    receive('1', 1, 4);
    clock.skip(1000);
    questions[0]?.answer(updates('1', 1, 4));
    receive('1', 5);
    receive('1', 6);
    clock.skip(60_000);
    expect(questions).toHaveLength(1);
    receive('1', 8);
    clock.skip(1000);
    expect(questions).toHaveLength(2);
  });

  it('that was healed can open again', () => {
    receive('1', 1, 3);
    clock.skip(1000);
    questions[0]?.answer(updates('1', 2));
    receive('1', 5);
    clock.skip(1000);
    expect(questions).toHaveLength(2);
  });

  it('is not asked for twice while the question is out', () => {
    receive('1', 1, 3);
    clock.skip(1000);
    receive('1', 6);
    clock.skip(60_000);
    expect(questions).toHaveLength(1);
  });

  it('is waited for with others: two questions at a time', () => {
    for (const call of ['1', '2', '3', '4']) receive(call, 1, 3);
    clock.skip(1000);
    expect(questions.map(({ call }) => call)).toEqual(['1', '2']);
    questions[0]?.answer(updates('1', 2));
    expect(questions.map(({ call }) => call)).toEqual(['1', '2', '3']);
    questions[1]?.answer([]);
    questions[2]?.skip();
    expect(questions.map(({ call }) => call)).toEqual(['1', '2', '3', '4']);
  });

  it('is asked for of at most a thousand calls at once; others have to come up again', () => {
    for (let i = 0; i < 1200; i++) store.apply({ call: `c${i}`, status: 'ringing', seq: 1 });
    for (let i = 0; i < 1200; i++) store.apply({ call: `c${i}`, status: 'ringing', seq: 3 });
    healer.consider(store.takeChanged());
    clock.skip(1000);
    for (let i = 0; i < questions.length; i++) questions[i]?.answer([]);
    expect(questions).toHaveLength(1000);
    receive('c1100', 4);
    clock.skip(1000);
    expect(questions).toHaveLength(1001);
  });
});

it('remembers a thousand gaps that cannot be filled; beyond that it may ask again', () => {
  const askAll = (from: number, to: number): void => {
    for (let i = from; i < to; i++) receive(`c${i}`, 1, 3);
    clock.skip(1000);
    for (let i = from; i < to; i++) questions[i]?.answer([]);
  };
  askAll(0, 1000);
  receive('c0', 4);
  clock.skip(1000);
  expect(questions).toHaveLength(1000);
  askAll(1000, 1001);
  receive('c0', 5);
  clock.skip(1000);
  expect(questions).toHaveLength(1002);
});

describe('a line that is not live', () => {
  it('has nothing asked over it; what was out is asked again when it is back', () => {
    receive('1', 1, 3);
    clock.skip(1000);
    receive('2', 1, 3);
    healer.setLive(false);
    expect(questions[0]?.isOpen).toBe(false);
    expect(clock.timers).toBe(0);
    clock.skip(60_000);
    healer.setLive(true);
    healer.setLive(true);
    clock.skip(1000);
    expect(questions.map(({ call }) => call).slice(1).toSorted()).toEqual(['1', '2']);
  });

  it('may have filled the gap by the time it is back', () => {
    receive('1', 1, 3);
    for (const isLive of [false, true]) healer.setLive(isLive);
    receive('1', 2);
    clock.skip(60_000);
    expect(questions).toHaveLength(0);
  });
});

describe('a question that fails', () => {
  it('is told once while the line is live, with call and cause, and not put again where the host has no such thing', () => {
    receive('1', 1, 3);
    receive('2', 1, 3);
    clock.skip(1000);
    questions[0]?.fail(new StreamRefusedError(404));
    questions[1]?.fail(new ContentTypeError('text/html', 'application/json'));
    expect(errors).toMatchObject([{ code: 'call-not-fetched', call: '1', cause: { status: 404 } }]);
    healer.setLive(false);
    healer.setLive(true);
    receive('1', 4);
    clock.skip(60_000);
    expect(questions).toHaveLength(2);
  });
});

describe('tokens', () => {
  it('are the latest, and asked for once more where the host refuses one', async () => {
    let asked = 0;
    const tokens = new TokenSource(() => `token-${++asked}`);
    await tokens.ask();
    healer = make(tokens);
    healer.setLive(true);
    receive('1', 1, 3);
    clock.skip(1000);
    questions[0]?.fail(new StreamRefusedError(401));
    await settle();
    expect(questions.map(({ token }) => token)).toEqual(['token-1', 'token-2']);
    questions[1]?.fail(new StreamRefusedError(401));
    await settle();
    expect(questions).toHaveLength(2);
    expect(errors).toMatchObject([{ code: 'call-not-fetched', cause: { status: 401 } }]);
  });

  it('that come after the line has gone put no question', async () => {
    const tokens = new TokenSource(() => 'token');
    healer = make(tokens);
    healer.setLive(true);
    receive('1', 1, 3);
    clock.skip(1000);
    questions[0]?.fail(new StreamRefusedError(401));
    healer.close();
    await settle();
    expect(questions).toMatchObject([{ isOpen: false }]);
    expect(errors).toEqual([]);
  });
});

it('takes every question back when it is closed', () => {
  receive('1', 1, 3);
  receive('2', 1, 3);
  clock.skip(1000);
  receive('3', 1, 3);
  healer.close();
  expect(questions.every(({ isOpen }) => !isOpen)).toBe(true);
  expect(clock.timers).toBe(0);
});
