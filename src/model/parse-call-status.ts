import { normalizeSpelling } from './normalize-spelling.js';
import { standardVocabulary, type Vocabulary } from './vocabulary.js';

/** A text that was recognised: the status, and the number that a `TryNumber2` names. */
export interface KnownStatus {
  readonly isKnown: true;
  readonly status: string;
  /** For `try-number`: which of the contact's numbers, counted from 1. */
  readonly try?: number;
}

/** A text that was not recognised, kept as it came so that it can be shown. */
export interface UnknownStatus {
  readonly isKnown: false;
  /** The text as it came, trimmed. */
  readonly text: string;
}

/** What {@link parseCallStatus} makes of a text. */
export type ParsedStatus = KnownStatus | UnknownStatus;

// `TryNumber'1/2/3'` is how the help page writes all three at once; it names none of them.
const TRY_NUMBER = /^trynumber(?:123|([1-9])(?:of[1-9])?)?$/;

/**
 * Recognises a status in any spelling met in the wild: any case; hyphen, dash, underscore, space or nothing between
 * the words; `Canceled`; `TryNumber2`, `TryNumber'2'`, `Try Number 2`; `Connected – Answer machine`.
 *
 * Use it on whatever a backend, a help page or an export calls a status. It never throws: what it does not know comes
 * back with `isKnown: false` and the text, so that the text can be shown and marked as not known.
 */
export function parseCallStatus(text: string, vocabulary: Vocabulary = standardVocabulary): ParsedStatus {
  const spelling = normalizeSpelling(text);
  const status = vocabulary.spelling(spelling);
  if (status !== undefined) return { isKnown: true, status };
  const tried = TRY_NUMBER.exec(spelling);
  if (tried) return { isKnown: true, status: 'try-number', ...(tried[1] === undefined ? {} : { try: Number(tried[1]) }) };
  return { isKnown: false, text: text.trim() };
}
