import type { Attempt, CallNumber, CallUpdate, StatusDefinition, Vocabulary } from '../model/index.js';
import { attemptOutcome } from './attempt-outcome.js';
import type { AttemptDraft } from './kept-call.js';
import { earlierOf, laterOf } from './later-of.js';
import { lifecycleRank } from './lifecycle-rank.js';

/** What an update does to the attempt's status: becomes it, only says how it was picked up, adds what was missing, or nothing. */
type Effect = 'becomes' | 'picked-up' | 'adds' | 'nothing';

const isGeneric = (status: string): boolean => status === 'completed' || status === 'failed';

/** Whether it is known who or what picked up. */
const hasEvidence = (attempt: Attempt): boolean =>
  attempt.connectedAs !== undefined || attempt.keyPressed === true || attempt.answeredBy === 'person' || attempt.answeredBy === 'machine';

function effectAfterEnd(attempt: Attempt, update: CallUpdate, definition: StatusDefinition): Effect {
  if (attempt.status === 'cancelled' || update.status === 'cancelled') return 'nothing'; // rule 4
  if (definition.phase === 'connected') return attempt.status === 'completed' ? 'picked-up' : 'nothing'; // rules 2 and 3
  if (definition.phase !== 'ended') return 'adds'; // rule 2
  if (update.status === attempt.status) return 'becomes';
  if (attempt.status === 'completed' && hasEvidence(attempt)) return 'adds'; // rule 3
  if (update.status === 'completed') return 'adds'; // rule 3
  if (update.status === 'failed' && !isGeneric(attempt.status)) return 'adds'; // rule 3
  return 'becomes';
}

const hasPlaceInTime = (update: CallUpdate): boolean => update.seq !== undefined || update.at !== undefined;

function effectOf(attempt: Attempt, update: CallUpdate, definition: StatusDefinition | undefined, vocabulary: Vocabulary): Effect {
  const isBehind = !hasPlaceInTime(update) && attempt.isKnown
    && lifecycleRank(update.status, vocabulary) < lifecycleRank(attempt.status, vocabulary);
  if (isBehind && attempt.phase !== 'ended') return definition ? 'adds' : 'nothing'; // rule 1
  if (!definition) return attempt.phase === 'ended' || attempt.phase === 'connected' ? 'nothing' : 'becomes'; // rule 7
  if (attempt.phase === 'ended') return effectAfterEnd(attempt, update, definition);
  if (update.status === 'cancelled') { // rule 4
    const canCancel = attempt.phase === 'waiting' || attempt.status === 'ringing' || !attempt.isKnown;
    return canCancel && attempt.connectedAs === undefined ? 'becomes' : 'nothing';
  }
  if (attempt.phase !== 'connected') return 'becomes';
  if (definition.phase === 'connected' || update.status === 'completed') return 'becomes';
  return 'adds'; // rule 2 for waiting and live, rule 3 for results that say not reached
}

/** What is known of the number now; the same object where the update repeats it, as most hosts do with every update. */
function nextNumber(before: CallNumber | undefined, told: CallNumber): CallNumber {
  if (before === undefined) return told;
  const isRepeated = (told.slot === undefined || told.slot === before.slot) && (told.line === undefined || told.line === before.line)
    && (told.display === undefined || told.display === before.display);
  return isRepeated ? before : { ...before, ...told };
}

function addWords(attempt: AttemptDraft, update: CallUpdate): void {
  attempt.detail ??= update.detail;
  attempt.cause ??= update.cause;
}

/** Facts that hold whatever the update does to the status. */
function noteFacts(attempt: AttemptDraft, update: CallUpdate): void {
  if (update.number) attempt.number = nextNumber(attempt.number, update.number);
  if (update.answeredBy && (update.answeredBy !== 'unknown' || attempt.answeredBy === undefined)) attempt.answeredBy = update.answeredBy;
  if (update.keyPressed) attempt.keyPressed = true;
  if (update.duration !== undefined) attempt.duration = update.duration;
  attempt.startedAt = earlierOf(attempt.startedAt, update.at);
  attempt.updatedAt = laterOf(attempt.updatedAt, update.at);
  if (update.status === 'ringing') attempt.ringingAt = earlierOf(attempt.ringingAt, update.at);
}

function become(attempt: AttemptDraft, update: CallUpdate, definition: StatusDefinition | undefined): void {
  const isSame = attempt.status === update.status;
  // The vocabulary's own text rather than this copy of it, which would stay in memory with the call.
  attempt.status = definition?.name ?? update.status;
  attempt.isKnown = definition !== undefined;
  if (definition) attempt.phase = definition.phase;
  if (definition?.phase === 'connected') attempt.connectedAs = definition.name;
  const keepsDetail = isSame || definition?.phase === 'connected' || definition?.phase === 'ended';
  attempt.detail = update.detail ?? (keepsDetail ? attempt.detail : undefined);
  attempt.cause = update.cause ?? (isSame ? attempt.cause : undefined);
}

/**
 * Adds one update to one attempt, in place (rules 1 to 4 and 7). Updates must be given in the order in which they count.
 *
 * @param isFirst The attempt begins with this update.
 */
export function reduceAttempt(attempt: AttemptDraft, update: CallUpdate, isFirst: boolean, vocabulary: Vocabulary): void {
  const definition = vocabulary.definition(update.status);
  const effect = isFirst ? 'becomes' : effectOf(attempt, update, definition, vocabulary);
  noteFacts(attempt, update);
  switch (effect) {
    case 'becomes':
      become(attempt, update, definition);
      break;
    case 'picked-up':
      attempt.connectedAs = definition?.name ?? update.status;
      addWords(attempt, update);
      break;
    case 'adds':
      addWords(attempt, update);
      break;
    case 'nothing':
      break;
  }
  attempt.outcome = attemptOutcome(attempt, vocabulary);
}
