import { RingbackError } from '../../model/index.js';

/** Redis did not answer in time. Whether it did what it was asked to is not known; the same updates may be published again. */
export class RedisTimeoutError extends RingbackError {
  readonly code = 'redis-timeout';
  /** The command, for example `XRANGE`. */
  readonly command: string;
  readonly milliseconds: number;

  constructor(command: string, milliseconds: number) {
    super(`Redis did not answer ${command} within ${milliseconds} ms.`);
    this.command = command;
    this.milliseconds = milliseconds;
  }
}

/** Redis answered in a shape that the command does not have: the client changes answers, or it is not Redis. */
export class RedisAnswerError extends RingbackError {
  readonly code = 'redis-answer';
  /** What was asked. */
  readonly command: string;

  constructor(command: string) {
    super(`The answer to ${command} is not what Redis answers. Give the log a client without transformations.`);
    this.command = command;
  }
}
