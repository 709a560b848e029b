import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { sqliteLog, type SqliteLog, type SqliteLogSettings } from '../../../src/host/sqlite/index.js';

const folders: string[] = [];
const logs: SqliteLog[] = [];

/** The path of a database that is not there yet, in a folder of its own. */
export function newPath(): string {
  const folder = mkdtempSync(join(tmpdir(), 'ringback-sqlite-'));
  folders.push(folder);
  return join(folder, 'calls.db');
}

/** A log in a file, in a folder of its own where no path is given. */
export function fileLog(settings: SqliteLogSettings = {}, path = newPath()): SqliteLog {
  const log = sqliteLog({ path, ...settings });
  logs.push(log);
  return log;
}

/** Closes every log that was made and removes what it made. */
export async function endLogs(): Promise<void> {
  for (const log of logs.splice(0)) if (!closed.has(log)) log.close();
  for (const folder of folders.splice(0)) rmSync(folder, { recursive: true, force: true });
}

const closed = new WeakSet<SqliteLog>();

/** Closes a log before its time. */
export function closeLog(log: SqliteLog): void {
  closed.add(log);
  log.close();
}
