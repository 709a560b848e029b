import { RingbackError } from '../../model/index.js';

/** An open stream ended or broke. That is usual; the client comes back and resumes. `cause` holds what broke it, where the browser told. */
export class StreamDroppedError extends RingbackError {
  readonly code = 'dropped';

  constructor(options?: ErrorOptions) {
    super('The stream ended; the client comes back by itself. If that goes on, look for a time limit in the host or a proxy.', options);
  }
}
