import { standardVocabulary, type Vocabulary } from '../../model/index.js';
import { machineClock, type HostClock } from '../host-clock.js';
import { LogGapError } from '../log-gap-error.js';
import { logLimits, type LogLimits } from '../log-limits.js';
import { randomEpoch } from '../random-epoch.js';
import type { CursorProblem, LogEntry, UpdateLog } from '../update-log.js';
import { openDatabase, type SqliteDatabase } from './sqlite-database.js';
import { prepareTables } from './sqlite-schema.js';
import { SqliteTables, type SqliteEntry } from './sqlite-tables.js';

/** Where a SQLite log keeps what it keeps. */
export type SqliteLogPlace =
  /** The database's file; it is made where there is none. */
  | { readonly path: string; readonly database?: undefined }
  /** An open database of the host's own, such as `better-sqlite3`'s. The log's tables begin with `ringback_`. */
  | { readonly database: SqliteDatabase; readonly path?: undefined };

/** How a SQLite log is made otherwise. Every part may be left out. */
export interface SqliteLogSettings extends Partial<LogLimits> {
  /** The statuses by which it tells the calls that are over. Default: the standard ones. */
  readonly vocabulary?: Vocabulary;
  /** How often it looks whether another process has written, in milliseconds, while somebody listens. Default 200. */
  readonly pollMilliseconds?: number;
  /** Time. Default: the machine's clock. */
  readonly clock?: HostClock;
}

/** How a SQLite log is made. */
export type SqliteLogOptions = SqliteLogPlace & SqliteLogSettings;

/** A log in a SQLite database. */
export interface SqliteLog extends UpdateLog {
  /** Stops listening, and closes the database if the log has opened it. */
  close(): void;
  [Symbol.dispose](): void;
}

interface Listener {
  readonly listener: (entry: LogEntry) => void;
  readonly onBreak: (cause: unknown) => void;
}

/** How many calls or entries are read at a time. */
const PAGE = 500;

/**
 * A log in a SQLite database, through `node:sqlite`: embedded, and it survives a restart and a crash. What was acknowledged
 * is on the disk, and cursors stay good: clients that come back after a restart go on where they were.
 *
 * Several hosts in one process may share it, and several processes one file on one machine; the others' updates are noticed
 * within `pollMilliseconds`. For hosts on several machines there is the Redis log.
 *
 * An update whose content is already kept is not added again.
 *
 * @throws {SqliteUnavailableError} where the runtime has no `node:sqlite` and no `database` was given.
 * @throws {SqliteVersionError} for a database that another version has written.
 */
export function sqliteLog(options: SqliteLogOptions): SqliteLog {
  const { vocabulary = standardVocabulary, pollMilliseconds = 200, clock = machineClock } = options;
  const now = (): number => clock.now();
  const database = options.database ?? openDatabase(options.path);
  const epoch = prepareOrClose(database, options.database === undefined, now());
  const tables = new SqliteTables(database, logLimits(options), vocabulary, now);
  const listeners = new Set<Listener>();
  /** The last entry that was handed to the listeners, and what the file's version was then. */
  let position = 0;
  let version = 0;
  let stopPolling: (() => void) | undefined;

  const cursorAt = (id: number): string => `${epoch}-${id}`;
  const idOf = (cursor: string): number | undefined => {
    const [, ownEpoch, digits] = /^([0-9a-z]+)-(\d{1,15})$/.exec(cursor) ?? [];
    return ownEpoch === epoch ? Number(digits) : undefined;
  };
  const asEntry = ({ id, updates }: SqliteEntry): LogEntry => ({ cursor: cursorAt(id), updates });

  const handOver = (entry: SqliteEntry): void => {
    position = entry.id;
    const handed = asEntry(entry);
    for (const { listener } of listeners) listener(handed);
  };

  /** Hands over whatever is in the table and was not yet handed over, whoever wrote it. */
  const catchUp = (): void => {
    for (;;) {
      const [known, ...fresh] = tables.from(position, PAGE);
      if (known?.id !== position) throw new LogGapError(cursorAt(position));
      for (const entry of fresh) handOver(entry);
      if (fresh.length < PAGE - 1) return;
    }
  };

  const stop = (): void => {
    stopPolling?.();
    stopPolling = undefined;
    listeners.clear();
  };

  const orBreak = (run: () => void): void => {
    try {
      run();
    } catch (cause) {
      const told = [...listeners];
      stop();
      for (const { onBreak } of told) onBreak(cause);
    }
  };

  const poll = (): void => orBreak(() => {
    const seen = tables.version;
    if (seen !== version) catchUp();
    version = seen;
    stopPolling = clock.after(pollMilliseconds, poll);
  });

  const close = (): void => {
    stop();
    if (options.database === undefined) database.close();
  };

  return {
    async append(updates) {
      const { previous, entry } = tables.add(updates);
      if (entry === undefined) return cursorAt(previous);
      if (listeners.size > 0) {
        // Where another process has written in between, its entries go first.
        if (previous === position) handOver(entry);
        else orBreak(catchUp);
      }
      return cursorAt(entry.id);
    },
    cursor: async () => cursorAt(tables.last),
    async *snapshot() {
      yield* tables.calls(PAGE);
    },
    updatesOf: async (call) => tables.updatesOf(call),
    async since(cursor, limit): Promise<readonly LogEntry[] | CursorProblem> {
      const id = idOf(cursor);
      if (id === undefined) return 'cursor-unknown';
      const [known, ...entries] = tables.from(id, limit + 1);
      if (known?.id === id) return entries.map(asEntry);
      return id < tables.first ? 'cursor-expired' : 'cursor-unknown';
    },
    isAfter: (cursor, other) => (idOf(cursor) ?? -1) > (idOf(other) ?? -1),
    async subscribe(listener, onBreak) {
      if (listeners.size === 0) {
        version = tables.version;
        position = tables.last;
        stopPolling = clock.after(pollMilliseconds, poll);
      } else {
        catchUp();
      }
      const one = { listener, onBreak };
      listeners.add(one);
      return () => {
        listeners.delete(one);
        if (listeners.size === 0) stop();
      };
    },
    close,
    [Symbol.dispose]: close,
  };
}

/** Makes the tables and gives the epoch. A file that was opened for nothing is closed. */
function prepareOrClose(database: SqliteDatabase, isOwn: boolean, now: number): string {
  try {
    return prepareTables(database, randomEpoch(), Math.floor(now));
  } catch (error) {
    if (isOwn) database.close();
    throw error;
  }
}
