import { RingbackError } from '../../model/index.js';

/** Thrown where a host speaks of a number or a round that is not in the plan it gave. */
export class ContactPlanError extends RingbackError {
  readonly code = 'bad-contact-place';
  /** The contact's call. */
  readonly call: string;

  constructor(call: string, why: string) {
    super(`The plan of call "${call}" ${why}. Say it by "slot" as it stands in the plan, or by "try", counted from 1.`);
    this.call = call;
  }
}
