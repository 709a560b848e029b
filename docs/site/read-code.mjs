import { execFileSync } from 'node:child_process';
import { mkdirSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { findEntries } from '../../.ci/package/entries.mjs';
import { readApi } from './api/read-api.mjs';

/**
 * What the site says about the code, read from the source tree: the elements and the public functions. It takes a few seconds and
 * leaves the built package alone.
 *
 * @param {string} root the folder of package.json
 * @returns {{ manifest: import('../../.ci/manifest/manifest.mjs').Manifest, api: import('./api/read-api.mjs').ApiEntry[] }}
 */
export function readCode(root) {
  const folder = join(root, 'node_modules', '.cache', 'ringback', 'site');
  mkdirSync(folder, { recursive: true });
  const bin = join(root, 'node_modules', '.bin');
  const shell = process.platform === 'win32';
  execFileSync(join(bin, 'tsc'), ['-p', 'tsconfig.build.json', '--outDir', folder], { cwd: root, stdio: 'inherit', shell });
  execFileSync(join(bin, 'cem'), ['analyze', '--config', '.ci/manifest/custom-elements.config.mjs', '--outdir', relative(root, folder), '--quiet'], { cwd: root, stdio: 'inherit', shell });
  return {
    manifest: JSON.parse(readFileSync(join(folder, 'custom-elements.json'), 'utf8')),
    api: readApi(folder, findEntries(root)),
  };
}
