import type { Call, CallUpdate, Vocabulary } from '../../model/index.js';
import { reduceCall } from '../../reducer/index.js';
import type { TapeStep } from './tape-entry.js';

/** The calls as they were known after a step of a tape. A state that comes in behind the one shown stays behind it until it is whole. */
export class TapeState {
  readonly #vocabulary: Vocabulary;
  #calls = new Map<string, Call>();
  #staged: Map<string, Call> | undefined;

  constructor(vocabulary: Vocabulary) {
    this.#vocabulary = vocabulary;
  }

  get calls(): ReadonlyMap<string, Call> {
    return this.#calls;
  }

  copy(): TapeState {
    const copy = new TapeState(this.#vocabulary);
    copy.#calls = new Map(this.#calls);
    copy.#staged = this.#staged && new Map(this.#staged);
    return copy;
  }

  take({ message, isAnew }: TapeStep): void {
    if (isAnew || message?.type === 'reset') this.#staged = this.#calls.size > 0 ? new Map() : undefined;
    if (message?.type === 'update' || message?.type === 'snapshot') this.#apply(message.updates);
    if (message?.type !== 'ready' || this.#staged === undefined) return;
    this.#calls = this.#staged;
    this.#staged = undefined;
  }

  #apply(updates: readonly CallUpdate[]): void {
    const calls = this.#staged ?? this.#calls;
    for (const update of updates) calls.set(update.call, reduceCall(calls.get(update.call), update, this.#vocabulary));
  }
}
