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

const isObject = (value: unknown): boolean => typeof value === 'object' && value !== null && !Array.isArray(value);
// The schema counts characters, not UTF-16 units; counting is only needed where the cheap test fails.
const isLonger = (text: string, most: number): boolean => text.length > most && [...text].length > most;
const within = (path: string, fault: Fault): Fault =>
  ({ path: fault.path === '' || path === '' ? path + fault.path : `${path}.${fault.path}`, rule: fault.rule });

/** The first fault in a value that should be a `time`, or `undefined` where there is none. */
function timeFault(value: unknown): Fault | undefined {
  if ((typeof value !== 'number' || value < 0 || value > 8640000000000000) && (typeof value !== 'string' || isLonger(value, 64)) && (value !== null)) return { path: '', rule: 'must be a number or text, from 0 to 8640000000000000, at most 64 characters' };
  return undefined;
}

/** The first fault in a value that should be a `number`, or `undefined` where there is none. */
function numberFault(value: Loose): Fault | undefined {
  if ((!isObject(value)) && (value !== null)) return { path: '', rule: 'must be an object' };
  if (value !== null) {
    if (value.slot !== undefined) {
      if ((typeof value.slot !== 'string' || isLonger(value.slot, 512)) && (value.slot !== null)) return { path: 'slot', rule: 'must be text, at most 512 characters' };
    }
    if (value.line !== undefined) {
      if (value.line !== 'mobile' && value.line !== 'landline' && value.line !== null) return { path: 'line', rule: 'must be one of mobile, landline' };
    }
    if (value.display !== undefined) {
      if ((typeof value.display !== 'string' || isLonger(value.display, 512)) && (value.display !== null)) return { path: 'display', rule: 'must be text, at most 512 characters' };
    }
  }
  return undefined;
}

