import type { RingbackError } from '../model/index.js';
import type { ConnectionReason } from './connection.js';

/** A wait that the host ordered (`Retry-After`). No sign from outside cuts it short. */
export interface WaitOrder {
  /** The time before which no try may start, in milliseconds since 1970 by this machine's clock. */
  readonly until: number;
  readonly reason: ConnectionReason;
  readonly error: RingbackError;
}

/** What every state of the line remembers. */
interface LineMemory {
  /**
   * Which activity this is: one attempt with all that it becomes, one wait, one pause. It rises by one whenever the
   * running activity has to be stopped and another started, and only then.
   */
  readonly run: number;
  /** Which try this is, or which one comes next, counted since the line was last stable; 0 while it is. */
  readonly attempt: number;
  /** How often in a row the host refused a fresh token. */
  readonly refusals: number;
  /** The longest wait before a first try, in milliseconds; the host's `retry:` raises it. */
  readonly base: number;
  readonly order?: WaitOrder | undefined;
}

/** The facts of each state. */
export interface LineStateFacts {
  /** A try is under way: token, request, and the state or the gap coming in. */
  readonly connecting: {
    /** The token of this try was asked for because the host refused the one before. */
    readonly isRenewed: boolean;
  };
  /** The host said `ready`. */
  readonly live: {
    readonly resumed: boolean;
  };
  /** The next try starts after `delay` milliseconds. */
  readonly waiting: {
    readonly delay: number;
    readonly reason: ConnectionReason;
    readonly error: RingbackError;
  };
  /** No network, or the page is put away: nothing is tried until a sign comes. */
  readonly offline: object;
  /** Over for good. */
  readonly closed: {
    readonly reason: ConnectionReason;
    readonly error: RingbackError | undefined;
  };
}

/** The name of a state of the line. */
export type LineStateName = keyof LineStateFacts;

/** The state of the line, or the one of that name. */
export type LineState<Name extends LineStateName = LineStateName> = {
  [N in Name]: LineMemory & LineStateFacts[N] & { readonly name: N };
}[Name];

/**
 * The state a line begins in.
 *
 * @param base The longest wait before a first try, in milliseconds.
 * @param isOnline Whether there is a network to try.
 */
export function firstLineState(base: number, isOnline: boolean): LineState {
  const memory = { run: 1, attempt: 1, refusals: 0, base };
  return isOnline ? { ...memory, name: 'connecting', isRenewed: false } : { ...memory, name: 'offline' };
}
