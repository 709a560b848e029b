export type { SqliteDatabase, SqliteStatement, SqliteValue } from './sqlite-database.js';
export { SqliteUnavailableError, SqliteVersionError } from './sqlite-error.js';
export { sqliteLog, type SqliteLog, type SqliteLogOptions, type SqliteLogPlace, type SqliteLogSettings } from './sqlite-log.js';
