import {
  DEFAULT_RING_SECONDS, parseCallStatus, standardVocabulary,
  type AnsweredBy, type CallOutcome, type LineType, type Vocabulary,
} from '../model/index.js';
import { honestOutcome } from './honest-outcome.js';
import type { StatusFacts } from './status-facts.js';

/** A status on its own, as a page that has no feed tells it. Only `status` is needed. */
export interface PlainStatus {
  /** In any spelling that `parseCallStatus` knows. */
  readonly status: string;
  /** Which of the contact's numbers, counted from 1. */
  readonly try?: number | undefined;
  /** How many numbers there are. */
  readonly tries?: number | undefined;
  readonly detail?: string | undefined;
  readonly line?: LineType | undefined;
  readonly answeredBy?: AnsweredBy | undefined;
  readonly keyPressed?: boolean | undefined;
}

/**
 * What is known of a status without a call around it. Nothing is known to be stale, and an ended status with a `try` below
 * `tries` is one that goes on. It never throws: a text that the vocabulary does not know comes back with `isKnown` false.
 */
export function factsOfStatus(plain: PlainStatus, vocabulary: Vocabulary = standardVocabulary): StatusFacts {
  const parsed = parseCallStatus(plain.status, vocabulary);
  const { isKnown } = parsed;
  const status = isKnown ? parsed.status : parsed.text;
  const definition = isKnown ? vocabulary.definition(status) : undefined;
  const { phase = 'waiting', outcome: told = 'pending' } = definition ?? {};
  const outcome = honestOutcome(refine(status, told, plain), plain);
  const { try: tried = isKnown ? parsed.try : undefined, tries = 0, detail, line, answeredBy, keyPressed } = plain;
  const isDecided = outcome === 'person' || outcome === 'machine' || outcome === 'cancelled';
  const hasMore = !isDecided && tried !== undefined && tried < tries;
  return {
    status, isKnown, phase, outcome, detail, line, answeredBy, keyPressed, hasMore,
    try: tried,
    tries: tries >= (tried ?? 1) ? tries : undefined,
    nextTry: hasMore ? 'number' : undefined,
    ringSeconds: DEFAULT_RING_SECONDS,
    roundsTried: 0,
    isWithdrawn: false,
    isOver: !hasMore && (phase === 'ended' || outcome === 'person'),
    isStale: false,
  };
}

// Reducer rule 3, for the little that attributes can tell: among contradictions the lesser claim stands.
function refine(status: string, outcome: CallOutcome, { answeredBy, keyPressed }: PlainStatus): CallOutcome {
  if (!/^(answer|completed|no-response)/.test(status)) return outcome;
  if (keyPressed) return 'person';
  if (status === 'completed') return answeredBy === 'unknown' || !answeredBy ? outcome : answeredBy;
  if (answeredBy === 'unknown') return 'unsure';
  return answeredBy === 'machine' && outcome === 'person' ? answeredBy : outcome;
}
