import { RingbackError } from '../model/index.js';

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
 * A webhook answers it with 422 and the reason. Events of the provider that say nothing about a call's status are no
 * error: they give an empty list.
 */
export class ProviderEventError extends RingbackError {
  readonly code = 'bad-provider-event';
  /** The provider's name, for example `twilio`. */
  declare readonly provider: string;
  declare readonly reason: ProviderEventReason;

  constructor(provider: string, reason: ProviderEventReason, options?: ErrorOptions) {
    super(`This is not an event of ${provider}: ${reason}.`, options);
    this.provider = provider;
    this.reason = reason;
  }
}
