import type { CallUpdate } from '../model/index.js';

/** Updates that were appended together, and the cursor that stands for everything up to and with them. */
export interface LogEntry {
  readonly cursor: string;
  readonly updates: readonly CallUpdate[];
}

/** Why a log cannot go on from a cursor. The words stand in the `reason` of a `reset`. */
export const CURSOR_PROBLEMS = [
  'cursor-expired',  // the log let go of what came after it
  'cursor-unknown',  // it is not a cursor of this log: another host's, one of an earlier life, or made up
] as const;

/** Why a log cannot go on from a cursor: `cursor-expired` or `cursor-unknown`. */
export type CursorProblem = (typeof CURSOR_PROBLEMS)[number];

/**
 * Where a host keeps its updates. Everything is asynchronous so that a database can stand behind it; several hosts may
 * share one log.
 *
 * The order of the entries is the same for every reader. Cursors are opaque texts of at most 1,024 characters without
 * line breaks, and must tell one life of a log from the next: a log that forgets on a restart has to refuse the cursors
 * from before it.
 *
 * A log checks nothing: it is given updates that were checked. It may leave out an update whose content it already holds.
 */
export interface UpdateLog {
  /** Adds updates as one entry and gives the cursor after them. They are durable, as far as this log goes, when it resolves. */
  append(updates: readonly CallUpdate[]): Promise<string>;

  /** The cursor after everything appended so far. */
  cursor(): Promise<string>;

  /**
   * The updates that are kept, call by call: everything up to the cursor that was asked for before it, and perhaps some of
   * what came later. State is a function of the set of updates, so those may be delivered again.
   */
  snapshot(): AsyncIterable<readonly CallUpdate[]>;

  /** The updates that are kept of one call; none for a call that is not known. */
  updatesOf(call: string): Promise<readonly CallUpdate[]>;

  /** The oldest entries after a cursor, at most so many; none where the cursor is the latest. */
  since(cursor: string, limit: number): Promise<readonly LogEntry[] | CursorProblem>;

  /** Whether the first of two cursors of this log stands for more than the second. */
  isAfter(cursor: string, other: string): boolean;

  /**
   * Hands over every entry that is appended once the promise is there, in order, each once. The listener must not throw.
   * The function that it gives ends it.
   *
   * @param onBreak Called once where entries can no longer be handed over without a gap: the database is gone, or let go of
   * them first. Nothing is handed over after that, and nothing is left to be ended.
   */
  subscribe(listener: (entry: LogEntry) => void, onBreak: (cause: unknown) => void): Promise<() => void>;
}
