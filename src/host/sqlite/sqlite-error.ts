import { RingbackError } from '../../model/index.js';

/** Thrown by `sqliteLog` where the runtime has no `node:sqlite`. */
export class SqliteUnavailableError extends RingbackError {
  readonly code = 'no-sqlite';
  /** The version of the runtime, for example `v20.19.0`. */
  readonly version: string;

  constructor(version: string) {
    super(`sqliteLog needs node:sqlite, which Node has from version 22.13 on; this is ${version}. Use a newer Node, or give it a "database" such as better-sqlite3's.`);
    this.version = version;
  }
}

/** Thrown by `sqliteLog` for a database that another version of it has written. Nothing was changed in it. */
export class SqliteVersionError extends RingbackError {
  readonly code = 'sqlite-version';
  /** The version of the tables that was found. */
  readonly found: number;
  /** The version that this one reads and writes. */
  readonly supported: number;

  constructor(found: number, supported: number) {
    super(`The log's tables in this database have version ${found}; this version of ringback reads ${supported}. Give it a new file.`);
    this.found = found;
    this.supported = supported;
  }
}
