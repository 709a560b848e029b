import { parseCallStatus, standardVocabulary, type Vocabulary } from '../model/index.js';
import type { BadgeFacts } from './badge-facts.js';
import type { PlainStatus } from './facts-of-status.js';
import { honestOutcome } from './honest-outcome.js';

/** A status on its own, as far as a badge shows it. */
export type PlainBadgeStatus = Pick<PlainStatus, 'status' | 'try' | 'tries' | 'detail'>;

/**
 * The few of the facts of a plain status that a badge shows; see `factsOfStatus`, which knows the others too. A page of badges need not
 * load what only an explanation asks for. Nothing is known to be stale.
 */
export function plainBadgeFacts({ status: text, try: told, tries = 0, detail }: PlainBadgeStatus, vocabulary: Vocabulary = standardVocabulary): BadgeFacts {
  const parsed = parseCallStatus(text, vocabulary);
  const { isKnown } = parsed;
  const status = isKnown ? parsed.status : parsed.text;
  const { phase = 'waiting', outcome = 'pending' } = (isKnown ? vocabulary.definition(status) : undefined) ?? {};
  const tried = told ?? (isKnown ? parsed.try : undefined);
  return {
    status, isKnown, phase, detail,
    outcome: honestOutcome(outcome, { detail, keyPressed: undefined }),
    try: tried,
    tries: tries >= (tried ?? 1) ? tries : undefined,
    isStale: false,
  };
}
