import { spawnSync } from 'node:child_process';
import { globSync, mkdirSync, mkdtempSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { ensurePackages } from '../../.ci/setup/packages.mjs';

const root = fileURLToPath(new URL('../..', import.meta.url));
const embeds = join(root, 'demo', 'embeds');

/** Runs a command in a folder; where it fails, what it printed is the error. */
function run(folder: string, command: string, ...args: readonly string[]): void {
  const { status, stdout, stderr, error } = spawnSync(command, args, {
    cwd: folder, encoding: 'utf8',
    // The apps are built as they are shipped, whatever this process is.
    env: { ...process.env, NODE_ENV: 'production' },
  });
  if (status !== 0) throw new Error(`${command} ${args.join(' ')} failed in ${folder}:\n${error?.message ?? ''}${stdout}${stderr}`);
}

const newest = (pattern: string): number => Math.max(0, ...globSync(pattern, { cwd: root }).map((path) => statSync(join(root, path)).mtimeMs));

/** Whether the built package is of the source as it stands. */
const isBuilt = (): boolean => newest('dist/src/index.d.ts') > newest('{src,components}/**/*.{ts,json}');

/**
 * Makes the apps ready: installs their frameworks where they are missing, puts the packed package beside them, as a host gets it, and
 * builds them. What is built of the package already is not built again.
 */
export function setup(): void {
  ensurePackages(embeds);
  if (!isBuilt()) run(root, 'npm', 'run', 'build');
  const folder = mkdtempSync(join(tmpdir(), 'ringback-embeds-'));
  try {
    run(root, 'npm', 'pack', '--ignore-scripts', '--pack-destination', folder);
    const [tarball = ''] = globSync('*.tgz', { cwd: folder });
    const place = join(embeds, 'node_modules', 'ringback');
    rmSync(place, { recursive: true, force: true });
    mkdirSync(place, { recursive: true });
    run(folder, 'tar', '-xzf', tarball, '-C', place, '--strip-components=1');
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
  run(embeds, process.execPath, 'build.mjs');
}
