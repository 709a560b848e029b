import { normalizeSpelling } from '../model/index.js';

/**
 * The fields of an event by normalised name: `callsid`, whether the provider spells it `CallSid`, `callSid` or `call_sid`. A field
 * of an object inside the event has both names, `to_number`, and one of a list its place, from 0: `legs_0_id`. Each is a text,
 * trimmed; what is empty or missing is `undefined`.
 */
export type Fields = Readonly<Record<string, string | undefined>>;

/**
 * Reads the fields of one event, which is plain JSON; what is no object has none.
 *
 * @param envelope The names of the objects around the event, as its fields' names begin with them: `/^data_(payload_)?/`. They are
 * left out. Of two fields that then have one name, the later counts.
 */
export function fieldsOf(event: unknown, envelope: RegExp | string = ''): Fields {
  const entriesOf = (value: unknown, name: string): [string, string][] => {
    // No provider's event is as deep as this, and a hostile one must not fill the stack.
    if (typeof value === 'object' && value) return name.length > 200 ? [] : Object.entries(value).flatMap(([key, inner]) => entriesOf(inner, `${name}${normalizeSpelling(key)}_`));
    const text = [value].join('').trim();
    return text ? [[name.slice(0, -1).replace(envelope, ''), text]] : [];
  };
  return Object.fromEntries(entriesOf(event, ''));
}

/** A whole number of zero or more; `undefined` where a text is not one. */
export const countOf = (text = ''): number | undefined => (/^\d{1,15}$/.test(text) ? Number(text) : undefined);
