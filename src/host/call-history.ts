import { standardVocabulary, type CallUpdate, type Vocabulary } from '../model/index.js';
import { endsCall, isReplaceable } from './kept-updates.js';
import type { LogLimits } from './log-limits.js';

/** What a {@link CallHistory} keeps at most. */
export type CallHistoryLimits = Omit<LogLimits, 'resumableUpdates'>;

const isSame = (a: CallUpdate, b: CallUpdate): boolean =>
  a.status === b.status && a.seq === b.seq && a.at === b.at && JSON.stringify(a) === JSON.stringify(b);

/**
 * The updates of each call, in memory, within limits.
 *
 * Over the limit of calls, the call that has been over for longest is let go, and one that still goes on only where none
 * is over. Over the limit of one call's updates, its oldest goes, those that carry a plan or a contact last.
 */
export class CallHistory {
  readonly #limits: CallHistoryLimits;
  readonly #vocabulary: Vocabulary;
  readonly #calls = new Map<string, CallUpdate[]>();
  /** The calls whose latest update is a result, in the order in which it came. */
  readonly #over = new Set<string>();

  constructor(limits: CallHistoryLimits, vocabulary: Vocabulary = standardVocabulary) {
    this.#limits = limits;
    this.#vocabulary = vocabulary;
  }

  /**
   * Each call's updates, calls in the order in which they first came. It may be read slowly: calls that come meanwhile are
   * in it or not, and it ends in any case.
   *
   * @yields the updates of one call
   */
  *values(): Generator<readonly CallUpdate[], void, void> {
    let left = this.#calls.size;
    for (const updates of this.#calls.values()) {
      if (left-- <= 0) return;
      yield updates;
    }
  }

  of(call: string): readonly CallUpdate[] {
    return this.#calls.get(call) ?? [];
  }

  /** Adds an update; false where the same is kept already. */
  add(update: CallUpdate): boolean {
    const updates = this.#calls.get(update.call);
    if (updates?.some((other) => isSame(other, update))) return false;
    if (updates === undefined) this.#calls.set(update.call, [update]);
    else this.#extend(updates, update);
    this.#note(update);
    if (this.#calls.size > this.#limits.calls) this.#letGo();
    return true;
  }

  #extend(updates: CallUpdate[], update: CallUpdate): void {
    updates.push(update);
    if (updates.length > this.#limits.updatesPerCall) updates.splice(Math.max(0, updates.findIndex(isReplaceable)), 1);
  }

  #note(update: CallUpdate): void {
    const isOver = endsCall(update, this.#vocabulary);
    if (isOver === true) this.#over.add(update.call);
    else if (isOver === false) this.#over.delete(update.call);
  }

  #letGo(): void {
    const [over] = this.#over;
    const [oldest] = this.#calls.keys();
    const call = over ?? oldest;
    if (call === undefined) return;
    this.#over.delete(call);
    this.#calls.delete(call);
  }
}
