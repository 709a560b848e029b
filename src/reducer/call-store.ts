import { standardVocabulary, type Call, type CallOutcome, type CallUpdate, type Vocabulary } from '../model/index.js';
import type { CallSummary } from './call-summary.js';
import { DEFAULT_UPDATES_PER_CALL, reduceCall } from './reduce-call.js';

/** How many calls a store keeps where it is given no limit of its own (rule 8). */
export const DEFAULT_CALLS = 200_000;

/** What a store goes by. Everything has a default. */
export interface CallStoreOptions {
  readonly vocabulary?: Vocabulary;
  /** The most calls to keep. Default {@link DEFAULT_CALLS}. */
  readonly calls?: number;
  /** The most updates to keep for one call. Default {@link DEFAULT_UPDATES_PER_CALL}. */
  readonly updatesPerCall?: number;
}

/**
 * The calls of one feed: one map, changed in place, so that an update costs the same with a thousand calls as with a
 * hundred thousand. It says which ids changed; it notifies nobody.
 */
export interface CallStore {
  readonly size: number;
  get(id: string): Call | undefined;
  values(): IterableIterator<Call>;
  /** Adds one update; true where the call changed. */
  apply(update: CallUpdate): boolean;
  /** The ids that changed since the last time this was called. The set handed out is the caller's. */
  takeChanged(): ReadonlySet<string>;
  /** Counts at this moment. */
  summary(): CallSummary;
  /** Starts afresh with the calls of another store; every id of either counts as changed. The other store must not be used any more. */
  replaceWith(other: CallStore): void;
  /** How many calls were let go because there were too many. */
  readonly dropped: number;
}

/** Calls are let go in batches of this share of the limit, so that a full store does not search for each one. */
const EVICTED_SHARE = 0.01;

/** Makes an empty store. */
export function createCallStore(options: CallStoreOptions = {}): CallStore {
  const { vocabulary = standardVocabulary, calls: limit = DEFAULT_CALLS, updatesPerCall = DEFAULT_UPDATES_PER_CALL } = options;
  let calls = new Map<string, Call>();
  let changed = new Set<string>();
  let outcomes = noOutcomes();
  let statuses = new Map<string, { calls: number }>();
  let dropped = 0;

  const count = (call: Call, by: 1 | -1): void => {
    outcomes[call.outcome] += by;
    const status = statuses.get(call.status);
    if (status === undefined) statuses.set(call.status, { calls: by });
    else if ((status.calls += by) === 0) statuses.delete(call.status);
  };

  const forget = (call: Call): void => {
    calls.delete(call.id);
    count(call, -1);
    changed.add(call.id);
    dropped++;
  };

  const makeRoom = (): void => {
    let excess = Math.max(calls.size - limit, Math.ceil(limit * EVICTED_SHARE));
    for (const isWanted of [(call: Call) => call.isOver, () => true]) {
      for (const call of calls.values()) {
        if (excess === 0) return;
        if (!isWanted(call)) continue;
        forget(call);
        excess--;
      }
    }
  };

  return {
    get size() { return calls.size; },
    get dropped() { return dropped; },
    get: (id) => calls.get(id),
    values: () => calls.values(),
    apply(update) {
      const before = calls.get(update.call);
      const after = reduceCall(before, update, vocabulary, updatesPerCall);
      if (after === before) return false;
      if (before?.outcome !== after.outcome || before.status !== after.status) {
        if (before) count(before, -1);
        count(after, 1);
      }
      // The id that the call keeps is found by identity; the one that came with the update is read letter by letter.
      calls.set(after.id, after);
      changed.add(after.id);
      if (calls.size > limit) makeRoom();
      return true;
    },
    takeChanged() {
      const taken = changed;
      changed = new Set();
      return taken;
    },
    summary: () => ({ total: calls.size, outcomes: { ...outcomes }, statuses: Object.fromEntries(Array.from(statuses, ([status, { calls: shown }]) => [status, shown])) }),
    replaceWith(other) {
      for (const id of calls.keys()) changed.add(id);
      calls = new Map();
      outcomes = noOutcomes();
      statuses = new Map();
      for (const call of other.values()) {
        calls.set(call.id, call);
        count(call, 1);
        changed.add(call.id);
      }
      dropped += other.dropped;
    },
  };
}

const noOutcomes = (): Record<CallOutcome, number> =>
  ({ 'pending': 0, 'person': 0, 'machine': 0, 'unsure': 0, 'not-reached': 0, 'cancelled': 0 });
