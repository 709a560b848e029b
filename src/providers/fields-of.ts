import { normalizedEntries } from './normalized-entries.js';
import { isEvent } from './read-events.js';

/** The fields of an event by normalised name: `callsid`, whether the provider spells it `CallSid`, `callSid` or `call_sid`. */
export type Fields = Readonly<Record<string, unknown>>;

/** Reads the fields of one event; what is no object has none. */
export const fieldsOf = (event: unknown): Fields => Object.fromEntries(normalizedEntries(isEvent(event) ? event : {}));

/** A text or number as text, trimmed; `undefined` where it is missing, empty or anything else. */
export const textOf = (value: unknown): string | undefined =>
  (typeof value === 'string' ? value.trim() : typeof value === 'number' && String(value)) || undefined;

/** A whole number of zero or more, whether it came as a number or as a text; `undefined` where it is not one. */
export const countOf = (value: unknown): number | undefined => {
  const text = textOf(value) ?? '';
  return /^\d{1,15}$/.test(text) ? Number(text) : undefined;
};
