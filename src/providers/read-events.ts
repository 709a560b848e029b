import { ProviderEventError } from './provider-event-error.js';

/** One event as it came: a plain object of which nothing is known yet. */
export type ProviderEvent = Readonly<Record<string, unknown>>;

/** Whether a value is an object with fields: neither null nor an array. */
export const isEvent = (value: unknown): value is ProviderEvent =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** `URLSearchParams`, `FormData` and `Map`, of this realm or another. */
const isEntries = (value: object): value is Iterable<readonly [PropertyKey, unknown]> => Symbol.iterator in value;

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
    return [value].flat().map((each) => {
      // By way of JSON, times and a library's own objects become text and plain objects.
      const event: unknown = JSON.parse(JSON.stringify(isEvent(each) && isEntries(each) ? Object.fromEntries(each) : each));
      return isEvent(event) ? event : {};
    });
  } catch (cause) {
    throw new ProviderEventError(provider, 'unreadable', { cause });
  }
}
