import { RingbackError } from '../../model/index.js';

/**
 * The numbers of a call's updates have a gap, and the host could not be asked for what is missing. The call shows what
 * is known of it; the stream goes on.
 */
export class CallFetchError extends RingbackError {
  readonly code = 'call-not-fetched';
  /** The call's id. */
  readonly call: string;

  constructor(call: string, options?: ErrorOptions) {
    super(`Updates of the call "${call}" are missing, and the host did not give them. Let it answer a GET of the feed with ?call=<id>.`, options);
    this.call = call;
  }
}
