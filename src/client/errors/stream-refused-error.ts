import { RingbackError } from '../../model/index.js';

/** What to look at, by status. */
const REMEDIES: Readonly<Record<number, string>> = {
  204: 'It asks not to come back',
  401: 'Check that auth() gives a token that it accepts',
  403: 'These calls are not for this token or session',
  404: 'Check the path of the address',
  410: 'The feed has ended for good',
};

/** The host answered, and the answer is no. `401` may be mended by a token; `204`, `403`, `404` and `410` are final; the others are waited out. */
export class StreamRefusedError extends RingbackError {
  readonly code = 'refused';
  /** The HTTP status. */
  readonly status: number;
  /** How long the host asks to wait, in milliseconds, where it said so (`Retry-After`). */
  readonly retryAfter: number | undefined;

  constructor(status: number, retryAfter?: number) {
    super(`The host refused the feed with status ${status}. ${REMEDIES[status] ?? 'Look into the log of the host'}.`);
    this.status = status;
    this.retryAfter = retryAfter;
  }
}
