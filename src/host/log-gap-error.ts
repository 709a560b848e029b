import { RingbackError } from '../model/index.js';

/**
 * Given as the cause where a log let go of entries before they could be handed over to those who listen. Every stream of
 * the host then ends; its readers come back with their cursors, and are told what they missed or get the state anew.
 */
export class LogGapError extends RingbackError {
  readonly code = 'log-gap';
  /** The cursor of the last entry that was handed over. */
  readonly cursor: string;

  constructor(cursor: string) {
    super(`The log let go of what came after "${cursor}" before it could be handed over. Let it keep more updates ("resumableUpdates").`);
    this.cursor = cursor;
  }
}
