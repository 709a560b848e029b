import { BehaviorSubject, distinctUntilChanged, of, switchMap } from 'rxjs';
import { standardVocabulary, type Call, type CallOutcome } from '../../model/index.js';
import type { CallSummary } from '../../reducer/index.js';
import type { Calls, CallsClient } from '../calls-client.js';
import { connectCalls } from '../connect-calls.js';
import type { ConnectOptions } from '../connect-options.js';
import { defaultEnvironment } from '../default-environment.js';
import { sse } from '../transports/sse.js';
import { tapped } from '../transports/tap.js';
import { CallTape, DEFAULT_TAPE_LENGTH } from './call-tape.js';

/** A client that remembers what came over its line, and can show what was known at an earlier moment. */
export interface RecordedCalls extends CallsClient {
  readonly tape: CallTape;
  /** The entry of the tape whose moment is shown; `undefined` while it is live. */
  readonly position: number | undefined;
  /**
   * Shows what was known after an entry of the tape, on every stream but the line's; without an entry, what is known now. The
   * line goes on meanwhile, and nothing is lost.
   */
  travel(entry?: number): void;
}

/** What `recordCalls` goes by beside the client's own options. */
export interface RecordOptions extends ConnectOptions {
  /** The most entries to keep. Default {@link DEFAULT_TAPE_LENGTH}. */
  readonly tapeLength?: number;
}

interface Past {
  readonly entry: number;
  readonly at: number;
  readonly calls: ReadonlyMap<string, Call>;
}

/**
 * Connects as `connectCalls` does, and records what comes. For development, with `<call-inspector>`: every message is read twice, so
 * a page for readers takes `connectCalls`.
 *
 * @throws {OptionError} for an option that cannot work.
 */
export function recordCalls({ tapeLength = DEFAULT_TAPE_LENGTH, ...options }: RecordOptions): RecordedCalls {
  const { transport = sse(), vocabulary = standardVocabulary, environment = defaultEnvironment } = options;
  const tape = new CallTape(vocabulary, tapeLength);
  const past$ = new BehaviorSubject<Past | undefined>(undefined);
  const clock: { now(): number } = { now: () => environment.now() };
  const live = connectCalls({ ...options, transport: tapped(transport, (note) => tape.take(note, clock.now())) });
  clock.now = () => live.now();

  const close = (): void => {
    live.close();
    past$.complete();
  };
  return {
    tape,
    get position() { return past$.value?.entry; },
    travel(entry) {
      if (entry === undefined) {
        if (past$.value !== undefined) past$.next(undefined);
        return;
      }
      const at = tape.entries.find(({ id }) => id >= entry)?.at ?? live.now();
      past$.next({ entry, at, calls: tape.callsAt(entry) });
    },
    call$: (id) => past$.pipe(switchMap((past) => past ? of(past.calls.get(id)) : live.call$(id)), distinctUntilChanged()),
    calls$: past$.pipe(switchMap((past) => past ? of(lookAt(past.calls)) : live.calls$)),
    summary$: past$.pipe(switchMap((past) => past ? of(summaryOf(past.calls)) : live.summary$)),
    connection$: live.connection$,
    errors$: live.errors$,
    vocabulary,
    now: () => past$.value?.at ?? live.now(),
    close,
    [Symbol.dispose]: close,
  };
}

function lookAt(calls: ReadonlyMap<string, Call>): Calls {
  return { size: calls.size, get: (id) => calls.get(id), values: () => calls.values(), changed: new Set() };
}

function summaryOf(calls: ReadonlyMap<string, Call>): CallSummary {
  const outcomes: Record<CallOutcome, number> = { 'pending': 0, 'person': 0, 'machine': 0, 'unsure': 0, 'not-reached': 0, 'cancelled': 0 };
  const statuses = new Map<string, number>();
  for (const { outcome, status } of calls.values()) {
    outcomes[outcome]++;
    statuses.set(status, (statuses.get(status) ?? 0) + 1);
  }
  return { total: calls.size, outcomes, statuses: Object.fromEntries(statuses) };
}
