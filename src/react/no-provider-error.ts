import { RingbackError } from '../model/index.js';

/** A hook was used where no `CallsProvider` stands around its component. */
export class NoProviderError extends RingbackError {
  readonly code = 'no-provider';

  /** `user` is the hook or component that needs it. */
  constructor(user: string) {
    super(`${user} needs a <CallsProvider> around its component. Put one around the app, with the url of the feed or a client.`);
  }
}
