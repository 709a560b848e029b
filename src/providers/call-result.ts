import { normalizeSpelling, type CallDetail, type CallStatus, type CallUpdate } from '../model/index.js';

/** What an event says about a call, without its place in the order. */
export type CallResult = Pick<CallUpdate, 'status' | 'detail' | 'cause'>;

/** A status as it stands in a table of words: alone, or with the detail that sharpens it, as in `no-answer/declined`. */
export type StatusWord = CallStatus | `${CallStatus}/${CallDetail}`;

/** The result behind a status of a table. */
export function resultOf(word: StatusWord): CallResult {
  const [status = word, detail] = word.split('/');
  return detail === undefined ? { status } : { status, detail };
}

// How the words begin that `parseCallStatus` takes for ours. A test holds the two against each other.
const OUR_WORDS = /^(answer|busy|cancel|completed|connected|failed|far|inprogress|network|noanswer|noresponse|outgoing|queued|ringing|try)/;

/**
 * A word that a provider's table lacks, passed on as it came so that it can be shown. Where it would then be read as one of
 * our statuses, which the provider never meant, its provider's name is put before it.
 */
export function unknownResult(provider: string, word: string): CallResult {
  return { status: OUR_WORDS.test(normalizeSpelling(word)) ? `${provider}: ${word}` : word };
}

/**
 * The result of a call that the provider says is over, for a reason that its table lacks: *completed* makes the outcome no
 * better and no worse than what is known from before.
 */
export const unknownEnd = (source: string, code: string | undefined): CallResult => ({
  status: 'completed', cause: { source, ...(code !== undefined && { code }), text: 'Inferred from its end: the reason is not known.' },
});
