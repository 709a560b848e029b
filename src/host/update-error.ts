import { RingbackError } from '../model/index.js';

/**
 * Thrown by `host.publish` for an update that breaks the schema. Nothing was published, not even the updates before it.
 * Over HTTP it is a 422 with the same facts.
 */
export class UpdateError extends RingbackError {
  readonly code = 'bad-update';
  /** Which of the updates, counted from 0. */
  readonly index: number;
  /** The field at fault, for example `number.line`; empty where it is the whole. */
  readonly path: string;
  /** What the protocol asks of it. */
  readonly rule: string;

  constructor(index: number, path: string, rule: string) {
    super(`Update ${index} cannot be published: ${path === '' ? 'it' : path} ${rule}.`);
    this.index = index;
    this.path = path;
    this.rule = rule;
  }
}
