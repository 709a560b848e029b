import type { CallCause, CallContact, CallNumber, CallPlan, CallUpdate } from '../model/index.js';
import type { WireCause, WireContact, WireNumber, WirePlan, WireUpdate } from './wire-update.js';

// Nearly every update holds nothing but given fields that the protocol knows. Then it is taken as it is, and no copy is made.

const given = (value: unknown): number => (value === undefined || value === null ? 0 : 1);

/**
 * Whether a value has no other fields than those that are given and known. To count them costs less than to look up each name,
 * and to count them one by one less than to have them listed.
 */
function hasOnly(value: object, known: number): boolean {
  let count = 0;
  // oxlint-disable-next-line guard-for-in, no-unused-vars -- they are only counted, and a field that JSON did not bring would only cost a copy
  for (const field in value) count++;
  return count === known;
}

const isTidyNumber = (number: WireNumber): number is WireNumber & CallNumber =>
  hasOnly(number, given(number.slot) + given(number.line) + given(number.display));
const isTidyCause = (cause: WireCause): cause is WireCause & CallCause =>
  hasOnly(cause, given(cause.source) + given(cause.code) + given(cause.text));
const isTidyContact = (contact: WireContact): contact is WireContact & CallContact =>
  hasOnly(contact, given(contact.ref) + given(contact.name));
const isTidyPlan = (plan: WirePlan): plan is WirePlan & CallPlan =>
  hasOnly(plan, given(plan.numbers) + given(plan.rounds) + given(plan.ringSeconds) + given(plan.pauseSeconds))
  && plan.numbers.every((number) => number !== null && number !== undefined && isTidyNumber(number));

function tidyNumber(number: WireNumber): CallNumber {
  if (isTidyNumber(number)) return number;
  const { slot, line, display } = number;
  return { ...(typeof slot === 'string' && { slot }), ...(line && { line }), ...(typeof display === 'string' && { display }) };
}

function tidyCause(cause: WireCause): CallCause {
  if (isTidyCause(cause)) return cause;
  const { source, code, text } = cause;
  return { ...(typeof source === 'string' && { source }), ...(typeof code === 'string' && { code }), ...(typeof text === 'string' && { text }) };
}

function tidyContact(contact: WireContact): CallContact {
  if (isTidyContact(contact)) return contact;
  const { ref, name } = contact;
  return { ...(typeof ref === 'string' && { ref }), ...(typeof name === 'string' && { name }) };
}

function tidyPlan(plan: WirePlan): CallPlan {
  if (isTidyPlan(plan)) return plan;
  const { numbers, rounds, ringSeconds, pauseSeconds } = plan;
  return {
    numbers: numbers.map((number) => (number ? tidyNumber(number) : {})),
    ...(typeof rounds === 'number' && { rounds }),
    ...(typeof ringSeconds === 'number' && { ringSeconds }),
    ...(typeof pauseSeconds === 'number' && { pauseSeconds }),
  };
}

/** An update in which the status may still have any spelling, and the time any form. */
export type TidyUpdate = Omit<CallUpdate, 'at'> & { readonly at?: number | string };

const isTidyUpdate = (wire: WireUpdate): wire is WireUpdate & TidyUpdate =>
  hasOnly(wire, given(wire.call) + given(wire.status) + given(wire.detail) + given(wire.try) + given(wire.round) + given(wire.number)
    + given(wire.seq) + given(wire.at) + given(wire.cause) + given(wire.contact) + given(wire.plan) + given(wire.final)
    + given(wire.answeredBy) + given(wire.keyPressed) + given(wire.duration))
  && (!wire.number || isTidyNumber(wire.number)) && (!wire.cause || isTidyCause(wire.cause))
  && (!wire.contact || isTidyContact(wire.contact)) && (!wire.plan || isTidyPlan(wire.plan));

/** The update with only the fields that the protocol knows and that are given; the very same object where it has no others. */
export function tidyUpdate(wire: WireUpdate): TidyUpdate {
  if (isTidyUpdate(wire)) return wire;
  const { call, status, detail, round, seq, at, number, cause, contact, plan, final, answeredBy, keyPressed, duration } = wire;
  return {
    call, status,
    ...(typeof detail === 'string' && { detail }),
    ...(typeof wire.try === 'number' && { try: wire.try }),
    ...(typeof round === 'number' && { round }),
    ...(typeof seq === 'number' && { seq }),
    ...(at !== null && at !== undefined && { at }),
    ...(number && { number: tidyNumber(number) }),
    ...(cause && { cause: tidyCause(cause) }),
    ...(contact && { contact: tidyContact(contact) }),
    ...(plan && { plan: tidyPlan(plan) }),
    ...(typeof final === 'boolean' && { final }),
    ...(answeredBy && { answeredBy }),
    ...(typeof keyPressed === 'boolean' && { keyPressed }),
    ...(typeof duration === 'number' && { duration }),
  };
}
