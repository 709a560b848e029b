import { standardVocabulary, type Attempt, type Call, type CallContact, type CallUpdate, type Vocabulary } from '../model/index.js';
import { concludeCall } from './conclude-call.js';
import { contentOf, insertUpdate } from './order-updates.js';
import { laterOf } from './later-of.js';
import { comparePlaces, placeUpdate, type AttemptPlace } from './place-update.js';
import { reduceAttempt } from './reduce-attempt.js';

/** How many updates a call keeps where the caller sets no limit of its own (rule 8). */
export const DEFAULT_UPDATES_PER_CALL = 1024;

const NO_ATTEMPTS: readonly Attempt[] = [];
const NO_UPDATES: readonly CallUpdate[] = [];

function withAttempt(attempts: readonly Attempt[], index: number, attempt: Attempt): readonly Attempt[] {
  const there = attempts[index];
  const isThere = there !== undefined && comparePlaces(attempt, there) === 0;
  if (attempts.length === (isThere ? 1 : 0)) return [attempt]; // most calls have one attempt
  return isThere ? attempts.with(index, attempt) : attempts.toSpliced(index + 1, 0, attempt);
}

/** The index of the last attempt that is not after this place; -1 where all are. */
function indexOfPlace(attempts: readonly Attempt[], place: AttemptPlace): number {
  let index = attempts.length - 1;
  for (let attempt = attempts[index]; attempt && comparePlaces(attempt, place) > 0; attempt = attempts[index]) index--;
  return index;
}

/** What the host's `final` says after an update about `attempt`; `current` is the last attempt with that one among them. */
function nextFinal(before: boolean | undefined, update: CallUpdate, attempt: Attempt, current: Attempt): boolean | undefined {
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

/** What a call holds beside what the fold makes of it. */
interface Kept {
  readonly plan: Call['plan'];
  readonly updates: readonly CallUpdate[];
  readonly missing: number;
  readonly dropped: number;
}

/** Adds one update, next in order, to what was made of those before it. `kept.updates` already holds it. */
function step(call: Call | undefined, update: CallUpdate, vocabulary: Vocabulary, kept: Kept): Call {
  const before = call?.attempts ?? NO_ATTEMPTS;
  const place = placeUpdate(update, before, kept.plan);
  const index = indexOfPlace(before, place);
  const there = before[index];
  const attempt = reduceAttempt(there && comparePlaces(there, place) === 0 ? there : undefined, place, update, vocabulary);
  const attempts = withAttempt(before, index, attempt);
  const current = attempts[attempts.length - 1] ?? attempt;
  const final = nextFinal(call?.final, update, attempt, current);
  const { isOver, outcome, shown } = concludeCall(attempts, current, kept.plan, final);
  return {
    id: call?.id ?? update.call,
    status: shown.status, isKnown: shown.isKnown, phase: shown.phase, outcome, isOver, attempts, shown,
    contact: nextContact(call?.contact, update.contact),
    plan: kept.plan,
    updatedAt: laterOf(call?.updatedAt, update.at),
    lastSeq: laterOf(call?.lastSeq, update.seq),
    updates: kept.updates, missing: kept.missing, dropped: kept.dropped,
    final,
  };
}

const lastPlan = (updates: readonly CallUpdate[]): Call['plan'] => updates.findLast((update) => update.plan !== undefined)?.plan;

function foldAll(updates: readonly CallUpdate[], dropped: number, vocabulary: Vocabulary): Call | undefined {
  const kept: Kept = { plan: lastPlan(updates), updates, dropped, missing: missingIn(updates) };
  let call: Call | undefined;
  for (const update of updates) call = step(call, update, vocabulary, kept);
  return call;
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
  const before = call?.updates ?? NO_UPDATES;
  const all = insertUpdate(before, update, vocabulary);
  if (call && all === before) return call;
  const excess = Math.max(0, all.length - limit);
  const updates = excess === 0 ? all : all.slice(excess);
  const dropped = (call?.dropped ?? 0) + excess;
  const comesNext = updates[updates.length - 1] === update && excess === 0 && isSamePlan(call?.plan, update.plan);
  const refolded = comesNext ? undefined : foldAll(updates, dropped, vocabulary);
  if (refolded) return refolded;
  const gap = update.seq === undefined || call?.lastSeq === undefined ? 0 : Math.max(0, update.seq - call.lastSeq - 1);
  return step(call, update, vocabulary, { plan: update.plan ?? call?.plan, updates, missing: (call?.missing ?? 0) + gap, dropped });
}
