import { CALL_STATUSES, type CallContact, type CallNumber, type CallPlan, type CallUpdate } from '../model/index.js';

/**
 * A call's updates, in the order in which they count, in little memory.
 *
 * A number stands for an update that says what the whole one before it says, but for its status, a `seq` that is as many
 * higher as it stands behind that one, and a time that is later: the status's place in the vocabulary, and the milliseconds.
 */
export type KeptUpdates = (CallUpdate | number)[];

/** No updates at all. */
export const NONE_KEPT: KeptUpdates = [];

/** A number leaves so much room for the status, and stays a small integer for every engine: 30 bits. */
const STATUSES = 16;
const LATEST = 2 ** 26;

/** A whole update is found within so many steps. */
const FURTHEST = 64;

const PLACES: ReadonlyMap<string, number> = /* @__PURE__ */ new Map(CALL_STATUSES.map((status, place) => [status, place]));

/** Where the last update stands that is kept whole: how the last one of all is put in order, it shows. -1 where there is none. */
export function lastWhole(kept: KeptUpdates): number {
  let index = kept.length - 1;
  while (typeof kept[index] === 'number') index--;
  return index;
}

/** The update that is kept whole at this place. */
export function wholeAt(kept: KeptUpdates, at: number): CallUpdate | undefined {
  const base = kept[at];
  return typeof base === 'number' ? undefined : base;
}

const isSameNumber = (a: CallNumber | undefined, b: CallNumber | undefined): boolean =>
  a === b || (a !== undefined && b !== undefined && a.slot === b.slot && a.line === b.line && a.display === b.display);

const isSameContact = (a: CallContact | undefined, b: CallContact | undefined): boolean =>
  a === b || (a !== undefined && b !== undefined && a.ref === b.ref && a.name === b.name);

/** Whether two plans say the same. */
export const isSamePlan = (a: CallPlan | undefined, b: CallPlan | undefined): boolean =>
  a === b || (a !== undefined && b !== undefined
    && a.rounds === b.rounds && a.ringSeconds === b.ringSeconds && a.pauseSeconds === b.pauseSeconds
    && a.numbers.length === b.numbers.length && a.numbers.every((number, index) => isSameNumber(number, b.numbers[index])));

/** The number that stands for an update so many places behind the base; -1 where there is none. */
function shortOf(base: CallUpdate, update: CallUpdate, distance: number): number {
  if (distance >= FURTHEST) return -1;
  const place = PLACES.get(update.status);
  if (place === undefined) return -1;
  if (base.seq === undefined ? update.seq !== undefined : update.seq !== base.seq + distance) return -1;
  let later = 0;
  if (update.at !== undefined) {
    if (base.at === undefined) return -1;
    later = update.at - base.at;
    if (!(later >= 0 && later < LATEST && Number.isInteger(later))) return -1;
  } else if (base.at !== undefined) {
    return -1;
  }
  const isRepeated = update.detail === base.detail && update.try === base.try && update.round === base.round
    && update.cause === base.cause && update.final === base.final && update.answeredBy === base.answeredBy
    && update.keyPressed === base.keyPressed && update.duration === base.duration
    && isSameNumber(base.number, update.number) && isSameContact(base.contact, update.contact) && isSamePlan(base.plan, update.plan);
  return isRepeated ? later * STATUSES + place : -1;
}

/** The same update, with those of its parts that the one before it has already. */
function lean(update: CallUpdate, { call, number, contact, plan }: CallUpdate): CallUpdate {
  return {
    ...update, call,
    ...(number && isSameNumber(number, update.number) && { number }),
    ...(contact && isSameContact(contact, update.contact) && { contact }),
    ...(plan && isSamePlan(plan, update.plan) && { plan }),
  };
}

/** What is kept of an update that comes after these, the last whole one of which is at `at`. */
function next(kept: KeptUpdates, update: CallUpdate, at: number): CallUpdate | number {
  const base = wholeAt(kept, at);
  if (base === undefined) return update;
  const short = shortOf(base, update, kept.length - at);
  return short < 0 ? lean(update, base) : short;
}

/** Longer lists grow in place, and may keep some room behind them; to copy them each time would cost more with each update. */
const SHORT = 16;

/**
 * The same with one more at its end. A short list is copied, with no room behind it: an array that grows would keep some for sixteen
 * others, in every call. A longer one grows in place where it is `isOwn`, nobody else's.
 *
 * @param at Where the last whole update stands, as `lastWhole` says.
 */
export function keptWith(kept: KeptUpdates, update: CallUpdate, isOwn: boolean, at: number): KeptUpdates {
  const { length } = kept;
  const last = next(kept, update, at);
  if (isOwn && length > SHORT) {
    kept.push(last);
    return kept;
  }
  const copy = new Array<CallUpdate | number>(length + 1); // oxlint-disable-line unicorn/no-new-array -- just this length is meant
  for (let index = 0; index < length; index++) copy[index] = kept[index] ?? last;
  copy[length] = last;
  return copy;
}

/** All of these, which are in order. */
export function keepAll(updates: readonly CallUpdate[]): KeptUpdates {
  const kept: (CallUpdate | number)[] = [];
  for (const update of updates) kept.push(next(kept, update, lastWhole(kept)));
  return kept.slice();
}

function wholeOf(base: CallUpdate, short: number, distance: number): CallUpdate {
  const status = CALL_STATUSES[short % STATUSES] ?? base.status;
  return {
    ...base, status,
    ...(base.seq !== undefined && { seq: base.seq + distance }),
    ...(base.at !== undefined && { at: base.at + Math.floor(short / STATUSES) }),
  };
}

/** The updates that are kept, whole. */
export function updatesIn(kept: KeptUpdates): CallUpdate[] {
  const updates: CallUpdate[] = [];
  let base: CallUpdate | undefined;
  let from = 0;
  for (const [index, entry] of kept.entries()) {
    if (typeof entry !== 'number') {
      base = entry;
      from = index;
      updates.push(entry);
    } else if (base !== undefined) {
      updates.push(wholeOf(base, entry, index - from));
    }
  }
  return updates;
}
