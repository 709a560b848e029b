import { RingbackError } from '../../model/index.js';
import type { ConnectionReason } from '../connection.js';
import type { LineState } from '../line-state.js';

/** What went wrong on the line of another tab of this browser, which has the connection. */
export class SharedLineError extends RingbackError {
  readonly code: string;

  /**
   * @param code The code of the error there.
   * @param message Its message.
   */
  constructor(code: string, message: string) {
    super(message);
    this.code = code;
  }
}

/** The state of a line as another tab can be told of it. */
export interface SharedState {
  readonly name: LineState['name'];
  readonly attempt: number;
  readonly resumed?: boolean;
  readonly delay?: number;
  readonly reason?: ConnectionReason;
  readonly error?: { readonly code: string; readonly message: string } | undefined;
}

/** A state to tell. */
export function tellState(state: LineState): SharedState {
  const { name, attempt } = state;
  const errorOf = (error: RingbackError | undefined) => error && { code: error.code, message: error.message };
  switch (state.name) {
    case 'connecting': case 'offline': return { name, attempt };
    case 'live': return { name, attempt, resumed: state.resumed };
    case 'waiting': return { name, attempt, delay: state.delay, reason: state.reason, error: errorOf(state.error) };
    case 'closed': return { name, attempt, reason: state.reason, error: errorOf(state.error) };
    default: return state satisfies never;
  }
}

/** A state that was told. */
export function heardState({ name, attempt, resumed = false, delay = 0, reason = 'dropped', error }: SharedState): LineState {
  const memory = { run: 0, attempt, refusals: 0, base: 0 };
  const failure = new SharedLineError(error?.code ?? reason, error?.message ?? '');
  switch (name) {
    case 'connecting': return { ...memory, name, isRenewed: false };
    case 'offline': return { ...memory, name };
    case 'live': return { ...memory, name, resumed };
    case 'waiting': return { ...memory, name, delay, reason, error: failure };
    case 'closed': return { ...memory, name, reason, error: failure };
    default: return name satisfies never;
  }
}
