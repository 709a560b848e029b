import { BehaviorSubject, distinctUntilChanged, map, NEVER, Observable } from 'rxjs';
import type { Calls, CallsClient } from '../../src/client/calls-client.js';
import type { Connection } from '../../src/client/connection.js';
import { standardVocabulary, type Call, type CallOutcome, type CallUpdate } from '../../src/model/index.js';
import { reduceCall } from '../../src/reducer/index.js';
import type { CallSummary } from '../../src/reducer/call-summary.js';

/** The moment at which every test begins: 09:31:16 on 14 May 2030, by Greenwich. */
export const NOW = Date.UTC(2030, 4, 14, 9, 31, 16);

/** The call that a few updates make. Times are given in seconds before {@link NOW}. */
export function callOf(...updates: readonly (Partial<CallUpdate> & { readonly status: string })[]): Call {
  let call: Call | undefined;
  for (const update of updates) call = reduceCall(call, { call: '42', at: NOW - 1000, ...update });
  if (call === undefined) throw new Error('A call needs an update.');
  return call;
}

/** A client without a line: a test says what it knows, and can see who listens. */
export class FakeClient implements CallsClient {
  readonly vocabulary = standardVocabulary;
  readonly errors$ = NEVER;
  isClosed = false;
  time = NOW;
  /** How many subscriptions there are at the moment. */
  listeners = 0;
  readonly #calls = new BehaviorSubject<ReadonlyMap<string, Call>>(new Map());
  readonly #connection = new BehaviorSubject<Connection>({ state: 'live', transport: 'sse', since: NOW - 60_000, skipped: 0 });

  readonly connection$ = this.#counted(this.#connection);
  readonly summary$ = this.#counted(this.#calls.pipe(map((calls) => summaryOf([...calls.values()]))));
  readonly calls$: Observable<Calls> = this.#counted(new Observable((subscriber) => {
    let before: ReadonlyMap<string, Call> | undefined;
    return this.#calls.subscribe((calls) => {
      const ids = before === undefined ? [] : [...new Set([...before.keys(), ...calls.keys()])];
      const changed = new Set(ids.filter((id) => before?.get(id) !== calls.get(id)));
      before = calls;
      if (ids.length === 0 || changed.size > 0) subscriber.next({ changed, size: calls.size, get: (id) => this.#calls.value.get(id), values: () => this.#calls.value.values() });
    });
  }));

  call$(id: string): Observable<Call | undefined> {
    return this.#counted(this.#calls.pipe(map((calls) => calls.get(id)), distinctUntilChanged()));
  }

  now(): number {
    return this.time;
  }

  /** What is known of some calls from now on. */
  tell(...calls: readonly Call[]): void {
    this.#calls.next(new Map([...this.#calls.value, ...calls.map((call) => [call.id, call] as const)]));
  }

  /** What is known of some calls no more. */
  forget(...ids: readonly string[]): void {
    this.#calls.next(new Map([...this.#calls.value].filter(([id]) => !ids.includes(id))));
  }

  /** Updates to one call, through the reducer. */
  update(...updates: readonly CallUpdate[]): void {
    for (const update of updates) this.tell(reduceCall(this.#calls.value.get(update.call), update));
  }

  line(connection: Connection): void {
    this.#connection.next(connection);
  }

  close(): void {
    this.isClosed = true;
  }

  [Symbol.dispose](): void {
    this.close();
  }

  #counted<T>(source: Observable<T>): Observable<T> {
    return new Observable((subscriber) => {
      this.listeners += 1;
      const subscription = source.subscribe(subscriber);
      return () => {
        this.listeners -= 1;
        subscription.unsubscribe();
      };
    });
  }
}

function summaryOf(calls: readonly Call[]): CallSummary {
  const outcomes: Record<CallOutcome, number> = { 'pending': 0, 'person': 0, 'machine': 0, 'unsure': 0, 'not-reached': 0, 'cancelled': 0 };
  const statuses: Record<string, number> = {};
  for (const call of calls) {
    outcomes[call.outcome] += 1;
    statuses[call.status] = (statuses[call.status] ?? 0) + 1;
  }
  return { total: calls.length, outcomes, statuses };
}
