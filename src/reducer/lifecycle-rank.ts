import { CALL_PHASES, type Vocabulary } from '../model/index.js';

/** Results that say less than the others of their phase; the more exact one counts later (rule 1). */
const WITHIN_PHASE: Readonly<Record<string, number>> = {
  'queued': 0, 'try-number': 1,
  'ringing': 0, 'in-progress': 1,
  'answered': 0, 'answer-machine': 1, 'no-response': 2,
  'cancelled': 0, 'completed': 1, 'failed': 2,
};

/** Where the ended results stand that are more exact than `failed`, and a host's own statuses. */
const EXACT = 3;

/**
 * The place of a status in the lifecycle, for updates that neither `seq` nor `at` puts in order (rule 1). A status that
 * the vocabulary does not know comes before all others.
 */
export function lifecycleRank(status: string, vocabulary: Vocabulary): number {
  const definition = vocabulary.definition(status);
  if (!definition) return -1;
  return CALL_PHASES.indexOf(definition.phase) * 10 + (WITHIN_PHASE[status] ?? EXACT);
}
