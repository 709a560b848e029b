import { RingbackError } from '../../model/index.js';

/** `auth()` gave no token: it failed, gave something else than text, or took too long. `cause` holds its own error. */
export class TokenError extends RingbackError {
  readonly code = 'no-token';

  /** @param what What `auth()` did, as the end of a sentence. */
  constructor(what: string, options?: ErrorOptions) {
    super(`auth() ${what}. It must give a token as text, or a promise of one.`, options);
  }
}
