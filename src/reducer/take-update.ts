import type { CallContact, CallUpdate, Vocabulary } from '../model/index.js';
import { concludeCall } from './conclude-call.js';
import { copyAttempt, newAttempt, type AttemptDraft, type KeptCall } from './kept-call.js';
import { laterOf } from './later-of.js';
import { comparePlaces, placeUpdate, type AttemptPlace } from './place-update.js';
import { reduceAttempt } from './reduce-attempt.js';

/** The index of the last attempt that is not after this place; -1 where all are. */
function indexOfPlace(attempts: readonly AttemptDraft[], place: AttemptPlace): number {
  let index = attempts.length - 1;
  for (let attempt = attempts[index]; attempt && comparePlaces(attempt, place) > 0; attempt = attempts[index]) index--;
  return index;
}

/** The attempt that an update is about, made or copied where it is not the call's own to change, with the update in it. */
function attemptWith(call: KeptCall, update: CallUpdate, vocabulary: Vocabulary): AttemptDraft {
  const { attempts } = call;
  const place = placeUpdate(update, attempts, call.plan);
  const index = indexOfPlace(attempts, place);
  const there = attempts[index];
  const isFirst = there === undefined || comparePlaces(there, place) !== 0;
  const attempt = isFirst ? newAttempt(place.round, place.try, update.status) : index === attempts.length - 1 ? there : copyAttempt(there);
  if (!isFirst) attempts[index] = attempt;
  // Most calls have one attempt. A list that grows would keep room for others.
  else call.attempts = attempts.length === 0 ? [attempt] : attempts.toSpliced(index + 1, 0, attempt);
  reduceAttempt(attempt, update, isFirst, vocabulary);
  return attempt;
}

/** What the host's `final` says after an update about `attempt`; `current` is the last attempt with that one among them. */
function nextFinal(before: boolean | undefined, update: CallUpdate, attempt: AttemptDraft, current: AttemptDraft): boolean | undefined {
  if (update.final !== undefined) return update.final;
  const isAlive = attempt.phase === 'waiting' || attempt.phase === 'live';
  return isAlive && attempt === current ? undefined : before; // rule 5: a later attempt that is alive reopens the call
}

/** What is known of the contact now; the same object where the update repeats it, as most hosts do with every update. */
function nextContact(before: CallContact | undefined, told: CallContact | undefined): CallContact | undefined {
  if (told === undefined || before === undefined) return told ?? before;
  const isRepeated = (told.ref === undefined || told.ref === before.ref) && (told.name === undefined || told.name === before.name);
  return isRepeated ? before : { ...before, ...told };
}

/**
 * Adds one update to a call, in place: the one step of the fold, by the rules. The update must be the next in the order in
 * which updates count, and the call nobody else's. What is kept of the updates, the plan and the counts are the caller's.
 */
export function takeUpdate(call: KeptCall, update: CallUpdate, vocabulary: Vocabulary): void {
  const attempt = attemptWith(call, update, vocabulary);
  const current = call.attempts[call.attempts.length - 1] ?? attempt;
  call.final = nextFinal(call.final, update, attempt, current);
  const { isOver, outcome, shown } = concludeCall(call.attempts, current, call.plan, call.final);
  call.isOver = isOver;
  call.outcome = outcome;
  call.shown = shown;
  call.status = shown.status;
  call.isKnown = shown.isKnown;
  call.phase = shown.phase;
  call.contact = nextContact(call.contact, update.contact);
  call.updatedAt = laterOf(call.updatedAt, update.at);
  call.lastSeq = laterOf(call.lastSeq, update.seq);
}
