import { standardVocabulary, type Call, type CallUpdate, type Vocabulary } from '../model/index.js';
import { KeptCall } from './kept-call.js';
import { isSamePlan, keepAll, keptWith, lastWhole, wholeAt } from './kept-updates.js';
import { insertUpdate } from './order-updates.js';
import { takeUpdate } from './take-update.js';

/** How many updates a call keeps where the caller sets no limit of its own (rule 8). */
export const DEFAULT_UPDATES_PER_CALL = 1024;

/** A call with too many lets so many of them go at once, as a share of the limit: the others are then folded anew. */
const DROPPED_SHARE = 1 / 16;

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

/** The call that these updates make, which are in order. */
function foldAll(id: string, updates: readonly CallUpdate[], dropped: number, vocabulary: Vocabulary): KeptCall {
  const call = new KeptCall(id);
  call.plan = updates.findLast(({ plan }) => plan !== undefined)?.plan;
  for (const update of updates) takeUpdate(call, update, vocabulary);
  call.kept = keepAll(updates);
  call.missing = missingIn(updates);
  call.dropped = dropped;
  return call;
}

/** Whether an update counts after all that the call has, the last whole one of which is `base`, and changes nothing about them. Many that do are not found here. */
function isNext(call: KeptCall, update: CallUpdate, base: CallUpdate | undefined): boolean {
  if (base === undefined || (update.plan !== undefined && !isSamePlan(call.plan, update.plan))) return false;
  if (base.seq !== undefined) return update.seq !== undefined && call.lastSeq !== undefined && update.seq > call.lastSeq;
  return base.at !== undefined && update.seq === undefined && update.at !== undefined && call.updatedAt !== undefined && update.at > call.updatedAt;
}

/** Adds an update that is next to a call that may be changed, and whose list of updates may be, where it is `isOwn`. */
function append(call: KeptCall, update: CallUpdate, vocabulary: Vocabulary, isOwn: boolean, at: number): void {
  if (update.seq !== undefined && call.lastSeq !== undefined) call.missing += update.seq - call.lastSeq - 1;
  takeUpdate(call, update, vocabulary);
  call.kept = keptWith(call.kept, update, isOwn, at);
}

/**
 * Adds an update to a call: in place where that is nobody else's and the update comes in order.
 *
 * @returns The call as it stands now; `undefined` where the update changes nothing.
 */
export function addUpdate(call: KeptCall | undefined, update: CallUpdate, vocabulary: Vocabulary, limit: number): KeptCall | undefined {
  if (call === undefined) {
    const first = new KeptCall(update.call);
    first.plan = update.plan;
    append(first, update, vocabulary, false, -1);
    return first;
  }
  const at = lastWhole(call.kept);
  if (call.kept.length < limit && isNext(call, update, wholeAt(call.kept, at))) {
    const next = call.isLent ? call.copy() : call;
    // A copy still has the list of the call that somebody holds.
    append(next, update, vocabulary, next === call, at);
    return next;
  }
  const before = call.updates;
  const all = insertUpdate(before, update, vocabulary);
  if (all === before) return undefined;
  const excess = all.length > limit ? all.length - limit + Math.floor(limit * DROPPED_SHARE) : 0;
  return foldAll(call.id, excess === 0 ? all : all.slice(excess), call.dropped + excess, vocabulary);
}

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
  const kept = call === undefined || call instanceof KeptCall ? call : foldAll(call.id, call.updates, call.dropped, vocabulary);
  kept?.lend();
  return addUpdate(kept, update, vocabulary, limit)?.lend() ?? call ?? new KeptCall(update.call);
}
