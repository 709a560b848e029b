import { CALL_STATUSES, normalizeSpelling, type CallDetail, type CallStatus, type CallUpdate } from '../model/index.js';

/** What an event says about a call, without its place in the order. */
export type CallResult = Pick<CallUpdate, 'status' | 'detail' | 'cause'>;

/** A status as it stands in a table of words: alone, or with the detail that sharpens it, as in `no-answer/declined`. */
export type StatusWord = CallStatus | `${CallStatus}/${CallDetail}`;

/** The result behind a status of a table. */
export function resultOf(word: StatusWord): CallResult {
  const [status = word, detail] = word.split('/');
  return detail === undefined ? { status } : { status, detail };
}

// What `parseCallStatus` takes for ours beyond the statuses' own names. A test holds the two against each other.
const OTHER_SPELLINGS = /^(connected|trynumber|cancel|answering)/;

/**
 * A word that a provider's table lacks, passed on as it came so that it can be shown. Where it would then be read as one of
 * our statuses, which the provider never meant, its provider's name is put before it.
 */
export function unknownResult(provider: string, word: string): CallResult {
  const spelling = normalizeSpelling(word);
  const isOurs = OTHER_SPELLINGS.test(spelling) || CALL_STATUSES.some((status) => normalizeSpelling(status) === spelling);
  return { status: isOurs ? `${provider}: ${word}` : word };
}
