import { SqliteUnavailableError } from './sqlite-error.js';

/** What a statement is given. */
export type SqliteValue = string | number | null;

/** What is needed of a prepared statement. */
export interface SqliteStatement {
  run(...values: SqliteValue[]): unknown;
  get(...values: SqliteValue[]): unknown;
  all(...values: SqliteValue[]): unknown[];
}

/** What is needed of a database: `DatabaseSync` of `node:sqlite` has it, and so has `better-sqlite3`. */
export interface SqliteDatabase {
  exec(sql: string): unknown;
  prepare(sql: string): SqliteStatement;
  close(): unknown;
}

interface SqliteModule {
  readonly DatabaseSync: new (path: string) => SqliteDatabase;
}

/** Node's own, as far as it is needed: an import would fail where there is no such module, and before anybody asks for it. */
declare const process: {
  readonly version: string;
  readonly getBuiltinModule?: (name: 'node:sqlite') => SqliteModule | undefined;
} | undefined;

/**
 * Opens a database file, or makes one.
 *
 * @throws {SqliteUnavailableError} where the runtime has no `node:sqlite`.
 */
export function openDatabase(path: string): SqliteDatabase {
  const runtime = typeof process === 'undefined' ? undefined : process;
  const sqlite = runtime?.getBuiltinModule?.('node:sqlite');
  if (sqlite === undefined) throw new SqliteUnavailableError(runtime?.version ?? 'unknown');
  return new sqlite.DatabaseSync(path);
}
