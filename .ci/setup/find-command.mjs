import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';

/** The path of the first of these commands that is on the PATH or in one of the folders. @param {string} name @param {readonly string[]} [folders] */
export function findCommand(name, folders = []) {
  return [...(process.env['PATH'] ?? '').split(delimiter), ...folders].map((folder) => join(folder, name)).find((path) => existsSync(path));
}
