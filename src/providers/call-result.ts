import type { CallDetail, CallStatus } from '../model/index.js';
import type { DraftUpdate } from './read-updates.js';

/** What an event says about a call, without its place in the order. */
export interface CallResult extends Pick<DraftUpdate, 'detail' | 'cause'> {
  readonly status: string;
}

/** A status as it stands in a table of words: alone, or with the detail that sharpens it, as in `no-answer/declined`. */
export type StatusWord = CallStatus | `${CallStatus}/${CallDetail}`;

/** The result behind a status of a table. */
export function resultOf(word: StatusWord, cause?: CallResult['cause']): CallResult {
  const [status = word, detail] = word.split('/');
  return { status, detail, cause };
}

/**
 * A word that a provider's table lacks, passed on as it came so that it can be shown, its provider's name before it: whoever reads
 * it sees whose word it is, and it can never pass for one of our statuses, which the provider did not mean.
 */
export const unknownResult = (provider: string, word: string): CallResult => ({ status: `${provider}: ${word}` });

/**
 * The result of a call that the provider says is over, for a reason that its table lacks: *completed* makes the outcome no
 * better and no worse than what is known from before.
 */
export const unknownEnd = (source: string | undefined, code: string | undefined): CallResult =>
  ({ status: 'completed', cause: { source, code, text: 'Inferred: the reason is not known.' } });
