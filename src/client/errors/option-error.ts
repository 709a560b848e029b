import { RingbackError } from '../../model/index.js';

/** Thrown by `connectCalls` at once when an option has a value that cannot work. */
export class OptionError extends RingbackError {
  readonly code = 'bad-option';
  /** The option's name, for example `timing.silence`. */
  readonly option: string;

  /** @param remedy What the option must be, as the end of a sentence. */
  constructor(option: string, remedy: string, options?: ErrorOptions) {
    super(`The option "${option}" ${remedy}.`, options);
    this.option = option;
  }
}
