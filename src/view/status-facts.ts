import type { AnsweredBy, CallCause, CallOutcome, CallPhase, LineType } from '../model/index.js';

/** What is still to come after an attempt: the contact's next number, or another round of all of them. */
export type NextTry = 'number' | 'round';

/**
 * What is known of one status, wherever it came from: a call, one attempt of it, or plain attributes on an element.
 * The words for badge and explanation depend on these facts and on nothing else.
 */
export interface StatusFacts {
  /** A name of the vocabulary, or, where `isKnown` is false, the host's text as it came. */
  readonly status: string;
  readonly isKnown: boolean;
  readonly phase: CallPhase;
  /** What may be claimed. Never better than the call's own outcome; weaker where a detail contradicts it (a fax is no person). */
  readonly outcome: CallOutcome;
  /** Which of the contact's numbers, counted from 1. */
  readonly try?: number | undefined;
  /** How many numbers the plan has. Absent where no plan is known. */
  readonly tries?: number | undefined;
  /** Which round, counted from 1. */
  readonly round?: number | undefined;
  /** How many rounds the plan has. Absent where no plan is known. */
  readonly rounds?: number | undefined;
  /** How long the phone rings at most, in seconds. */
  readonly ringSeconds?: number | undefined;
  readonly line?: LineType | undefined;
  readonly detail?: string | undefined;
  /** How it was picked up, where a status said so. Survives `completed`. */
  readonly connectedAs?: string | undefined;
  readonly answeredBy?: AnsweredBy | undefined;
  readonly keyPressed?: boolean | undefined;
  /** Whether the call goes on with another number or round if this attempt does not reach anyone. */
  readonly hasMore: boolean;
  /** Which of the two comes next; absent where `hasMore` is false. */
  readonly nextTry?: NextTry | undefined;
  /** For a call that is over: in how many rounds every number of the plan was dialled. 0 where one was left out, or no plan is known. */
  readonly roundsTried: number;
  /** Whether the call was cancelled after this attempt had its result. */
  readonly isWithdrawn: boolean;
  /** Whether nothing more is to come for the whole call. */
  readonly isOver: boolean;
  /** Whether news is overdue, so that the status may no longer be true (reducer rule 7). */
  readonly isStale: boolean;
  /** When the latest news happened, in milliseconds since 1970; absent where no update carried a time. */
  readonly at?: number | undefined;
  readonly cause?: CallCause | undefined;
}
