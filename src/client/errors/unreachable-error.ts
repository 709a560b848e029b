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
    super(`${origin} gave no answer. Check that the address is right and the host runs; if it is another origin than the page's, `
      + 'that it allows this page and the headers Authorization and Last-Event-ID (CORS); and that the page\'s connect-src allows it (CSP).', options);
    this.origin = origin;
  }
}
