import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';

/** The folder of our package.json. */
export const packageRoot = fileURLToPath(new URL('../../../', import.meta.url));

/**
 * Builds the package into `dist`, so that what is measured is what the source says now.
 *
 * @throws {Error} where that fails, with what the build printed.
 */
export function buildPackage(): void {
  const { status, stdout, stderr } = spawnSync('npm', ['run', 'build'], { cwd: packageRoot, encoding: 'utf8', shell: process.platform === 'win32' });
  if (status !== 0) throw new Error(`The package could not be built.\n${stdout}${stderr}`);
}
