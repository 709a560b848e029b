// Compiled from messages.schema.json by .ci/compile-validator.mjs (npm run validator). Do not edit.
/* oxlint-disable */
import type { WireUpdate, WireReady, WireReset, WirePing } from './wire-update.js';

/** Where a message breaks the schema, and which rule it breaks. */
export interface Fault {
  /** The field, for example `plan.numbers[2].line`; empty where the whole value is at fault. */
  readonly path: string;
  /** What the schema asks of it. */
  readonly rule: string;
}

/** A value that passed the check, or the first fault in it. */
export type Checked<T> = { readonly value: T; readonly fault?: undefined } | { readonly fault: Fault; readonly value?: undefined };

// What comes off the wire has any shape; every read below is checked before it is used.
type Loose = any;

const isLeftOut = (value: unknown): boolean => value === null || value === undefined;
// The schema counts characters, not UTF-16 units; counting is only needed where the cheap test fails.
const isShort = (text: string, most: number): boolean => [...text].length <= most;
const isText = (value: unknown, most: number): boolean => typeof value === 'string' && (value.length <= most || isShort(value, most));
const isWithin = (value: Loose, least: number, most = Infinity): boolean => typeof value === 'number' && value >= least && value <= most;

const within = (path: string, fault: Fault | undefined): Fault | undefined =>
  fault && { path: fault.path === '' ? path : `${path}.${fault.path}`, rule: fault.rule };
const missing = (path: string): Fault => ({ path, rule: 'is missing' });
const object = (value: unknown): Fault | undefined =>
  typeof value === 'object' && value !== null && !Array.isArray(value) ? undefined : { path: '', rule: 'must be an object' };
const name = (value: unknown, path: string, most: number): Fault | undefined =>
  value !== '' && isText(value, most) ? undefined : { path, rule: `must be text, not empty, at most ${most} characters` };
const text = (value: unknown, path: string, most: number): Fault | undefined =>
  isLeftOut(value) || isText(value, most) ? undefined : { path, rule: `must be text, at most ${most} characters` };
const flag = (value: unknown, path: string): Fault | undefined =>
  isLeftOut(value) || typeof value === 'boolean' ? undefined : { path, rule: 'must be true or false' };
const whole = (value: unknown, path: string, least: number, most: number): Fault | undefined =>
  isLeftOut(value) || (Number.isInteger(value) && isWithin(value, least, most)) ? undefined : { path, rule: `must be a whole number, from ${least} to ${most}` };
const amount = (value: unknown, path: string, least: number, most?: number): Fault | undefined =>
  isLeftOut(value) || isWithin(value, least, most) ? undefined : { path, rule: `must be a number, ${most === undefined ? `at least ${least}` : `from ${least} to ${most}`}` };
const option = (value: Loose, path: string, options: readonly string[]): Fault | undefined =>
  isLeftOut(value) || options.includes(value) ? undefined : { path, rule: `must be one of ${options.join(', ')}` };
const time = (value: unknown, least: number, most: number, length: number): Fault | undefined =>
  isWithin(value, least, most) || isText(value, length) ? undefined : { path: '', rule: `must be a number or text, from ${least} to ${most}, at most ${length} characters` };

function list(value: Loose, path: string, most: number, entry: (value: Loose) => Fault | undefined): Fault | undefined {
  if (!Array.isArray(value) || value.length > most) return { path, rule: `must be a list, at most ${most} entries` };
  for (let i = 0; i < value.length; i++) {
    const fault = entry(value[i]);
    if (fault) return within(`${path}[${i}]`, fault);
  }
  return undefined;
}

/** The first fault in a value that should be a `time`, or `undefined` where there is none. */
function timeFault(value: Loose): Fault | undefined {
  if (value === null || value === undefined) return undefined;
  return time(value, 0, 8640000000000000, 64);
}

/** The first fault in a value that should be a `number`, or `undefined` where there is none. */
function numberFault(value: Loose): Fault | undefined {
  if (value === null || value === undefined) return undefined;
  let fault = object(value); if (fault) return fault;
  if (value.slot !== undefined) { fault = text(value.slot, 'slot', 512); if (fault) return fault; }
  if (value.line !== undefined) { fault = option(value.line, 'line', ['mobile', 'landline']); if (fault) return fault; }
  if (value.display !== undefined) { fault = text(value.display, 'display', 512); if (fault) return fault; }
  return undefined;
}

/** The first fault in a value that should be an `updateCause`, or `undefined` where there is none. */
function updateCauseFault(value: Loose): Fault | undefined {
  if (value === null || value === undefined) return undefined;
  let fault = object(value); if (fault) return fault;
  if (value.source !== undefined) { fault = text(value.source, 'source', 512); if (fault) return fault; }
  if (value.code !== undefined) { fault = text(value.code, 'code', 512); if (fault) return fault; }
  if (value.text !== undefined) { fault = text(value.text, 'text', 16384); if (fault) return fault; }
  return undefined;
}

