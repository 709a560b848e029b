import { DEFAULT_RING_SECONDS, standardVocabulary, type AnsweredBy, type CallOutcome, type LineType, type Vocabulary } from '../model/index.js';
import { honestOutcome } from './honest-outcome.js';
import { plainBadgeFacts } from './plain-badge-facts.js';
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
  const facts = plainBadgeFacts(plain, vocabulary);
  const { status, isKnown, phase, try: tried, tries = 0 } = facts;
  const told = (isKnown ? vocabulary.definition(status) : undefined)?.outcome ?? 'pending';
  const outcome = honestOutcome(refine(status, told, plain), plain);
  const { line, answeredBy, keyPressed } = plain;
  const isDecided = outcome === 'person' || outcome === 'machine' || outcome === 'cancelled';
  const hasMore = !isDecided && tried !== undefined && tried < tries;
  return {
    ...facts,
    outcome, line, answeredBy, keyPressed, hasMore,
    nextTry: hasMore ? 'number' : undefined,
    ringSeconds: DEFAULT_RING_SECONDS,
    roundsTried: 0,
    isWithdrawn: false,
    isOver: !hasMore && (phase === 'ended' || outcome === 'person'),
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
