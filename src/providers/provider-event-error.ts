import { RingbackError, type CallUpdate } from '../model/index.js';

/** Why an event could not be read. */
export const PROVIDER_EVENT_REASONS = [
  'unreadable',   // neither a form nor JSON
  'no-call',      // it names no call
] as const;

/** Why an event could not be read: `unreadable` (neither a form nor JSON) or `no-call` (it names no call). */
export type ProviderEventReason = (typeof PROVIDER_EVENT_REASONS)[number];

/**
 * Thrown by `provider.updates` for what is not an event of this provider. It is the only error that `updates` throws.
 *
 * Where a body holds several events and only some of them name no call, `updates` of the error has what the others say: publish
 * them before you report the error, and nothing is lost. The host does so, and then answers 422 with the reason.
 *
 * Events of the provider that say nothing about a call's status are no error: they give an empty list.
 */
export class ProviderEventError extends RingbackError {
  readonly code = 'bad-provider-event';
  /** The provider's name, for example `twilio`. */
  declare readonly provider: string;
  declare readonly reason: ProviderEventReason;
  /** What the good events of the same body say, in their order; empty where there are none. */
  declare readonly updates: readonly CallUpdate[];

  constructor(provider: string, reason: ProviderEventReason, options?: ErrorOptions & { readonly updates?: readonly CallUpdate[] }) {
    super(`This is not an event of ${provider}: ${reason}.`, options);
    Object.assign(this, { provider, reason, updates: [], ...options });
  }
}
