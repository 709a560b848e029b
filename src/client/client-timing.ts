import { OptionError } from './errors/option-error.js';

/** The times a client goes by, each in milliseconds. The defaults fit a host that sends a heartbeat every 5 s. */
export interface ClientTiming {
  /** How long an open stream may bring nothing at all before it counts as dead. Default 15,000. */
  readonly silence: number;
  /** How long a try may take from one step to the next: to the token, to an answer, to a message, to `ready`. Default 10,000. */
  readonly readyWithin: number;
  /** The longest wait before the first try. Default 1,000; a host raises it with `retry:`. */
  readonly retryBase: number;
  /** The longest wait between two tries. Default 14,500: see `backoffDelay` for why. */
  readonly retryCap: number;
  /** How long a line must have been live before a drop is a first drop again. Default 10,000. */
  readonly stableAfter: number;
}

/** What is used where nothing else is said. */
export const DEFAULT_TIMING: ClientTiming = {
  silence: 15_000,
  readyWithin: 10_000,
  retryBase: 1000,
  retryCap: 14_500,
  stableAfter: 10_000,
};

/**
 * The defaults with what an app wants otherwise.
 *
 * @throws {OptionError} for a time that is not a number above 0.
 */
export function clientTiming(wanted: Partial<ClientTiming> = {}): ClientTiming {
  const timing = { ...DEFAULT_TIMING, ...wanted };
  for (const [name, time] of Object.entries(timing)) {
    if (!(typeof time === 'number' && time > 0 && Number.isFinite(time))) throw new OptionError(`timing.${name}`, 'must be a number of milliseconds above 0');
  }
  return timing;
}
