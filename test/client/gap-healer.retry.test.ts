import { throwError, type Observable } from 'rxjs';
import { beforeEach, expect, it } from 'vitest';
import { GapHealer } from '../../src/client/gap-healer.js';
import { defaultEnvironment, StreamRefusedError, UnreachableError } from '../../src/client/index.js';
import { createCallStore, type CallStore } from '../../src/reducer/index.js';
import { FakeClock } from './support/fake-clock.js';
import { IntakeFixture } from './support/intake-fixture.js';

let clock: FakeClock;
let store: CallStore;
let healer: GapHealer;
let asked: string[];
let cause: Error;

beforeEach(() => {
  clock = new FakeClock();
  store = createCallStore();
  asked = [];
  healer = new GapHealer({
    store, intake: new IntakeFixture().intake, tokens: undefined, environment: { ...defaultEnvironment, after: (ms, work) => clock.after(ms, work) },
    onError: () => undefined,
    fetchCall(call): Observable<never> {
      asked.push(call);
      return throwError(() => cause);
    },
  });
  healer.setLive(true);
});

/** A gap opens in the updates of each of these calls. */
function open(...calls: readonly string[]): void {
  for (const call of calls) for (const seq of [1, 3]) store.apply({ call, status: 'ringing', seq });
  healer.consider(store.takeChanged());
}

it.each([
  new UnreachableError('https://calls.example'), new StreamRefusedError(500), new StreamRefusedError(503), new StreamRefusedError(429),
  new StreamRefusedError(401),
])('asks again when the line is live again, where the question was lost or may fare better: %s', (error) => {
  cause = error;
  open('1');
  clock.skip(1000);
  healer.setLive(false);
  expect(clock.timers).toBe(0);
  healer.setLive(true);
  clock.skip(1000);
  expect(asked).toEqual(['1', '1']);
});

it('leaves a host alone that could not answer, and asks again after a rest', () => {
  cause = new StreamRefusedError(500);
  open('1', '2', '3');
  clock.skip(1000);
  expect(asked).toEqual(['1']);
  open('4');
  clock.skip(14_999);
  expect(asked).toEqual(['1']);
  clock.skip(1);
  // One question each time, so that a broken host is never stormed.
  expect(asked).toEqual(['1', '2']);
  healer.close();
  expect(clock.timers).toBe(0);
});

it.each([404, 406, 403])('does not ask again where the host says %i', (status) => {
  cause = new StreamRefusedError(status);
  open('1');
  clock.skip(60_000);
  healer.setLive(false);
  healer.setLive(true);
  clock.skip(60_000);
  expect(asked).toEqual(['1']);
});
