import { RingbackError } from '../../model/index.js';

/**
 * The feed's address is missing or must not be used. The client is then closed with the reason `bad-address`; nothing was
 * requested. It carries the address without its user information, query and fragment, which may be secret.
 */
export class AddressError extends RingbackError {
  readonly code = 'bad-address';
  /** The address as far as it may be shown; empty where there was none. */
  readonly address: string;

  /**
   * @param address The address as it was given.
   * @param remedy What is wrong with it and what to do, as a sentence.
   */
  constructor(address: string, remedy: string, options?: ErrorOptions) {
    const shown = address.replace(/\/\/[^/?#]*@/, '//').replace(/[?#].*/s, '').slice(0, 200);
    super(shown === '' ? remedy : `The feed address "${shown}" cannot be used. ${remedy}`, options);
    this.address = shown;
  }
}
