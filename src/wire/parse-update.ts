import { parseCallStatus, type CallUpdate, type Vocabulary } from '../model/index.js';
import { updateFault, type Fault } from './message-faults.js';
import { parseTime } from './parse-time.js';
import type { WireUpdate } from './wire-update.js';

/** A checked update, or the first fault in what should have been one. */
export type ParsedUpdate = { readonly update: CallUpdate; readonly fault?: undefined } | { readonly fault: Fault };

const TIME_RULE = 'must be milliseconds since 1970 or an RFC 3339 date and time with its offset';

type WithoutNulls<T> = { [Key in keyof T]: Exclude<T[Key], null> };

/** Leaves out the fields that are null or undefined. */
function withoutNulls<T extends object>(value: T): WithoutNulls<T> {
  const entries = Object.entries(value).filter(([, part]) => part !== null && part !== undefined);
  return Object.fromEntries(entries) as WithoutNulls<T>;
}

/** The statuses that are spelled in their own words and say nothing more than their name are taken as they are. */
function readStatus(wire: WireUpdate, vocabulary: Vocabulary): { readonly status: string; readonly try?: number } {
  if (vocabulary.definition(wire.status)) return { status: wire.status };
  const parsed = parseCallStatus(wire.status, vocabulary);
  return parsed.isKnown ? { status: parsed.status, ...(parsed.try === undefined ? {} : { try: parsed.try }) } : { status: parsed.text };
}

/**
 * Checks one update against the schema and brings it into the vocabulary's spelling: statuses by `parseCallStatus`, times
 * as milliseconds, nulls left out. Fields that the protocol does not know are dropped. It never throws.
 *
 * @param value What came out of `JSON.parse`.
 * @param vocabulary The statuses to recognise.
 */
export function parseUpdate(value: unknown, vocabulary: Vocabulary): ParsedUpdate {
  const fault = updateFault(value);
  if (fault) return { fault };
  const wire = value as WireUpdate; // the check above is the schema's
  const at = wire.at === undefined || wire.at === null ? undefined : parseTime(wire.at);
  if (at === undefined && wire.at !== undefined && wire.at !== null) return { fault: { path: 'at', rule: TIME_RULE } };
  const { status, try: named } = readStatus(wire, vocabulary);
  const tried = wire.try ?? named;
  const { number, cause, contact, plan } = wire;
  const update: { -readonly [Field in keyof CallUpdate]: CallUpdate[Field] } = { call: wire.call, status };
  if (typeof wire.detail === 'string') update.detail = wire.detail;
  if (tried !== undefined) update.try = tried;
  if (typeof wire.round === 'number') update.round = wire.round;
  if (typeof wire.seq === 'number') update.seq = wire.seq;
  if (at !== undefined) update.at = at;
  if (number) update.number = withoutNulls(pick(number, 'slot', 'line', 'display'));
  if (cause) update.cause = withoutNulls(pick(cause, 'source', 'code', 'text'));
  if (contact) update.contact = withoutNulls(pick(contact, 'ref', 'name'));
  if (plan) {
    update.plan = {
      ...withoutNulls(pick(plan, 'rounds', 'ringSeconds', 'pauseSeconds')),
      numbers: plan.numbers.map((entry) => (entry ? withoutNulls(pick(entry, 'slot', 'line', 'display')) : {})),
    };
  }
  if (typeof wire.final === 'boolean') update.final = wire.final;
  if (wire.answeredBy) update.answeredBy = wire.answeredBy;
  if (typeof wire.keyPressed === 'boolean') update.keyPressed = wire.keyPressed;
  if (typeof wire.duration === 'number') update.duration = wire.duration;
  return { update };
}

function pick<T extends object, K extends keyof T>(value: T, ...keys: K[]): Pick<T, K> {
  const picked: Partial<Pick<T, K>> = {};
  for (const key of keys) if (Object.hasOwn(value, key)) picked[key] = value[key];
  return picked as Pick<T, K>;
}
