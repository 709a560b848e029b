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

/** A copy with these of the fields, as far as they are given. */
function pick<T extends object, Name extends keyof T>(value: T, names: readonly Name[]): { [N in Name]?: NonNullable<T[N]> } {
  const picked: { [N in Name]?: NonNullable<T[N]> } = {};
  for (const name of names) {
    const found = value[name];
    if (found !== null && found !== undefined) picked[name] = found;
  }
  return picked;
}

const tidyNumber = (number: WireNumber): CallNumber => (isTidyNumber(number) ? number : pick(number, ['slot', 'line', 'display']));
const tidyCause = (cause: WireCause): CallCause => (isTidyCause(cause) ? cause : pick(cause, ['source', 'code', 'text']));
const tidyContact = (contact: WireContact): CallContact => (isTidyContact(contact) ? contact : pick(contact, ['ref', 'name']));
const tidyPlan = (plan: WirePlan): CallPlan => (isTidyPlan(plan) ? plan : {
  ...pick(plan, ['rounds', 'ringSeconds', 'pauseSeconds']), numbers: plan.numbers.map((number) => (number ? tidyNumber(number) : {})),
});

/** An update in which the status may still have any spelling, and the time any form. */
export type TidyUpdate = Omit<CallUpdate, 'at'> & { readonly at?: number | string };

const isTidyUpdate = (wire: WireUpdate): wire is WireUpdate & TidyUpdate =>
  hasOnly(wire, 2 + given(wire.detail) + given(wire.try) + given(wire.round) + given(wire.number)
    + given(wire.seq) + given(wire.at) + given(wire.cause) + given(wire.contact) + given(wire.plan) + given(wire.final)
    + given(wire.answeredBy) + given(wire.keyPressed) + given(wire.duration))
  && (!wire.number || isTidyNumber(wire.number)) && (!wire.cause || isTidyCause(wire.cause))
  && (!wire.contact || isTidyContact(wire.contact)) && (!wire.plan || isTidyPlan(wire.plan));

/** The update with only the fields that the protocol knows and that are given; the very same object where it has no others. */
export function tidyUpdate(wire: WireUpdate): TidyUpdate {
  if (isTidyUpdate(wire)) return wire;
  const { call, status, number, cause, contact, plan } = wire;
  return {
    ...pick(wire, ['detail', 'try', 'round', 'seq', 'at', 'final', 'answeredBy', 'keyPressed', 'duration']),
    call, status,
    ...(number && { number: tidyNumber(number) }),
    ...(cause && { cause: tidyCause(cause) }),
    ...(contact && { contact: tidyContact(contact) }),
    ...(plan && { plan: tidyPlan(plan) }),
  };
}
