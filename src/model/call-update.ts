import type { CallNumber } from './call-number.js';
import type { CallPlan } from './call-plan.js';

/** Who picked up, as answering-machine detection or the host told it. `unknown` means that it looked and could not tell. */
export const ANSWERED_BY = ['person', 'machine', 'unknown'] as const;

/** Who picked up: `person`, `machine`, or `unknown` where detection ran and could not tell. */
export type AnsweredBy = (typeof ANSWERED_BY)[number];

/** The reason behind a status, in the words of whoever gave it. Shown to developers, and beside statuses that are inferred. */
export interface CallCause {
  /** Whose code it is, for example `sip`, `q850` or a provider's name. */
  readonly source?: string;
  /** The code itself, always as text: `486`, `USER_BUSY`. */
  readonly code?: string;
  /** The source's own words for it. Text, never markup. */
  readonly text?: string;
}

/** Whom the call is for. */
export interface CallContact {
  /** The host's own reference for the contact. */
  readonly ref?: string;
  /** The name to show. Text, never markup. */
  readonly name?: string;
}

/**
 * One fact about one call, as it comes out of the wire's parser: statuses are in the vocabulary's spelling, times are
 * numbers. Two fields are enough; each other one makes the result better.
 */
export interface CallUpdate {
  /** The host's id of the call. */
  readonly call: string;
  /** A status of the vocabulary, one of the host's own, or, where neither is known, the text as it came. */
  readonly status: string;
  /** Sharpens the status: a `CallDetail` of the vocabulary, or the host's own word. */
  readonly detail?: string;
  /** Which of the contact's numbers this is about, counted from 1. */
  readonly try?: number;
  /** Which time the list of numbers is being tried, counted from 1. */
  readonly round?: number;
  readonly number?: CallNumber;
  /** Rises by one with every update of this call; settles their order and shows gaps. */
  readonly seq?: number;
  /** When it happened, in milliseconds since 1970, by the host's clock. */
  readonly at?: number;
  readonly cause?: CallCause;
  readonly contact?: CallContact;
  readonly plan?: CallPlan;
  /** The host says that the whole call is over with this update. */
  readonly final?: boolean;
  readonly answeredBy?: AnsweredBy;
  /** A key was pressed during the call: proof of a person. */
  readonly keyPressed?: boolean;
  /** How long the conversation lasted, in seconds. */
  readonly duration?: number;
}
