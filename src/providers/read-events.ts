import { plainOf } from './plain-of.js';
import { ProviderEventError } from './provider-event-error.js';

/** One event as it came: an object of which nothing is known yet. */
export type ProviderEvent = Readonly<Record<string, unknown>>;

/** A value as an event. What is no object is one without fields of its own that a provider would write. */
export const asEvent: (value: unknown) => ProviderEvent = Object;

/** `URLSearchParams`, `FormData` and `Map`, of this realm or another: unlike plain JSON they say what they are. */
const isEntries = (value: unknown): value is Iterable<readonly [PropertyKey, unknown]> => Symbol.toStringTag in asEvent(value);

/** How the text of a JSON object or array begins, as against a form or lines. */
export const JSON_START = /^\s*[[{]/;

/**
 * The events in a webhook's body, in their order: a form-encoded or JSON text, `URLSearchParams`, `FormData`, an object,
 * or an array of objects. It does not look into the events: what is no object has no fields.
 *
 * @param provider The name to put into the error.
 * @throws {ProviderEventError} `unreadable`, when the body is none of these.
 */
export function readEvents(provider: string, body: unknown): ProviderEvent[] {
  try {
    const value: unknown = typeof body !== 'string' ? body : JSON_START.test(body) ? JSON.parse(body) : new URLSearchParams(body);
    return [value].flat(Infinity).map((each) => asEvent(plainOf(isEntries(each) ? Object.fromEntries(each) : each)));
  } catch (cause) {
    throw new ProviderEventError(provider, 'unreadable', { cause });
  }
}
