import { RingbackError } from '../../model/index.js';

/** The host answered with something that is not a feed: often a sign-in page, a proxy's own page, or an index page for every path. */
export class ContentTypeError extends RingbackError {
  readonly code = 'wrong-content';
  /** The content type that came; empty where there was none. */
  readonly contentType: string;

  constructor(contentType: string, wanted: string) {
    super(`The host answered with "${contentType}" instead of ${wanted}. Check that the address is the feed's and not a page's.`);
    this.contentType = contentType;
  }
}
