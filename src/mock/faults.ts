/**
 * What goes wrong on the line, as data. Each can be used alone or with the others; what is left out does not happen.
 *
 * None of them loses anything for good: a client that keeps to the protocol ends in the same state as without them.
 */
export interface Faults {
  /** Cuts the connection after so many updates, in the middle of the next message. 1 or more. */
  readonly dropEvery?: number;
  /** The chance, 0 to 1, that an update comes twice: at once, or some updates later. */
  readonly duplicate?: number;
  /** Holds updates until so many are together (2 or more), then sends them in an order that chance decides. */
  readonly reorder?: number;
  /** Holds each message for up to so many milliseconds, by chance; their order stays. */
  readonly delayMs?: number;
  /** The chance, 0 to 1, that a message of no meaning comes before an update. */
  readonly garbage?: number;
  /** Whoever comes back with a cursor is told that it is too old. */
  readonly expireCursor?: boolean;
  /** Every so many-th connection is answered with 401. 2 or more, so that the others come through. */
  readonly unauthorizedEvery?: number;
  /** Every so many-th connection is answered with 503 and `Retry-After: 1`. 2 or more. */
  readonly unavailableEvery?: number;
}

/** A line on which all goes well. */
export const NO_FAULTS: Faults = {};
