import type { CallUpdate } from '../model/index.js';
import type { SignedRequest } from './signed-request.js';

/**
 * One telephony provider: how its events become updates, and how its signature is checked.
 *
 * Every provider is a plain object without state, so it can be used alone, in a queue worker or in the browser, or be
 * given to a host (`createCallHost({ providers })`), which then offers `POST /webhooks/<name>`.
 */
export interface Provider {
  /** The provider's name in lower case, as it stands in `cause.source`: `twilio`. */
  readonly name: string;

  /**
   * Turns what the provider sent into updates, in the order in which it stands in the body: none where it says nothing
   * about a call's status, several where it holds several events.
   *
   * It is pure and looks at nothing but the body. It does not check the signature, does not put events in order and does
   * not fold redeliveries: the reducer does both from `seq`, `at` and content.
   *
   * @param body A form-encoded or JSON text, `URLSearchParams`, or the parsed event or events.
   * @throws {ProviderEventError} for what is not an event of this provider. It throws nothing else.
   */
  updates(body: unknown): CallUpdate[];

  /**
   * Whether the request carries this provider's valid signature, compared in constant time. False, never an exception,
   * for a signature that is missing or malformed. Needs WebCrypto (`crypto.subtle`).
   *
   * Use it on the server only: whoever has the secret can sign.
   *
   * @param request The request as it came, or its parts where the framework has read it already.
   * @param secret The secret that is shared with the provider, or the provider's public key; its page says which.
   * @param now The time, in milliseconds since 1970. Where the signature covers a time of its own, one that is more than five
   * minutes off is then refused, so that a request that was overheard cannot be sent again later. Left out, no time is looked at.
   */
  verify(request: Request | SignedRequest, secret: string, now?: number): Promise<boolean>;
}
