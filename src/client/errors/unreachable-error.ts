import { RingbackError } from '../../model/index.js';

/**
 * No answer came at all. A page cannot learn why: the address may be wrong, the host down, the network blocked, or the
 * host on another origin may not allow this page. The client keeps trying.
 */
export class UnreachableError extends RingbackError {
  readonly code = 'unreachable';
  /** The origin that gave no answer. */
  readonly origin: string;

  constructor(origin: string, options?: ErrorOptions) {
    super(`${origin} gave no answer. Check the address and that the host runs; on another origin, that it allows this page `
      + 'and the headers Authorization and Last-Event-ID (CORS), and that the page allows it (CSP connect-src).', options);
    this.origin = origin;
  }
}
