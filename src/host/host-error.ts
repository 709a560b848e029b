import { RingbackError } from '../model/index.js';

/** Thrown by `createCallHost` for options that cannot be meant. */
export class HostOptionsError extends RingbackError {
  readonly code = 'bad-host-options';
  /** The option, for example `publishToken`. */
  readonly option: string;

  constructor(option: string, why: string) {
    super(`The option "${option}" of createCallHost ${why}.`);
    this.option = option;
  }
}

/** What a host was doing when something that it was given failed. */
export const HOST_TASKS = ['request', 'stream', 'authorize'] as const;

/** What a host was doing: answering a `request`, feeding a `stream`, or asking whether a reader may see a call (`authorize`). */
export type HostTask = (typeof HOST_TASKS)[number];

/**
 * Reported through `onError` when a log, a hook or a provider failed in a way of its own. The `cause` is what it threw.
 * The reader sees no more than a 500, or a stream that ends and can be taken up again.
 */
export class HostError extends RingbackError {
  readonly code = 'host-failed';
  readonly task: HostTask;

  constructor(task: HostTask, cause: unknown) {
    super(`The host failed at a task of kind "${task}": ${cause instanceof Error ? cause.message : String(cause)}`, { cause });
    this.task = task;
  }
}
