import type { CallNumber } from './call-number.js';
import type { CallOutcome } from './call-outcome.js';
import type { CallPhase } from './call-phase.js';
import type { CallPlan } from './call-plan.js';
import type { AnsweredBy, CallCause, CallContact, CallUpdate } from './call-update.js';

/** One dialling of one number in one round: what the reducer has made of the updates about it. */
export interface Attempt {
  /** Which time the list of numbers is being tried, counted from 1. */
  readonly round: number;
  /** Which of the contact's numbers, counted from 1. */
  readonly try: number;
  readonly number?: CallNumber | undefined;
  /** The status to show: of the vocabulary, the host's own, or a text that nobody here knows (see `isKnown`). */
  readonly status: string;
  /** False where `status` is a text that the vocabulary does not know; `phase` and `outcome` then stand as they were before it. */
  readonly isKnown: boolean;
  readonly phase: CallPhase;
  readonly outcome: CallOutcome;
  /** How it was picked up, where a status said so: `answered`, `answer-machine`, `no-response` or a host's own connected status. Survives `completed`. */
  readonly connectedAs?: string | undefined;
  readonly detail?: string | undefined;
  readonly cause?: CallCause | undefined;
  readonly answeredBy?: AnsweredBy | undefined;
  readonly keyPressed?: boolean | undefined;
  /** Seconds of conversation. */
  readonly duration?: number | undefined;
  /** When the first news of this attempt happened, in milliseconds; absent where no update carried a time. */
  readonly startedAt?: number | undefined;
  /** When the phone began to ring, in milliseconds. */
  readonly ringingAt?: number | undefined;
  /** When the latest news of this attempt happened, in milliseconds. */
  readonly updatedAt?: number | undefined;
}

/**
 * One message to one contact: all that is known of it. `status`, `phase`, `detail` and the rest of the call's own fields
 * speak of one attempt, `shown`: the current one while the call goes on, and the one that decided the outcome when it is over.
 */
export interface Call {
  readonly id: string;
  readonly status: string;
  readonly isKnown: boolean;
  readonly phase: CallPhase;
  /** The best that any attempt reached; `pending` while nothing is decided and the call goes on (reducer rules 5 and 6). */
  readonly outcome: CallOutcome;
  /** Whether nothing more is to come (reducer rule 5). A later attempt reopens it. */
  readonly isOver: boolean;
  /** Every attempt, by round and then by number. Never empty. */
  readonly attempts: readonly Attempt[];
  /** The attempt that `status`, `phase` and the words are about. */
  readonly shown: Attempt;
  readonly contact?: CallContact | undefined;
  readonly plan?: CallPlan | undefined;
  /** When the latest news happened, in milliseconds by the host's clock; absent where no update carried a time. */
  readonly updatedAt?: number | undefined;
  /** The highest `seq` seen; absent where the host numbers nothing. */
  readonly lastSeq?: number | undefined;
  /**
   * Every update that is kept, in the order in which they count (reducer rule 1). A list of its own at each reading, and on a
   * call of the reducer's no own field: a copy by spreading goes without it.
   */
  readonly updates: readonly CallUpdate[];
  /** How many updates are missing by the numbering of `seq`. */
  readonly missing: number;
  /** How many updates were let go because the call had too many (reducer rule 8). */
  readonly dropped: number;
  /** What the host last said with `final`; `undefined` where it leaves that to the plan (reducer rule 5). */
  readonly final: boolean | undefined;
}