/** The first fault in a value that should be an `updateContact`, or `undefined` where there is none. */
function updateContactFault(value: Loose): Fault | undefined {
  if (value === null || value === undefined) return undefined;
  let fault = object(value); if (fault) return fault;
  if (value.ref !== undefined) { fault = text(value.ref, 'ref', 512); if (fault) return fault; }
  if (value.name !== undefined) { fault = text(value.name, 'name', 16384); if (fault) return fault; }
  return undefined;
}

/** The first fault in a value that should be an `updatePlan`, or `undefined` where there is none. */
function updatePlanFault(value: Loose): Fault | undefined {
  if (value === null || value === undefined) return undefined;
  let fault = object(value); if (fault) return fault;
  fault = value.numbers === undefined ? missing('numbers') : list(value.numbers, 'numbers', 1000, numberFault); if (fault) return fault;
  if (value.rounds !== undefined) { fault = whole(value.rounds, 'rounds', 1, 1000); if (fault) return fault; }
  if (value.ringSeconds !== undefined) { fault = amount(value.ringSeconds, 'ringSeconds', 1, 3600); if (fault) return fault; }
  if (value.pauseSeconds !== undefined) { fault = amount(value.pauseSeconds, 'pauseSeconds', 0); if (fault) return fault; }
  return undefined;
}

/** The first fault in a value that should be an `update`, or `undefined` where there is none. */
function updateFault(value: Loose): Fault | undefined {
  let fault = object(value); if (fault) return fault;
  fault = value.call === undefined ? missing('call') : name(value.call, 'call', 512); if (fault) return fault;
  fault = value.status === undefined ? missing('status') : name(value.status, 'status', 512); if (fault) return fault;
  if (value.detail !== undefined) { fault = text(value.detail, 'detail', 512); if (fault) return fault; }
  if (value.try !== undefined) { fault = whole(value.try, 'try', 1, 1000); if (fault) return fault; }
  if (value.round !== undefined) { fault = whole(value.round, 'round', 1, 100000); if (fault) return fault; }
  if (value.number !== undefined) { fault = within('number', numberFault(value.number)); if (fault) return fault; }
  if (value.seq !== undefined) { fault = whole(value.seq, 'seq', 0, 9007199254740991); if (fault) return fault; }
  if (value.at !== undefined) { fault = within('at', timeFault(value.at)); if (fault) return fault; }
  if (value.cause !== undefined) { fault = within('cause', updateCauseFault(value.cause)); if (fault) return fault; }
  if (value.contact !== undefined) { fault = within('contact', updateContactFault(value.contact)); if (fault) return fault; }
  if (value.plan !== undefined) { fault = within('plan', updatePlanFault(value.plan)); if (fault) return fault; }
  if (value.final !== undefined) { fault = flag(value.final, 'final'); if (fault) return fault; }
  if (value.answeredBy !== undefined) { fault = option(value.answeredBy, 'answeredBy', ['person', 'machine', 'unknown']); if (fault) return fault; }
  if (value.keyPressed !== undefined) { fault = flag(value.keyPressed, 'keyPressed'); if (fault) return fault; }
  if (value.duration !== undefined) { fault = amount(value.duration, 'duration', 0); if (fault) return fault; }
  return undefined;
}

/** The first fault in a value that should be a `ready`, or `undefined` where there is none. */
function readyFault(value: Loose): Fault | undefined {
  let fault = object(value); if (fault) return fault;
  fault = value.cursor === undefined ? missing('cursor') : name(value.cursor, 'cursor', 1024); if (fault) return fault;
  if (value.now !== undefined) { fault = within('now', timeFault(value.now)); if (fault) return fault; }
  if (value.resumed !== undefined) { fault = flag(value.resumed, 'resumed'); if (fault) return fault; }
  return undefined;
}

/** The first fault in a value that should be a `reset`, or `undefined` where there is none. */
function resetFault(value: Loose): Fault | undefined {
  let fault = object(value); if (fault) return fault;
  if (value.reason !== undefined) { fault = text(value.reason, 'reason', 512); if (fault) return fault; }
  return undefined;
}

/** The first fault in a value that should be a `ping`, or `undefined` where there is none. */
function pingFault(value: Loose): Fault | undefined {
  let fault = object(value); if (fault) return fault;
  if (value.now !== undefined) { fault = within('now', timeFault(value.now)); if (fault) return fault; }
  return undefined;
}

/** Checks a value against the schema's `update`. */
export function checkUpdate(value: unknown): Checked<WireUpdate> {
  const fault = updateFault(value);
  return fault ? { fault } : { value: value as WireUpdate };
}

/** Checks a value against the schema's `ready`. */
export function checkReady(value: unknown): Checked<WireReady> {
  const fault = readyFault(value);
  return fault ? { fault } : { value: value as WireReady };
}

/** Checks a value against the schema's `reset`. */
export function checkReset(value: unknown): Checked<WireReset> {
  const fault = resetFault(value);
  return fault ? { fault } : { value: value as WireReset };
}

/** Checks a value against the schema's `ping`. */
export function checkPing(value: unknown): Checked<WirePing> {
  const fault = pingFault(value);
  return fault ? { fault } : { value: value as WirePing };
}
