import type { Attempt, Call, CallOutcome, CallPhase, CallUpdate } from '../model/index.js';
import { NONE_KEPT, updatesIn, type KeptUpdates } from './kept-updates.js';

/** An attempt that may be changed. */
export type AttemptDraft = { -readonly [Field in keyof Attempt]: Attempt[Field] };

/** A copy that may be changed. */
export const copyAttempt = (attempt: Attempt): AttemptDraft => ({ ...attempt });

/**
 * A call as the reducer keeps it: to everybody else a `Call`, which does not change once it has been handed out. Before that
 * whoever owns it may change it in place.
 *
 * It owns its list of attempts and the last attempt in it. Those before may belong to the call that it was copied from.
 */
export class KeptCall implements Call {
  id: string;
  status: string;
  isKnown: boolean;
  phase: CallPhase;
  outcome: CallOutcome;
  isOver: boolean;
  attempts: AttemptDraft[];
  shown: AttemptDraft;
  contact: Call['contact'];
  plan: Call['plan'];
  updatedAt: number | undefined;
  lastSeq: number | undefined;
  missing: number;
  dropped: number;
  final: boolean | undefined;
  // Neither is a fact about the call: where calls are compared, they do not count.
  #kept: KeptUpdates = NONE_KEPT;
  #isLent = false;
  #turn = 0;

  /** A call of which nothing is known yet. It is no `Call` before it took its first update, which brings the first attempt. */
  constructor(id: string) {
    this.id = id;
    this.status = '';
    this.isKnown = false;
    this.phase = 'waiting';
    this.outcome = 'pending';
    this.isOver = false;
    this.attempts = NO_ATTEMPTS;
    this.shown = NO_ATTEMPT;
    this.contact = undefined;
    this.plan = undefined;
    this.updatedAt = undefined;
    this.lastSeq = undefined;
    this.missing = 0;
    this.dropped = 0;
    this.final = undefined;
  }

  get updates(): readonly CallUpdate[] { return updatesIn(this.#kept); }

  /** The same updates as they are kept. */
  get kept(): KeptUpdates { return this.#kept; }
  set kept(kept: KeptUpdates) { this.#kept = kept; }

  /** When the store last noted that it changed, by the store's own count. */
  get turn(): number { return this.#turn; }
  set turn(turn: number) { this.#turn = turn; }

  /** Whether somebody outside holds it, so that it must not change any more. */
  get isLent(): boolean { return this.#isLent; }

  /** The call itself, for somebody outside. */
  lend(): Call {
    this.#isLent = true;
    return this;
  }

  /** A copy that may be changed. */
  copy(): KeptCall {
    const copy = Object.assign(new KeptCall(this.id), this);
    copy.attempts = this.attempts.slice();
    copy.#kept = this.#kept;
    const last = this.attempts.length - 1;
    const own = copyAttempt(this.attempts[last] ?? NO_ATTEMPT);
    copy.attempts[last] = own;
    if (this.shown === this.attempts[last]) copy.shown = own;
    return copy;
  }
}

const NO_ATTEMPTS: AttemptDraft[] = [];
const NO_ATTEMPT: AttemptDraft = newAttempt(0, 0, '');

/** An attempt of which nothing is known but its place and its first status. */
export function newAttempt(round: number, tried: number, status: string): AttemptDraft {
  return {
    round, try: tried, number: undefined, status, isKnown: false, phase: 'waiting', outcome: 'pending',
    connectedAs: undefined, detail: undefined, cause: undefined, answeredBy: undefined, keyPressed: undefined, duration: undefined,
    startedAt: undefined, ringingAt: undefined, updatedAt: undefined,
  };
}
