import { standardVocabulary, type Call, type CallOutcome, type CallUpdate, type Vocabulary } from '../model/index.js';
import type { CallSummary } from './call-summary.js';
import type { KeptCall } from './kept-call.js';
import { DEFAULT_UPDATES_PER_CALL, addUpdate } from './reduce-call.js';

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
  /** The call with this id. What is handed out does not change any more: the next update makes another object. */
  get(id: string): Call | undefined;
  /** How many updates of a call are missing by their numbers; 0 for one that is not known. */
  missing(id: string): number;
  values(): IterableIterator<Call>;
  /** Adds one update; true where the call changed. */
  apply(update: CallUpdate): boolean;
  /** The ids that changed since the last time this was called; some may stand in it more than once. */
  takeChanged(): readonly string[];
  /** Those of them of which updates are missing, or were. */
  takeGaps(): ReadonlySet<string>;
  /** Counts at this moment. */
  summary(): CallSummary;
  /** Starts afresh with the calls of another store; every id of either counts as changed. The other store must not be used any more. */
  replaceWith(other: CallStore): void;
  /** How many calls were let go because there were too many. */
  readonly dropped: number;
}

/** Calls are let go in batches of this share of the limit, so that a full store does not search for each one. */
const EVICTED_SHARE = 0.01;

const NO_OUTCOMES: Readonly<Record<CallOutcome, number>> =
  { 'pending': 0, 'person': 0, 'machine': 0, 'unsure': 0, 'not-reached': 0, 'cancelled': 0 };

/** How many calls there are of each kind, none of them zero. A map finds a word faster than an object with a field for each. */
type Counts = Map<string, number>;

function count(counts: Counts, word: string, more: number): void {
  const calls = (counts.get(word) ?? 0) + more;
  if (calls === 0) counts.delete(word);
  else counts.set(word, calls);
}

/** One call is of another kind now: of none before, or of none any more. */
function recount(counts: Counts, before: string | undefined, after: string | undefined): void {
  if (before !== undefined) count(counts, before, -1);
  if (after !== undefined) count(counts, after, 1);
}

class MapStore implements CallStore {
  readonly #vocabulary: Vocabulary;
  readonly #limit: number;
  readonly #updatesPerCall: number;
  #calls = new Map<string, KeptCall>();
  // A call knows in which turn it was noted last. A set in this place would cost as much as the check of an update.
  #changed: string[] = [];
  #turn = 1;
  #gaps = new Set<string>();
  #outcomes: Counts = new Map();
  #statuses: Counts = new Map();
  #dropped = 0;

  constructor({ vocabulary = standardVocabulary, calls = DEFAULT_CALLS, updatesPerCall = DEFAULT_UPDATES_PER_CALL }: CallStoreOptions) {
    this.#vocabulary = vocabulary;
    this.#limit = calls;
    this.#updatesPerCall = updatesPerCall;
  }

  get size(): number { return this.#calls.size; }
  get dropped(): number { return this.#dropped; }

  get(id: string): Call | undefined { return this.#calls.get(id)?.lend(); }
  missing(id: string): number { return this.#calls.get(id)?.missing ?? 0; }
  * values(): IterableIterator<Call> { for (const call of this.#calls.values()) yield call.lend(); }

  apply(update: CallUpdate): boolean {
    const calls = this.#calls;
    const before = calls.get(update.call);
    // The call may be changed in place, so what it was is read first.
    const outcome = before?.outcome;
    const status = before?.status;
    const missing = before === undefined ? 0 : before.missing;
    const after = addUpdate(before, update, this.#vocabulary, this.#updatesPerCall);
    if (after === undefined) return false;
    if (outcome !== after.outcome) recount(this.#outcomes, outcome, after.outcome);
    if (status !== after.status) recount(this.#statuses, status, after.status);
    // The id that the call keeps is found by identity; the one that came with the update is read letter by letter.
    if (after !== before) {
      calls.set(after.id, after);
      if (before !== undefined) after.turn = before.turn;
    }
    if (after.turn !== this.#turn) {
      after.turn = this.#turn;
      this.#changed.push(after.id);
    }
    if (missing !== 0 || after.missing !== 0) this.#gaps.add(after.id);
    if (calls.size > this.#limit) this.#makeRoom();
    return true;
  }

  takeChanged(): readonly string[] {
    const taken = this.#changed;
    this.#changed = [];
    this.#turn++;
    return taken;
  }

  takeGaps(): ReadonlySet<string> {
    const taken = this.#gaps;
    this.#gaps = new Set();
    return taken;
  }

  summary(): CallSummary {
    return {
      total: this.size, outcomes: { ...NO_OUTCOMES, ...Object.fromEntries(this.#outcomes) }, statuses: Object.fromEntries(this.#statuses),
    };
  }

  replaceWith(other: CallStore): void {
    if (!(other instanceof MapStore)) throw new TypeError('A call store can only be replaced with one that createCallStore made.');
    for (const calls of [this.#calls, other.#calls]) for (const call of calls.values()) this.#note(call);
    this.#calls = other.#calls;
    // Beyond the turns of both: a call of the other's knows those.
    this.#turn += other.#turn;
    this.#outcomes = other.#outcomes;
    this.#statuses = other.#statuses;
    this.#dropped += other.#dropped;
  }

  /** A call has come or gone. */
  #note({ id, missing }: KeptCall): void {
    this.#changed.push(id);
    if (missing !== 0) this.#gaps.add(id);
  }

  #makeRoom(): void {
    let excess = Math.max(this.size - this.#limit, Math.ceil(this.#limit * EVICTED_SHARE));
    for (const isWanted of [(call: Call) => call.isOver, () => true]) {
      for (const call of this.#calls.values()) {
        if (excess === 0) return;
        if (!isWanted(call)) continue;
        this.#calls.delete(call.id);
        recount(this.#outcomes, call.outcome, undefined);
        recount(this.#statuses, call.status, undefined);
        this.#note(call);
        this.#dropped++;
        excess--;
      }
    }
  }
}

/** Makes an empty store. */
export const createCallStore = (options: CallStoreOptions = {}): CallStore => new MapStore(options);