/** The first fault in a value that should be an `update`, or `undefined` where there is none. */
function updateFault(value: Loose): Fault | undefined {
  let fault: Fault | undefined;
  if (!isObject(value)) return { path: '', rule: 'must be an object' };
  if (value.call === undefined) return { path: 'call', rule: 'is missing' };
  if (typeof value.call !== 'string' || value.call === '' || isLonger(value.call, 512)) return { path: 'call', rule: 'must be text, not empty, at most 512 characters' };
  if (value.status === undefined) return { path: 'status', rule: 'is missing' };
  if (typeof value.status !== 'string' || value.status === '' || isLonger(value.status, 512)) return { path: 'status', rule: 'must be text, not empty, at most 512 characters' };
  if (value.detail !== undefined) {
    if ((typeof value.detail !== 'string' || isLonger(value.detail, 512)) && (value.detail !== null)) return { path: 'detail', rule: 'must be text, at most 512 characters' };
  }
  if (value.try !== undefined) {
    if ((typeof value.try !== 'number' || !Number.isInteger(value.try) || value.try < 1 || value.try > 1000) && (value.try !== null)) return { path: 'try', rule: 'must be a whole number, from 1 to 1000' };
  }
  if (value.round !== undefined) {
    if ((typeof value.round !== 'number' || !Number.isInteger(value.round) || value.round < 1 || value.round > 100000) && (value.round !== null)) return { path: 'round', rule: 'must be a whole number, from 1 to 100000' };
  }
  if (value.number !== undefined) {
    fault = numberFault(value.number); if (fault) return within('number', fault);
  }
  if (value.seq !== undefined) {
    if ((typeof value.seq !== 'number' || !Number.isInteger(value.seq) || value.seq < 0 || value.seq > 9007199254740991) && (value.seq !== null)) return { path: 'seq', rule: 'must be a whole number, from 0 to 9007199254740991' };
  }
  if (value.at !== undefined) {
    fault = timeFault(value.at); if (fault) return within('at', fault);
  }
  if (value.cause !== undefined) {
    if ((!isObject(value.cause)) && (value.cause !== null)) return { path: 'cause', rule: 'must be an object' };
    if (value.cause !== null) {
      if (value.cause.source !== undefined) {
        if ((typeof value.cause.source !== 'string' || isLonger(value.cause.source, 512)) && (value.cause.source !== null)) return { path: 'cause.source', rule: 'must be text, at most 512 characters' };
      }
      if (value.cause.code !== undefined) {
        if ((typeof value.cause.code !== 'string' || isLonger(value.cause.code, 512)) && (value.cause.code !== null)) return { path: 'cause.code', rule: 'must be text, at most 512 characters' };
      }
      if (value.cause.text !== undefined) {
        if ((typeof value.cause.text !== 'string' || isLonger(value.cause.text, 16384)) && (value.cause.text !== null)) return { path: 'cause.text', rule: 'must be text, at most 16384 characters' };
      }
    }
  }
  if (value.contact !== undefined) {
    if ((!isObject(value.contact)) && (value.contact !== null)) return { path: 'contact', rule: 'must be an object' };
    if (value.contact !== null) {
      if (value.contact.ref !== undefined) {
        if ((typeof value.contact.ref !== 'string' || isLonger(value.contact.ref, 512)) && (value.contact.ref !== null)) return { path: 'contact.ref', rule: 'must be text, at most 512 characters' };
      }
      if (value.contact.name !== undefined) {
        if ((typeof value.contact.name !== 'string' || isLonger(value.contact.name, 16384)) && (value.contact.name !== null)) return { path: 'contact.name', rule: 'must be text, at most 16384 characters' };
      }
    }
  }
  if (value.plan !== undefined) {
    if ((!isObject(value.plan)) && (value.plan !== null)) return { path: 'plan', rule: 'must be an object' };
    if (value.plan !== null) {
      if (value.plan.numbers === undefined) return { path: 'plan.numbers', rule: 'is missing' };
      if (!Array.isArray(value.plan.numbers) || value.plan.numbers.length > 1000) return { path: 'plan.numbers', rule: 'must be a list, at most 1000 entries' };
      for (let i = 0; i < value.plan.numbers.length; i++) {
        fault = numberFault(value.plan.numbers[i]); if (fault) return within(`plan.numbers[${i}]`, fault);
      }
      if (value.plan.rounds !== undefined) {
        if ((typeof value.plan.rounds !== 'number' || !Number.isInteger(value.plan.rounds) || value.plan.rounds < 1 || value.plan.rounds > 1000) && (value.plan.rounds !== null)) return { path: 'plan.rounds', rule: 'must be a whole number, from 1 to 1000' };
      }
      if (value.plan.ringSeconds !== undefined) {
        if ((typeof value.plan.ringSeconds !== 'number' || value.plan.ringSeconds < 1 || value.plan.ringSeconds > 3600) && (value.plan.ringSeconds !== null)) return { path: 'plan.ringSeconds', rule: 'must be a number, from 1 to 3600' };
      }
      if (value.plan.pauseSeconds !== undefined) {
        if ((typeof value.plan.pauseSeconds !== 'number' || value.plan.pauseSeconds < 0) && (value.plan.pauseSeconds !== null)) return { path: 'plan.pauseSeconds', rule: 'must be a number, at least 0' };
      }
    }
  }
  if (value.final !== undefined) {
    if ((typeof value.final !== 'boolean') && (value.final !== null)) return { path: 'final', rule: 'must be true or false' };
  }
  if (value.answeredBy !== undefined) {
    if (value.answeredBy !== 'person' && value.answeredBy !== 'machine' && value.answeredBy !== 'unknown' && value.answeredBy !== null) return { path: 'answeredBy', rule: 'must be one of person, machine, unknown' };
  }
  if (value.keyPressed !== undefined) {
    if ((typeof value.keyPressed !== 'boolean') && (value.keyPressed !== null)) return { path: 'keyPressed', rule: 'must be true or false' };
  }
  if (value.duration !== undefined) {
    if ((typeof value.duration !== 'number' || value.duration < 0) && (value.duration !== null)) return { path: 'duration', rule: 'must be a number, at least 0' };
  }
  return undefined;
}

/** The first fault in a value that should be a `ready`, or `undefined` where there is none. */
function readyFault(value: Loose): Fault | undefined {
  let fault: Fault | undefined;
  if (!isObject(value)) return { path: '', rule: 'must be an object' };
  if (value.cursor === undefined) return { path: 'cursor', rule: 'is missing' };
  if (typeof value.cursor !== 'string' || value.cursor === '' || isLonger(value.cursor, 1024)) return { path: 'cursor', rule: 'must be text, not empty, at most 1024 characters' };
  if (value.now !== undefined) {
    fault = timeFault(value.now); if (fault) return within('now', fault);
  }
  if (value.resumed !== undefined) {
    if ((typeof value.resumed !== 'boolean') && (value.resumed !== null)) return { path: 'resumed', rule: 'must be true or false' };
  }
  return undefined;
}

/** The first fault in a value that should be a `reset`, or `undefined` where there is none. */
function resetFault(value: Loose): Fault | undefined {
  if (!isObject(value)) return { path: '', rule: 'must be an object' };
  if (value.reason !== undefined) {
    if ((typeof value.reason !== 'string' || isLonger(value.reason, 512)) && (value.reason !== null)) return { path: 'reason', rule: 'must be text, at most 512 characters' };
  }
  return undefined;
}

/** The first fault in a value that should be a `ping`, or `undefined` where there is none. */
function pingFault(value: Loose): Fault | undefined {
  let fault: Fault | undefined;
  if (!isObject(value)) return { path: '', rule: 'must be an object' };
  if (value.now !== undefined) {
    fault = timeFault(value.now); if (fault) return within('now', fault);
  }
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
