import { parseCallStatus, type CallNumber, type CallPlan, type CallUpdate, type Vocabulary } from '../model/index.js';
import { updateFault, type Fault } from './message-faults.js';
import { parseTime } from './parse-time.js';
import type { WireNumber, WirePlan, WireUpdate } from './wire-update.js';

/** A checked update, or the first fault in what should have been one. */
export type ParsedUpdate = { readonly update: CallUpdate; readonly fault?: undefined } | { readonly fault: Fault };

const TIME_RULE = 'must be milliseconds since 1970 or an RFC 3339 date and time with its offset';

const FIELDS = {
  update: ['call', 'status', 'detail', 'try', 'round', 'number', 'seq', 'at', 'cause', 'contact', 'plan', 'final', 'answeredBy', 'keyPressed', 'duration'],
  number: ['slot', 'line', 'display'],
  cause: ['source', 'code', 'text'],
  contact: ['ref', 'name'],
  plan: ['numbers', 'rounds', 'ringSeconds', 'pauseSeconds'],
} as const;

const KNOWN = Object.fromEntries(Object.entries(FIELDS).map(([of, fields]) => [of, new Set<string>(fields)])) as Record<keyof typeof FIELDS, Set<string>>;

type WithoutNulls<T> = { [Key in keyof T]: Exclude<T[Key], null | undefined> };

/** Whether an object holds nothing but given fields that the protocol knows: then it can be taken as it is, which is what nearly every update is. */
function isTidy<T extends object>(value: T, of: keyof typeof FIELDS): value is T & WithoutNulls<T> {
  for (const key in value) if (value[key] === null || value[key] === undefined || !KNOWN[of].has(key)) return false;
  return true;
}

/** The object with only the fields that the protocol knows and that are given. */
function tidy<T extends object>(value: T, of: keyof typeof FIELDS): WithoutNulls<T> {
  if (isTidy(value, of)) return value;
  return Object.fromEntries(Object.entries(value).filter(([key, part]) => part !== null && part !== undefined && KNOWN[of].has(key))) as WithoutNulls<T>;
}

/** The schema's `number`, or nothing where the list has none. */
const tidyNumber = (number: WireNumber | null | undefined): CallNumber => (number ? tidy(number, 'number') : {});

function tidyPlan(plan: WirePlan): CallPlan {
  const { numbers, ...rest } = tidy(plan, 'plan');
  const isAsGiven = numbers.every((number) => number && isTidy(number, 'number')) && isTidy(plan, 'plan');
  return isAsGiven ? (plan as CallPlan) : { ...rest, numbers: numbers.map(tidyNumber) };
}

/**
 * Checks one update against the schema and brings it into the vocabulary's spelling: statuses by `parseCallStatus`, times
 * as milliseconds, nulls left out. Fields that the protocol does not know are dropped. An update that is in that spelling
 * already is handed back as it is. It never throws.
 *
 * @param value What came out of `JSON.parse`.
 * @param vocabulary The statuses to recognise.
 */
export function parseUpdate(value: unknown, vocabulary: Vocabulary): ParsedUpdate {
  const fault = updateFault(value);
  if (fault) return { fault };
  const wire = tidy(value as WireUpdate, 'update'); // the check above is the schema's
  const at = wire.at === undefined ? undefined : parseTime(wire.at);
  if (at === undefined && wire.at !== undefined) return { fault: { path: 'at', rule: TIME_RULE } };
  const number = wire.number && tidyNumber(wire.number);
  const cause = wire.cause && tidy(wire.cause, 'cause');
  const contact = wire.contact && tidy(wire.contact, 'contact');
  const plan = wire.plan && tidyPlan(wire.plan);
  const isSpelled = vocabulary.definition(wire.status) !== undefined;
  const isSame = isSpelled && at === wire.at && number === wire.number && cause === wire.cause && contact === wire.contact && plan === wire.plan;
  if (isSame) return { update: wire as CallUpdate };
  return { update: {
    ...wire as CallUpdate,
    ...(isSpelled ? {} : readStatus(wire.status, wire.try, vocabulary)),
    ...(at !== undefined && { at }), ...(number && { number }), ...(cause && { cause }), ...(contact && { contact }), ...(plan && { plan }),
  } };
}

function readStatus(text: string, tried: number | undefined, vocabulary: Vocabulary): Pick<CallUpdate, 'status' | 'try'> {
  const parsed = parseCallStatus(text, vocabulary);
  if (!parsed.isKnown) return { status: parsed.text };
  const named = tried ?? parsed.try;
  return { status: parsed.status, ...(named !== undefined && { try: named }) };
}
