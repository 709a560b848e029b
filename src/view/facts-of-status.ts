import {
  DEFAULT_RING_SECONDS, parseCallStatus, standardVocabulary,
  type AnsweredBy, type CallOutcome, type CallPhase, type LineType, type Vocabulary,
} from '../model/index.js';
import { honestOutcome } from './honest-outcome.js';
import type { StatusFacts } from './status-facts.js';

/** A status on its own, as a page that has no feed tells it. Only `status` is needed. */
export interface PlainStatus {
  /** In any spelling that `parseCallStatus` knows. */
  readonly status: string;
  /** Which of the contact's numbers, counted from 1. */
  readonly try?: number;
  /** How many numbers there are. */
  readonly tries?: number;
  readonly detail?: string;
  readonly line?: LineType;
  readonly answeredBy?: AnsweredBy;
  readonly keyPressed?: boolean;
}

/**
 * What is known of a status without a call around it. Nothing is known to be stale, and an ended status with a `try` below
 * `tries` is one that goes on. It never throws: a text that the vocabulary does not know comes back with `isKnown` false.
 */
export function factsOfStatus(plain: PlainStatus, vocabulary: Vocabulary = standardVocabulary): StatusFacts {
  const parsed = parseCallStatus(plain.status, vocabulary);
  const status = parsed.isKnown ? parsed.status : parsed.text;
  const definition = parsed.isKnown ? vocabulary.definition(status) : undefined;
  const phase = definition?.phase ?? 'waiting';
  const tried = plain.try ?? (parsed.isKnown ? parsed.try : undefined);
  const { tries, detail, line, answeredBy, keyPressed } = plain;
  const outcome = honestOutcome(refine(status, definition?.outcome ?? 'pending', plain), plain);
  const isReached = outcome === 'person' || outcome === 'machine' || outcome === 'cancelled';
  const hasMore = !isReached && tried !== undefined && tries !== undefined && tried < tries;
  return {
    status, isKnown: parsed.isKnown, phase, outcome, hasMore,
    ...(hasMore && { nextTry: 'number' }),
    ...(tried !== undefined && { try: tried }),
    ...(tries !== undefined && tries >= (tried ?? 1) && { tries }),
    ...(detail !== undefined && { detail }),
    ...(line && { line }),
    ...(answeredBy && { answeredBy }),
    ...(keyPressed !== undefined && { keyPressed }),
    ringSeconds: DEFAULT_RING_SECONDS,
    roundsTried: 0,
    isOver: isOver(phase, outcome) && !hasMore,
    isStale: false,
  };
}

function isOver(phase: CallPhase, outcome: CallOutcome): boolean {
  return phase === 'ended' || (phase === 'connected' && outcome === 'person');
}

// Reducer rule 3, for the little that attributes can tell: among contradictions the lesser claim stands.
function refine(status: string, outcome: CallOutcome, { answeredBy, keyPressed }: PlainStatus): CallOutcome {
  const isPickedUp = status === 'answered' || status === 'completed' || status === 'no-response';
  if (!isPickedUp) return outcome;
  if (keyPressed === true) return 'person';
  if (status === 'no-response' || answeredBy === undefined) return outcome;
  if (answeredBy === 'machine') return 'machine';
  return answeredBy === 'person' ? 'person' : 'unsure';
}
