import { standardVocabulary, type Attempt, type Call, type CallFold, type CallUpdate, type Vocabulary } from '../model/index.js';
import { concludeCall } from './conclude-call.js';
import { contentOf, insertUpdate } from './order-updates.js';
import { comparePlaces, placeUpdate, type AttemptPlace } from './place-update.js';
import { reduceAttempt } from './reduce-attempt.js';

/** How many updates a call keeps where the caller sets no limit of its own (rule 8). */
export const DEFAULT_UPDATES_PER_CALL = 1024;

function withAttempt(attempts: readonly Attempt[], attempt: Attempt): readonly Attempt[] {
  const at = attempts.findLastIndex((other) => comparePlaces(other, attempt) <= 0);
  const there = attempts[at];
  if (there && comparePlaces(there, attempt) === 0) return attempts.with(at, attempt);
  return attempts.toSpliced(at + 1, 0, attempt);
}

const furthest = (a: AttemptPlace | undefined, b: AttemptPlace): AttemptPlace => (a && comparePlaces(a, b) > 0 ? a : b);

function nextFinal(fold: CallFold | undefined, update: CallUpdate, attempt: Attempt, place: AttemptPlace): boolean | undefined {
  if (update.final !== undefined) return update.final;
  const isAlive = attempt.phase === 'waiting' || attempt.phase === 'live';
  const isLatest = !fold || comparePlaces(place, fold) >= 0;
  return isAlive && isLatest ? undefined : fold?.final; // rule 5: a later attempt that is alive reopens the call
}

/** How many numbers between the first and the last `seq` never came. */
function missingIn(updates: readonly CallUpdate[]): number {
  const numbers = new Set<number>();
  let low = Number.POSITIVE_INFINITY;
  let high = Number.NEGATIVE_INFINITY;
  for (const { seq } of updates) {
    if (seq === undefined) continue;
    numbers.add(seq);
    low = Math.min(low, seq);
    high = Math.max(high, seq);
  }
  return numbers.size === 0 ? 0 : high - low + 1 - numbers.size;
}

/** Adds one update, next in order, to what was made of those before it. `updates` already holds it. */
function step(call: Call | undefined, update: CallUpdate, vocabulary: Vocabulary, plan: Call['plan']): Call {
  const attemptsBefore = call?.attempts ?? [];
  const place = placeUpdate(update, call?.fold, attemptsBefore, plan);
  const attempt = reduceAttempt(attemptsBefore.find((other) => comparePlaces(other, place) === 0), place, update, vocabulary);
  const attempts = withAttempt(attemptsBefore, attempt);
  const final = nextFinal(call?.fold, update, attempt, place);
  const { round, try: tried } = furthest(call?.fold, place);
  const { isOver, outcome, shown } = concludeCall(attempts, attempts.at(-1) ?? attempt, plan, final);
  return {
    id: update.call,
    status: shown.status, isKnown: shown.isKnown, phase: shown.phase, outcome, isOver, attempts, shown,
    contact: update.contact ? { ...call?.contact, ...update.contact } : call?.contact,
    plan,
    updatedAt: update.at === undefined ? call?.updatedAt : Math.max(update.at, call?.updatedAt ?? update.at),
    lastSeq: update.seq === undefined ? call?.lastSeq : Math.max(update.seq, call?.lastSeq ?? update.seq),
    updates: call?.updates ?? [], missing: call?.missing ?? 0, dropped: call?.dropped ?? 0,
    fold: { round, try: tried, final },
  };
}

const lastPlan = (updates: readonly CallUpdate[]): Call['plan'] => updates.findLast((update) => update.plan !== undefined)?.plan;

function foldAll(updates: readonly CallUpdate[], dropped: number, vocabulary: Vocabulary): Call | undefined {
  const plan = lastPlan(updates);
  let call: Call | undefined;
  for (const update of updates) call = step(call, update, vocabulary, plan);
  return call && { ...call, updates, dropped, missing: missingIn(updates) };
}

const isSamePlan = (a: Call['plan'], b: Call['plan']): boolean => a === b || b === undefined || contentOf(a) === contentOf(b);

/**
 * Adds one update to what is known of a call, by the numbered rules of `RULES.md`.
 *
 * Call it for every update that arrives, in any order and as often as it is delivered. It is pure, never throws, and gives
 * back the same reference where nothing changed. It does not look at the clock: whether *ringing* has gone stale is worked
 * out by the views.
 *
 * @param call What is known so far; `undefined` for a call that was never heard of.
 * @param update A checked update about the same call.
 * @param vocabulary The statuses to go by; the standard ones where it is left out.
 * @param limit The most updates to keep for one call.
 */
export function reduceCall(
  call: Call | undefined, update: CallUpdate, vocabulary: Vocabulary = standardVocabulary, limit: number = DEFAULT_UPDATES_PER_CALL,
): Call {
  const before = call?.updates ?? [];
  const updates = insertUpdate(before, update, vocabulary);
  if (call && updates === before) return call;
  if (updates.length > limit) {
    const kept = updates.slice(updates.length - limit);
    return foldAll(kept, (call?.dropped ?? 0) + 1, vocabulary) ?? step(undefined, update, vocabulary, update.plan);
  }
  const comesInOrder = updates.at(-1) === update;
  if (!comesInOrder || !isSamePlan(call?.plan, update.plan)) {
    return foldAll(updates, call?.dropped ?? 0, vocabulary) ?? step(undefined, update, vocabulary, update.plan);
  }
  const next = step(call, update, vocabulary, update.plan ?? call?.plan);
  const gap = update.seq === undefined || call?.lastSeq === undefined ? 0 : update.seq - call.lastSeq - 1;
  return { ...next, updates, missing: next.missing + Math.max(0, gap) };
}
