import { RingbackError } from '../model/index.js';
import { StreamDroppedError } from './errors/stream-dropped-error.js';
import { StreamRefusedError } from './errors/stream-refused-error.js';
import type { LineEvent } from './line-event.js';

/** The errors that are reasons by their own code. Whatever else ends an attempt counts as a drop. */
const REASONS = ['unreachable', 'wrong-content', 'no-token', 'silent', 'not-ready'] as const;

type Ending = LineEvent<'failed' | 'unauthorized' | 'refused'>;

function refusal(error: StreamRefusedError, canRenew: boolean): Ending {
  const { status, retryAfter } = error;
  switch (status) {
    case 401: return { type: 'unauthorized', error, canRenew };
    case 403: return { type: 'refused', reason: 'forbidden', error };
    case 404: return { type: 'refused', reason: 'not-found', error };
    case 204: case 410: return { type: 'refused', reason: 'gone', error };
  }
  const isBusy = status === 429 || (status === 503 && retryAfter !== undefined);
  const reason = isBusy ? 'busy' : status >= 500 ? 'server-error' : 'wrong-content';
  return { type: 'failed', reason, error, retryAfter };
}

/**
 * What the end of an attempt means for the line.
 *
 * @param error What ended it. An error that is not ours, from a transport of the host's own, counts as a drop.
 * @param canRenew Whether the app can be asked for another token.
 */
export function failedAttempt(error: unknown, canRenew: boolean): Ending {
  if (error instanceof StreamRefusedError) return refusal(error, canRenew);
  const named = error instanceof RingbackError ? error : new StreamDroppedError({ cause: error });
  return { type: 'failed', reason: REASONS.find((reason) => reason === named.code) ?? 'dropped', error: named };
}
