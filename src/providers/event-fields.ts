import { countOf, fieldsOf, textOf } from './fields-of.js';

/** The fields of an event by name, whether the provider spells it `CallSid`, `callSid` or `call_sid`. */
export interface EventFields {
  /** Whether the event has the field with anything in it. Names are given in lower case without separators: `callsid`. */
  has(name: string): boolean;
  /** A text or number as text, trimmed; `undefined` where it is missing, empty or anything else. */
  text(name: string): string | undefined;
  /** A whole number of zero or more, whether it came as a number or as a text; `undefined` where it is not one. */
  count(name: string): number | undefined;
  /** The field as it came, for what is neither text nor number. */
  raw(name: string): unknown;
  /** The fields of an object in this field; none where it holds no object. */
  inner(name: string): EventFields;
}

/** Reads the fields of one event. Nothing throws: what has the wrong type counts as missing, and what is no object has no fields. */
export function eventFields(event: unknown): EventFields {
  const fields = fieldsOf(event);
  return {
    has: (name) => textOf(fields[name]) !== undefined,
    text: (name) => textOf(fields[name]),
    count: (name) => countOf(fields[name]),
    raw: (name) => fields[name],
    inner: (name) => eventFields(fields[name]),
  };
}
