import type { CallUpdate } from '../model/index.js';
import { ProviderEventError } from './provider-event-error.js';
import { readEvents, type ProviderEvent } from './read-events.js';

/** A part of an update in which any field may also be there and `undefined`. */
export type Loose<Part> = Part extends object ? { readonly [Field in keyof Part]?: Loose<Part[Field]> | undefined } : Part;

/** An update as a provider's module writes it: what it does not know is `undefined`. */
export type DraftUpdate = Loose<CallUpdate>;

/** JSON leaves out what is undefined: what was a draft is then an update. */
const parseUpdates: (json: string) => CallUpdate[] = JSON.parse;

/**
 * The updates in a webhook's body: reads its events as `readEvents` does, and has each of them told by `draftsOf`. A draft
 * without a call is an event that should have named one.
 *
 * @throws {ProviderEventError} when the body cannot be read or an event names no call.
 */
export function readUpdates(provider: string, body: unknown, draftsOf: (event: ProviderEvent) => readonly DraftUpdate[]): CallUpdate[] {
  return updatesFrom(provider, readEvents(provider, body), draftsOf);
}

/** The same of events that are read already. */
export function updatesFrom<Event>(provider: string, events: readonly Event[], draftsOf: (event: Event) => readonly DraftUpdate[]): CallUpdate[] {
  const drafts = events.flatMap(draftsOf);
  if (!drafts.every(({ call }) => call)) throw new ProviderEventError(provider, 'no-call', 'it names no call');
  return parseUpdates(JSON.stringify(drafts));
}
