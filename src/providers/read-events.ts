import { ProviderEventError } from './provider-event-error.js';

/** One event as it came: a plain object of which nothing is known yet. */
export type ProviderEvent = Readonly<Record<string, unknown>>;

/** Whether a value is an object with fields: neither null nor an array. */
export const isEvent = (value: unknown): value is ProviderEvent =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** `URLSearchParams`, `FormData` and `Map`, of this realm or another. */
const isEntries = (value: object): value is Iterable<readonly [PropertyKey, unknown]> =>
  Symbol.iterator in value && 'entries' in value && typeof value.entries === 'function';

function parseText(provider: string, text: string): unknown {
  if (!/^\s*[[{]/.test(text)) return new URLSearchParams(text);
  try {
    return JSON.parse(text);
  } catch (cause) {
    throw new ProviderEventError(provider, 'unreadable', 'it begins like JSON and is not', { cause });
  }
}

function readEvent(provider: string, value: unknown): ProviderEvent {
  if (!isEvent(value)) throw new ProviderEventError(provider, 'unreadable', 'it is neither a form nor an object');
  return isEntries(value) ? Object.fromEntries(value) : value;
}

/**
 * The events in a webhook's body, in their order: a form-encoded or JSON text, `URLSearchParams`, `FormData`, an object,
 * or an array of objects. It does not look into the events.
 *
 * @param provider The name to put into the error.
 * @throws {ProviderEventError} `unreadable`, when the body is none of these.
 */
export function readEvents(provider: string, body: unknown): ProviderEvent[] {
  const value = typeof body === 'string' ? parseText(provider, body) : body;
  return (Array.isArray(value) ? value : [value]).map((event: unknown) => readEvent(provider, event));
}
