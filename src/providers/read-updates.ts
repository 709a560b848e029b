import type { CallNumber, CallUpdate } from '../model/index.js';
import { plainOf } from './plain-of.js';
import { ProviderEventError } from './provider-event-error.js';
import { readEvents, type ProviderEvent } from './read-events.js';

/** A part of an update in which any field may also be there and `undefined`. */
export type Loose<Part> = Part extends object ? { readonly [Field in keyof Part]?: Loose<Part[Field]> | undefined } : Part;

/** An update as a provider's module writes it: what it does not know is `undefined`. */
export type DraftUpdate = Loose<Omit<CallUpdate, 'number'>> & { readonly number?: Loose<CallNumber> | '' | undefined };

/**
 * The updates that the events of a body tell of, each by `draftsOf`. A draft without a call is an event that should have named one.
 *
 * @throws {ProviderEventError} `no-call`, when there is such a draft; it carries the updates of all others. For a body that cannot
 * be read see `readEvents`.
 */
export function updatesFrom(provider: string, body: unknown, draftsOf: (event: ProviderEvent) => readonly DraftUpdate[]): CallUpdate[] {
  const drafts = readEvents(provider, body).flatMap(draftsOf);
  const updates = plainOf(drafts.filter(({ call }) => call));
  if (drafts.length > updates.length) throw new ProviderEventError(provider, 'no-call', { updates });
  return updates;
}
