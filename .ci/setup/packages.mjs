import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';

/**
 * Installs what package-lock.json asks for where node_modules does not hold it yet.
 *
 * Needs nothing but Node 20 and npm. Leaves a node_modules that is up to date alone.
 *
 * @param {string} root the folder of package.json
 * @throws {Error} where `npm ci` fails; it has printed its reasons.
 */
export function ensurePackages(root) {
  if (isUpToDate(root)) return;
  console.log('Installing packages (npm ci): about half a minute …');
  const { status, error } = spawnSync('npm', ['ci', '--include=dev', '--include=optional', '--loglevel=error'], {
    cwd: root,
    stdio: ['ignore', 'ignore', 'inherit'],
    shell: process.platform === 'win32',
  });
  if (status === 0) return;
  throw new Error(
    `npm ci failed${error === undefined ? '' : ` (${error.message})`}. ` +
      'It needs npm 10 or newer and a reachable package registry; its own words are above. Run "npm ci" to try again.',
  );
}

/**
 * Whether node_modules holds what package-lock.json asks for, by what npm noted when it installed: the times of the two
 * files say little after a checkout. Optional packages may be for other platforms and do not count.
 *
 * @param {string} root the folder of package.json
 */
export function isUpToDate(root) {
  const wanted = packagesIn(join(root, 'package-lock.json'));
  const installed = packagesIn(join(root, 'node_modules', '.package-lock.json'));
  return Object.entries(wanted).every(
    ([path, { version, optional }]) => path === '' || optional === true || installed[path]?.version === version,
  );
}

/** @param {string} path @returns {Record<string, { version?: string, optional?: boolean }>} */
function packagesIn(path) {
  try {
    return JSON.parse(readFileSync(path, 'utf8')).packages ?? {};
  } catch {
    // A lock that is missing or half written asks for a fresh install.
    return {};
  }
}
