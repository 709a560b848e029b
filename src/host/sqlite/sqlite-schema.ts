import type { SqliteDatabase } from './sqlite-database.js';
import { SqliteVersionError } from './sqlite-error.js';
import { numberIn, textIn } from './sqlite-row.js';

const VERSION = 1;

/**
 * `updates` are lines of JSON, one update to a line. An entry's `total` counts all updates up to and with it, so that the
 * size of the tail is a subtraction. A call's `over` is the entry with which it seemed to end.
 */
const TABLES = `
  CREATE TABLE IF NOT EXISTS ringback_log (one INTEGER PRIMARY KEY CHECK (one = 1), version INTEGER NOT NULL, epoch TEXT NOT NULL, calls INTEGER NOT NULL);
  CREATE TABLE IF NOT EXISTS ringback_entries (id INTEGER PRIMARY KEY, total INTEGER NOT NULL, updates TEXT NOT NULL);
  CREATE INDEX IF NOT EXISTS ringback_entries_total ON ringback_entries (total);
  CREATE TABLE IF NOT EXISTS ringback_calls (id INTEGER PRIMARY KEY, call TEXT NOT NULL UNIQUE, over INTEGER, updates TEXT NOT NULL);
  CREATE INDEX IF NOT EXISTS ringback_calls_over ON ringback_calls (over) WHERE over IS NOT NULL;
`;

function undo(database: SqliteDatabase): void {
  try {
    database.exec('ROLLBACK');
  } catch {
    // After some failures SQLite has undone it already; what failed first is what counts.
  }
}

/** Runs something in a transaction that nobody else writes beside, and undoes it where it fails. */
export function inTransaction<T>(database: SqliteDatabase, run: () => T): T {
  database.exec('BEGIN IMMEDIATE');
  try {
    const result = run();
    database.exec('COMMIT');
    return result;
  } catch (error) {
    undo(database);
    throw error;
  }
}

/**
 * Makes the tables where there are none, and gives the log's epoch. Several processes may do so at once.
 *
 * @param newEpoch The epoch of a log that is new.
 * @param now The number of its first entry, which holds nothing: the place from which a reader of an empty log goes on.
 * @throws {SqliteVersionError} for tables of another version.
 */
export function prepareTables(database: SqliteDatabase, newEpoch: string, now: number): string {
  // Others wait for their turn instead of failing.
  database.exec('PRAGMA busy_timeout = 10000');
  // Readers and one writer do not hold each other up; what was acknowledged survives a crash, of the machine too.
  database.exec('PRAGMA journal_mode = WAL');
  database.exec('PRAGMA synchronous = FULL');
  return inTransaction(database, () => {
    database.exec(TABLES);
    const log: unknown = database.prepare('SELECT version, epoch FROM ringback_log').get();
    if (log === undefined) {
      database.prepare('INSERT INTO ringback_log (one, version, epoch, calls) VALUES (1, ?, ?, 0)').run(VERSION, newEpoch);
      database.prepare("INSERT INTO ringback_entries (id, total, updates) VALUES (?, 0, '')").run(now);
      return newEpoch;
    }
    const found = numberIn(log, 'version');
    if (found !== VERSION) throw new SqliteVersionError(found, VERSION);
    return textIn(log, 'epoch');
  });
}
