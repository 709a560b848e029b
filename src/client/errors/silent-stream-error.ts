import { RingbackError } from '../../model/index.js';

/** An open stream brought nothing for so long, not even a heartbeat, that the line must be dead. */
export class SilentStreamError extends RingbackError {
  readonly code = 'silent';
  /** How long a stream may be silent, in milliseconds. */
  readonly limit: number;

  constructor(limit: number) {
    super(`Nothing came for ${limit / 1000} s. Let the host send a ping or a comment every 5 s, or raise timing.silence.`);
    this.limit = limit;
  }
}
