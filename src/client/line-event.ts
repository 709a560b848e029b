import type { RingbackError } from '../model/index.js';
import type { ConnectionReason } from './connection.js';

/** Refusals that waiting cannot mend. */
export type FinalReason = Extract<ConnectionReason, 'forbidden' | 'not-found' | 'gone' | 'bad-address'>;

/** Failures that pass, or may. */
export type PassingReason = Exclude<ConnectionReason, FinalReason | 'closed-by-app' | 'unauthorized'>;

/** The facts of each event. */
export interface LineEventFacts {
  /** The host said that its state is whole, or that the gap is closed. */
  readonly ready: { readonly resumed: boolean };
  /** The host took its state back and sends it again. */
  readonly reset: object;
  /** The line has been live for a while. */
  readonly stable: object;
  /** The host asks for longer waits. */
  readonly retry: { readonly milliseconds: number };
  /** The attempt is over, and another one may fare better. */
  readonly failed: {
    readonly reason: PassingReason;
    readonly error: RingbackError;
    /** The least wait that the host orders, in milliseconds. */
    readonly retryAfter?: number | undefined;
  };
  /** The host refused the token. */
  readonly unauthorized: { readonly error: RingbackError; readonly canRenew: boolean };
  /** The host refused for good. */
  readonly refused: { readonly reason: FinalReason; readonly error: RingbackError };
  /** The wait is over. */
  readonly due: object;
  /** The network went, or the page is put away. */
  readonly offline: object;
  /** The network came back, or the page did. */
  readonly online: object;
  /** Somebody looks again: the page became visible, or the machine woke from sleep. */
  readonly woke: object;
  /** The app closes the client. */
  readonly close: object;
}

/** The name of something that happens to the line. */
export type LineEventName = keyof LineEventFacts;

/** Something that happens to the line, or the event of that name. */
export type LineEvent<Name extends LineEventName = LineEventName> = {
  [N in Name]: LineEventFacts[N] & { readonly type: N };
}[Name];
