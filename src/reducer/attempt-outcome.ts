import { compareOutcomes, type Attempt, type CallOutcome, type Vocabulary } from '../model/index.js';

const BY_ANSWER = { person: 'person', machine: 'machine', unknown: 'unsure' } as const;

const lesserClaim = (a: CallOutcome, b: CallOutcome): CallOutcome => (compareOutcomes(a, b) >= 0 ? a : b);

/** What an attempt that was picked up proves about who did (rule 3). */
function pickedUpOutcome(attempt: Attempt, vocabulary: Vocabulary): CallOutcome {
  if (attempt.keyPressed) return 'person';
  const told = attempt.connectedAs === undefined ? undefined : vocabulary.definition(attempt.connectedAs)?.outcome;
  const detected = attempt.answeredBy && BY_ANSWER[attempt.answeredBy];
  const known = told && detected ? lesserClaim(told, detected) : told ?? detected ?? 'unsure';
  // A fax machine neither hears a message nor keeps it.
  return attempt.detail === 'fax' ? lesserClaim(known, 'unsure') : known;
}

/** Whether a person is known to have picked up before the call broke. The other results say that nobody can have picked up. */
const brokeOnPerson = ({ status, keyPressed, answeredBy }: Attempt): boolean =>
  (status === 'failed' || status === 'far-end-disconnect') && (keyPressed === true || answeredBy === 'person');

/** The outcome of one attempt (rules 3 and 6). */
export function attemptOutcome(attempt: Attempt, vocabulary: Vocabulary): CallOutcome {
  if (attempt.phase === 'connected' || attempt.connectedAs !== undefined || attempt.status === 'completed') {
    return pickedUpOutcome(attempt, vocabulary);
  }
  if (attempt.phase !== 'ended') return 'pending';
  if (brokeOnPerson(attempt)) return 'person';
  return vocabulary.definition(attempt.status)?.outcome ?? 'pending';
}
