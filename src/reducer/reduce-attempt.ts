import type { Attempt, CallNumber, CallUpdate, StatusDefinition, Vocabulary } from '../model/index.js';
import { attemptOutcome } from './attempt-outcome.js';
import { earlierOf, laterOf } from './later-of.js';
import { lifecycleRank } from './lifecycle-rank.js';
import type { AttemptPlace } from './place-update.js';

type Draft = { -readonly [Field in keyof Attempt]: Attempt[Field] };

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

/** Facts that hold whatever the update does to the status. */
function noteFacts(draft: Draft, update: CallUpdate): void {
  if (update.number) draft.number = nextNumber(draft.number, update.number);
  if (update.answeredBy && (update.answeredBy !== 'unknown' || draft.answeredBy === undefined)) draft.answeredBy = update.answeredBy;
  if (update.keyPressed) draft.keyPressed = true;
  if (update.duration !== undefined) draft.duration = update.duration;
  draft.startedAt = earlierOf(draft.startedAt, update.at);
  draft.updatedAt = laterOf(draft.updatedAt, update.at);
  if (update.status === 'ringing') draft.ringingAt = earlierOf(draft.ringingAt, update.at);
}

function become(draft: Draft, update: CallUpdate, definition: StatusDefinition | undefined): void {
  const isSame = draft.status === update.status;
  draft.status = update.status;
  draft.isKnown = definition !== undefined;
  if (definition) draft.phase = definition.phase;
  if (definition?.phase === 'connected') draft.connectedAs = update.status;
  const keepsDetail = isSame || definition?.phase === 'connected' || definition?.phase === 'ended';
  draft.detail = update.detail ?? (keepsDetail ? draft.detail : undefined);
  draft.cause = update.cause ?? (isSame ? draft.cause : undefined);
}

/** Adds one update to one attempt (rules 1 to 4 and 7). Pure; updates must be given in the order of `insertUpdate`. */
export function reduceAttempt(
  attempt: Attempt | undefined, place: AttemptPlace, update: CallUpdate, vocabulary: Vocabulary,
): Attempt {
  const definition = vocabulary.definition(update.status);
  const draft: Draft = attempt ? { ...attempt } : {
    round: place.round, try: place.try, number: undefined, status: update.status, isKnown: false, phase: 'waiting', outcome: 'pending',
    connectedAs: undefined, detail: undefined, cause: undefined, answeredBy: undefined, keyPressed: undefined, duration: undefined,
    startedAt: undefined, ringingAt: undefined, updatedAt: undefined,
  };
  noteFacts(draft, update);
  switch (attempt ? effectOf(attempt, update, definition, vocabulary) : 'becomes') {
    case 'becomes':
      become(draft, update, definition);
      break;
    case 'picked-up':
      draft.connectedAs = update.status;
      draft.detail ??= update.detail;
      draft.cause ??= update.cause;
      break;
    case 'adds':
      draft.detail ??= update.detail;
      draft.cause ??= update.cause;
      break;
    case 'nothing':
      break;
  }
  draft.outcome = attemptOutcome(draft, vocabulary);
  return draft;
}
