import { RingbackError } from '../model/index.js';

/** The ways in which a message can be unusable. */
export const MESSAGE_FAULTS = ['not-json', 'not-valid', 'too-long'] as const;

/** The way in which a message is unusable: its data is no JSON, it breaks the schema, or it is over the limit. */
export type MessageFault = (typeof MESSAGE_FAULTS)[number];

/** The facts of a {@link MessageError}. */
export interface MessageErrorFacts {
  readonly fault: MessageFault;
  /** The message's type, as it came. */
  readonly type: string;
  /** The field at fault, for example `plan.numbers[2].line`; empty where it is the whole. */
  readonly path?: string;
  /** What the protocol asks of it. */
  readonly rule?: string;
  /** The cursor that the message came under. */
  readonly cursor?: string | undefined;
  readonly cause?: unknown;
}

/**
 * A message, or one update of a batch, that was skipped because it is not of this protocol. It never ends a stream. It
 * carries where the fault is and not the data, which may be private.
 */
export class MessageError extends RingbackError {
  readonly code = 'bad-message';
  readonly fault: MessageFault;
  readonly type: string;
  readonly path: string;
  readonly rule: string;
  readonly cursor: string | undefined;

  constructor(facts: MessageErrorFacts) {
    const { fault, type, path = '', rule = 'must be JSON', cursor, cause } = facts;
    super(`A message of type "${type}" was skipped: ${path === '' ? 'it' : path} ${rule}.`, cause === undefined ? undefined : { cause });
    this.fault = fault;
    this.type = type;
    this.path = path;
    this.rule = rule;
    this.cursor = cursor;
  }
}
