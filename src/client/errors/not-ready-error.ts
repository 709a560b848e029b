import { RingbackError } from '../../model/index.js';

/** The host accepted the connection and never said `ready`. A proxy that holds answers back looks the same. */
export class NotReadyError extends RingbackError {
  readonly code = 'not-ready';
  /** How long the client waited without a message, in milliseconds. */
  readonly limit: number;

  constructor(limit: number) {
    super(`No "ready" came within ${limit / 1000} s. Check that the host sends it (for a hub that cannot: sse({ sendsReady: false })) `
      + 'and that no proxy buffers the stream (nginx: proxy_buffering off).');
    this.limit = limit;
  }
}
