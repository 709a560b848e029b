import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';

/**
 * A server that some tests are run against. The tests start it themselves, on a free port of this machine.
 *
 * @typedef {object} Service
 * @property {string} name
 * @property {string} tests the files that need it
 * @property {string} install how to get it
 * @property {() => boolean} isHere
 */

/** Folders that hold servers and are often not on the PATH of somebody who is not root. */
const SERVER_FOLDERS = ['/usr/sbin', '/usr/local/sbin', '/opt/homebrew/bin', '/usr/local/bin'];

/** Where Debian's package and others put nginx's module. */
const NCHAN_MODULES = ['/usr/lib/nginx/modules/ngx_nchan_module.so', '/usr/lib64/nginx/modules/ngx_nchan_module.so'];

/** @type {readonly Service[]} */
export const SERVICES = [
  {
    name: 'redis-server',
    tests: 'test/**/*.redis.test.ts',
    install: 'Debian, Ubuntu: "sudo apt-get install redis-server"; macOS: "brew install redis"',
    isHere: () => findServer('redis-server') !== undefined,
  },
  {
    name: 'nginx with Nchan',
    tests: 'test/**/*.nginx.test.ts',
    install: 'Debian, Ubuntu: "sudo apt-get install nginx libnginx-mod-nchan"',
    isHere: () => findServer('nginx') !== undefined && findNchan() !== undefined,
  },
];

/** The services that this machine lacks. @param {readonly Service[]} services */
export function missingServices(services = SERVICES) {
  return services.filter(({ isHere }) => !isHere());
}

/** The path of a server's executable, where it is one that starts. @param {string} name */
export function findServer(name) {
  const folders = [...(process.env['PATH'] ?? '').split(delimiter), ...SERVER_FOLDERS];
  return folders.map((folder) => join(folder, name)).find((path) => existsSync(path) && spawnSync(path, ['-v']).status === 0);
}

/** The path of nginx's module. */
export function findNchan() {
  return NCHAN_MODULES.find((path) => existsSync(path));
}

/**
 * Says in a line each which tests are left out because this machine lacks what they need.
 *
 * @param {Readonly<Record<string, string | undefined>>} env `RINGBACK_SERVICES=required`, as in CI, lets nothing be left out
 * @param {readonly Service[]} services
 * @returns {string[]}
 * @throws {Error} where something is missing that is required.
 */
export function leftOut(env, services = SERVICES) {
  return missingServices(services).map(({ name, tests, install }) => {
    if (env['RINGBACK_SERVICES'] === 'required') throw new Error(`The tests ${tests} need ${name}, which was not found (${install}).`);
    return `Left out: ${tests}, because ${name} was not found (${install}).`;
  });
}
